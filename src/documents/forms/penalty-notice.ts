import { z } from 'zod'
import { addressee, fields, note, paragraph, paragraphs, parts } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { fenField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { Period, periodText } from '../period.ts'
import { EvidenceList, Violations } from '../violation.ts'
import { evidenceList, money, ordinal, sentence, you } from '../wording.ts'

export const PenaltyNotice = z.strictObject({
  agencyName: text('执法部门'),
  caseName: text('案件名称'),
  party: Party,
  facts: text('查明的事实'),
  evidence: EvidenceList,
  violations: Violations,
  proposedPenalty: text('拟作出的处罚'),
  totalFineFen: fenField('拟处罚款合计'),
  confiscation: text('拟没收').nullable(),
  /** 《行政处罚法》第四十四条、第四十五条 */
  defence: Period.meta({ label: '陈述申辩期限' }),
  /** 《行政处罚法》第六十三条、第六十四条；不适用听证的为空 */
  hearing: Period.nullable().meta({ label: '听证申请期限' }),
  contact: Contact,
})
export type PenaltyNotice = z.infer<typeof PenaltyNotice>

export const penaltyNotice = form({
  id: 'penalty-notice',
  title: '行政处罚告知书',
  edition: '2026-11',
  prefix: '应急罚告',
  seal: 'agency',
  content: PenaltyNotice,
  titleOf: ({ hearing }) => (hearing === null ? '行政处罚告知书' : '行政处罚（听证）告知书'),
  layout: (notice) => [
    addressee(`${notice.party.name}：`),
    fields(...partyFields(notice.party).slice(1)),
    paragraph(
      `${notice.caseName}，本机关已经调查终结。现将拟作出的行政处罚内容及事实、理由、依据和${you(notice.party)}依法享有的权利告知如下：`,
    ),
    ...parts(
      ['查明的事实和证据', [...paragraphs(notice.facts), evidenceList(notice.evidence)]],
      [
        '处罚的理由和依据',
        notice.violations.map(({ fact, violated, basis, discretion, penalty }, index) =>
          paragraph(
            `${ordinal(index)}${sentence(fact)}该行为违反了${violated}的规定，依据${basis}，${sentence(discretion)}拟给予：${sentence(penalty)}`,
          ),
        ),
      ],
      [
        '拟作出的行政处罚',
        [
          ...paragraphs(notice.proposedPenalty),
          ...(notice.totalFineFen === 0 ? [] : [paragraph(`拟处罚款合计${money(notice.totalFineFen)}。`)]),
          ...(notice.confiscation === null ? [] : [paragraph(`拟没收：${sentence(notice.confiscation)}`)]),
        ],
      ],
      ['依法享有的权利', rightsParagraphs(notice)],
    ),
    contactParagraph(notice.contact),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})

/** 《行政处罚法》第四十四条、第四十五条、第六十三条、第六十四条 */
function rightsParagraphs({ agencyName, party, defence, hearing }: PenaltyNotice) {
  const defenceText = `${you(party)}有权自收到本告知书之日起${periodText(defence)}内，以书面或者口头方式向${agencyName}陈述和申辩。本机关对提出的事实、理由和证据进行复核，不因陈述、申辩给予更重的处罚。逾期未提出的，视为放弃陈述、申辩。`
  if (hearing === null) return [paragraph(defenceText)]
  return [
    paragraph(`1. ${defenceText}`),
    paragraph(
      `2. ${you(party)}有权要求听证。要求听证的，应当自收到本告知书之日起${periodText(hearing)}内向${agencyName}提出；逾期未提出的，视为放弃听证。听证不收取费用。`,
    ),
  ]
}
