/** What the agency answers, asked once and printed on the reply to the reviewing organ or the answer to the court alike. */
import { z } from 'zod'
import { longTextField, textField } from '../acts/field.ts'
import type { LitigationAnswer, PenaltyDecision } from '../documents/index.ts'
import { type Evidence, evidenceOnForm, opinionField } from '../evidence/index.ts'
import type { Officer } from '../officers/index.ts'
import type { Agency, PersonInPost } from '../organisation/index.ts'
import type { Received } from './received.ts'

const material = z.object({ name: textField('材料名称'), proves: textField('证明事项') })

export const answerFields = {
  head: textField('负责人', { max: 60 }),
  post: textField('负责人职务', { max: 60 }),
  agents: z
    .array(textField('委托代理人', { max: 60 }))
    .max(2)
    .meta({ title: '委托代理人', description: '一至二人' }),
  facts: longTextField('认定的事实'),
  law: longTextField('适用的依据', { max: 4000 }),
  procedure: longTextField('履行的程序', { max: 4000 }),
  discretion: longTextField('裁量的理由', { max: 4000 }).optional(),
  materials: z
    .array(material)
    .max(50)
    .meta({ title: '案卷证据以外的依据和材料', description: '案卷中作出决定以前收集的证据自动列入' }),
  request: longTextField('答复、答辩请求', { max: 2000 }),
  opinion: opinionField,
}
const Answer = z.object(answerFields)
export type Answer = z.infer<typeof Answer>
export const AnswerSaid = Answer.omit({ opinion: true })
type Said = z.infer<typeof AnswerSaid>

export type Known = {
  decision: PenaltyDecision | undefined
  handlers: Officer[]
  head: PersonInPost | undefined
}

/** Out of the decision itself: the agency may defend it with nothing that it did not rest on. */
export function proposedAnswer({ decision, handlers, head }: Known): Partial<Answer> {
  return {
    ...(head && { head: head.name, post: head.post }),
    agents: handlers.slice(0, 2).map(({ name }) => name),
    ...(decision && defended(decision)),
    materials: [],
    request: '请求依法维持本机关作出的决定。',
    opinion: '建议按此答复，请批准。',
  }
}

function defended({ violations, procedure }: PenaltyDecision): Partial<Answer> {
  return {
    facts: violations.map(({ fact }) => fact).join('\n'),
    law: violations.map(({ violated, basis }) => `违反${violated}，依据${basis}。`).join('\n'),
    discretion: violations.map(({ discretion }) => discretion).join('\n'),
    procedure,
  }
}

/** All that both papers say. */
export type Common = Omit<LitigationAnswer, 'court' | 'receivedOn'>

export function answerContent(
  { head, post, agents, facts, law, procedure, discretion, materials, request }: Said,
  { agency, evidence }: { agency: Agency; evidence: Evidence[] },
  { otherSide, caseNumber, disputed, claims }: Received,
): Common {
  const others = materials.map(({ name, proves }) => ({ name, kind: '依据和其他材料', proves, sha256: null }))
  return {
    agency: { name: agency.name, address: agency.address, head, post },
    agents,
    otherSide,
    caseNumber: caseNumber ?? null,
    disputed,
    claims,
    ...{ facts, law, procedure, discretion: discretion ?? null, request },
    evidence: [...evidenceOnForm(evidence), ...others],
  }
}
