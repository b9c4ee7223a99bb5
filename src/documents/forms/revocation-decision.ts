import { z } from 'zod'
import { addressee, type Block, fields, note, paragraph, paragraphs, parts } from '../block.ts'
import { fenField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled, PriorDocument } from '../prior-document.ts'
import { Remedies } from '../remedy.ts'
import { money, remediesParagraph } from '../wording.ts'

const revocationKinds = { revoked: '撤销', changed: '变更' } as const

export const RevocationDecision = z
  .strictObject({
    agencyName: text('行政机关名称'),
    kind: z.enum(['revoked', 'changed']).meta({ label: '决定种类' }),
    party: Party,
    priorDocument: PriorDocument,
    /** 自行纠正、行政复议决定、人民法院裁判、执法监督 */
    occasion: text('撤销（变更）的由来'),
    reason: text('撤销（变更）的理由'),
    basis: text('依据'),
    /** What holds instead; only where the decision is changed. */
    changedTo: text('变更后的决定').nullable(),
    refundFen: fenField('退还罚款').nullable(),
    remedies: Remedies,
  })
  .refine(({ kind, changedTo }) => (kind === 'changed') === (changedTo !== null), {
    path: ['changedTo'],
    error: '变更的，应当写明变更后的决定；撤销的，不写',
  })
export type RevocationDecision = z.infer<typeof RevocationDecision>

export const revocationDecision = form({
  id: 'revocation-decision',
  title: '撤销（变更）行政处罚决定书',
  edition: '2026-11',
  prefix: '应急撤变',
  seal: 'agency',
  content: RevocationDecision,
  titleOf: ({ kind }) => `${revocationKinds[kind]}行政处罚决定书`,
  layout: (decision) => [
    addressee(`${decision.party.name}：`),
    fields(...partyFields(decision.party).slice(1)),
    ...parts(
      [
        `${revocationKinds[decision.kind]}的由来和理由`,
        [...paragraphs(decision.occasion), ...paragraphs(decision.reason)],
      ],
      ['决定', resultParagraphs(decision)],
      ['权利救济', [remediesParagraph('本决定', decision.remedies)]],
    ),
    note('本文书一式两份：一份送达当事人，一份与原决定书一并存档。'),
  ],
})

function resultParagraphs({ kind, priorDocument, basis, changedTo, refundFen }: RevocationDecision): Block[] {
  return [
    paragraph(`依据${basis}，本机关决定：${revocationKinds[kind]}${datedAndCalled(priorDocument)}。`),
    ...(changedTo === null ? [] : [paragraph('变更后的决定如下：'), ...paragraphs(changedTo)]),
    ...(refundFen === null || refundFen === 0 ? [] : [paragraph(`已缴纳的罚款${money(refundFen)}依法退还。`)]),
    // 《行政处罚法》第四十八条第二款
    paragraph('原决定已经公开的，由本机关在法定期限内撤回公开信息并公开说明理由。'),
  ]
}
