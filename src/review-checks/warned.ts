/** The warnings of drafting asked again at review: what was answered then is judged by another person now. Pure. */
import { warningsOfDraft } from '../drafts/index.ts'
import { type Answer, type Proof, problem, type Seen, sound } from './check.ts'
import type { RecordUnderReview } from './record.ts'

export function asWarned({ record: { penalty, answers }, context }: Seen, code: string, otherwise: string): Answer {
  const draft = penalty?.draft
  const proofs: Proof[] = draft ? [{ text: '拟处罚决定书草稿', ref: { kind: 'document', id: draft.documentId } }] : []
  const warnings = penalty && draft ? warningsOfDraft(penalty, { violations: draft.violations }, context) : []
  const found = warnings.find((warning) => warning.code === code)
  if (!found) return sound(otherwise, proofs)
  return problem(found.reason, [...proofs, ...answersTo(answers, code)])
}

/** What the handlers said to it then: the reviewer reads it, and decides whether it will do. */
export function answersTo(answers: RecordUnderReview['answers'], code: string): Proof[] {
  return answers
    .filter((one) => one.code === code)
    .map(({ answer, act }) => ({ text: `承办人答复：${answer}`, ref: { kind: 'act', id: act } }))
}
