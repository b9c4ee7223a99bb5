/** What the machine answers beforehand, under the eleven points; and the question for it. */
import { type Place, question } from '../queries.ts'

export type MachineAnswer = 'sound' | 'problem' | 'unknown' | 'not-applicable'
export type Proof = {
  text: string
  ref: { kind: 'document' | 'evidence' | 'deadline' | 'article' | 'act' | 'register'; id: string }
}
export type CheckAnswer = {
  id: string
  label: string
  basis: string[]
  answer: MachineAnswer
  because: string
  proofs: Proof[]
}
export type PointAnswer = { point: string; answer: MachineAnswer; checks: CheckAnswer[] }
type PreAnswers = { labels: Record<MachineAnswer, string>; points: PointAnswer[] }

export const preAnswersQuery = (place: Place, id: string) =>
  question<PreAnswers>([place, id, 'pre-answers'], `/api/${place}/${id}/pre-answers`)

/** `point`: 1 … 11. */
export type ListedCheck = { id: string; point: number; label: string; basis: string[] }

export const reviewChecksQuery = question<{ points: string[]; checks: ListedCheck[] }>(
  ['review-checks'],
  '/api/review-checks',
)
