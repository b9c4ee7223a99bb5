import { z } from 'zod'
import { field, fields, note, paragraph, paragraphs, parts } from '../block.ts'
import { text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { Remedies } from '../remedy.ts'
import { EvidenceList } from '../violation.ts'
import { evidenceList, remediesParagraph, sentence, you } from '../wording.ts'

/** 《行政处罚法》第三十条至第三十三条、第五十七条第一款第二项、第三项 */
const grounds = {
  minor: '违法行为轻微并及时改正，没有造成危害后果',
  'first-violation': '初次违法且危害后果轻微并及时改正',
  'no-fault': '有证据足以证明没有主观过错',
  'not-responsible': '当事人依法不予行政处罚',
  'time-barred': '违法行为已过追究时效',
  unproved: '违法事实不能成立',
} as const

export const NoPenaltyDecision = z.strictObject({
  agencyName: text('行政机关名称'),
  caseName: text('案件名称'),
  party: Party,
  facts: text('查明的事实'),
  evidence: EvidenceList,
  /** Null where no violation was proved. */
  violated: text('违反的规定').nullable(),
  ground: z
    .enum(['minor', 'first-violation', 'no-fault', 'not-responsible', 'time-barred', 'unproved'])
    .meta({ label: '不予处罚的情形' }),
  reason: text('不予处罚的理由'),
  basis: text('不予处罚的依据'),
  rectification: text('责令改正').nullable(),
  /** 《行政处罚法》第三十三条第三款 */
  education: text('教育情况').nullable(),
  remedies: Remedies,
})
export type NoPenaltyDecision = z.infer<typeof NoPenaltyDecision>

export const noPenaltyDecision = form({
  id: 'no-penalty-decision',
  title: '不予行政处罚决定书',
  edition: '2026-11',
  prefix: '应急不罚',
  seal: 'agency',
  content: NoPenaltyDecision,
  layout: (decision) => [
    fields([field('案件名称', decision.caseName)], ...partyFields(decision.party)),
    ...parts(
      [
        '查明的事实和证据',
        [...paragraphs(decision.facts), ...(decision.evidence.length === 0 ? [] : [evidenceList(decision.evidence)])],
      ],
      ['不予处罚的理由、依据和决定', reasonParagraphs(decision)],
      decision.education === null ? null : ['教育情况', paragraphs(decision.education)],
      ['权利救济', [remediesParagraph('本决定', decision.remedies)]],
    ),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})

function reasonParagraphs({ party, violated, ground, reason, basis, rectification }: NoPenaltyDecision) {
  const wrong = violated === null ? '' : `上述行为违反了${violated}的规定。`
  return [
    paragraph(`${wrong}经审查，本案属于${grounds[ground]}的情形。${sentence(reason)}`),
    paragraph(`依据${basis}，本机关决定对${you(party)}不予行政处罚。`),
    ...(rectification === null ? [] : [paragraph(`责令改正：${sentence(rectification)}`)]),
  ]
}
