/** How the agency defends what it did, before the reviewing organ and before the court alike. */
import { z } from 'zod'
import { type Block, type Field, field, paragraphs, parts } from './block.ts'
import { personalText, text } from './field.ts'
import { PriorDocument } from './prior-document.ts'
import { EvidenceList } from './violation.ts'
import { evidenceList } from './wording.ts'

export const answer = {
  agency: z
    .strictObject({
      name: text('行政机关名称'),
      address: text('地址'),
      head: personalText('负责人', 'name'),
      post: text('职务'),
    })
    .meta({ label: '行政机关' }),
  /** 委托代理人 */
  agents: z.array(personalText('委托代理人', 'name')).max(2).meta({ label: '委托代理人' }),
  otherSide: text('对方当事人'),
  caseNumber: text('案号').nullable(),
  disputed: PriorDocument.meta({ label: '被申请复议（被诉）的决定' }),
  claims: text('对方的请求和理由'),
  facts: text('认定事实的答辩'),
  law: text('适用依据的答辩'),
  procedure: text('程序的答辩'),
  discretion: text('裁量的答辩').nullable(),
  /** 《行政复议法》第七十条、《行政诉讼法》第六十七条：不提供证据，视为没有证据 */
  evidence: EvidenceList.min(1, '没有证据'),
  request: text('答辩请求'),
}
const Answer = z.strictObject(answer)

export function agencyFields(label: string, { agency, agents }: z.infer<typeof Answer>): Field[][] {
  return [
    [field(label, agency.name)],
    [field('地址', agency.address)],
    [field('负责人', agency.head), field('职务', agency.post)],
    ...(agents.length === 0 ? [] : [[field('委托代理人', agents.join('、'))]]),
  ]
}

export function answerParts(given: z.infer<typeof Answer>): Block[] {
  return parts(
    ['对方的请求和理由', paragraphs(given.claims)],
    ['认定的事实清楚，证据确凿', paragraphs(given.facts)],
    ['适用依据正确', paragraphs(given.law)],
    ['程序合法', paragraphs(given.procedure)],
    given.discretion === null ? null : ['内容适当', paragraphs(given.discretion)],
    ['证据', [evidenceList(given.evidence)]],
    ['请求', paragraphs(given.request)],
  )
}
