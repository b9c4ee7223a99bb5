/** What the machine answers beforehand in a legal review (系统预核), and by what it proves it. Pure. */
import type { Context } from '../acts/context.ts'
import type { Citation } from '../law/citation.ts'
import { isRefusal, type Refusal } from '../law/refusal.ts'
import type { Procedure } from '../procedures/procedure.ts'
import type { RecordUnderReview } from './record.ts'

/** `unknown`: the record cannot prove it either way; a person looks. It is never taken for sound. */
export const machineAnswers = {
  sound: '核对无误',
  problem: '发现问题',
  unknown: '不能判断',
  'not-applicable': '不涉及',
} as const
export type MachineAnswer = keyof typeof machineAnswers

/** `id`: of a row of that kind; of an article as citations are written (法律|条|款|项); of an act its name. */
export type Proof = {
  text: string
  ref: { kind: 'document' | 'evidence' | 'deadline' | 'article' | 'act' | 'register'; id: string }
}

export type Answer = { answer: MachineAnswer; because: string; proofs: Proof[] }

export type Seen = { record: RecordUnderReview; context: Context; tables: Procedure[] }

export type Check = {
  id: string
  /** Which of the eleven points it serves, 1 … 11. */
  point: number
  /** What is asked, as a statement that should hold. */
  label: string
  basis: Citation[]
  answer: (seen: Seen) => Answer
}

export const check = (definition: Check): Check => definition

export const sound = (because: string, proofs: Proof[] = []): Answer => ({ answer: 'sound', because, proofs })
export const problem = (because: string, proofs: Proof[] = []): Answer => ({ answer: 'problem', because, proofs })
export const unknown = (because: string, proofs: Proof[] = []): Answer => ({ answer: 'unknown', because, proofs })
export const notApplicable = (because: string): Answer => ({ answer: 'not-applicable', because, proofs: [] })

/** A rule of another concept, asked again: what it refuses is a problem, in its own words. */
export function asRefused(refusal: Refusal | undefined, otherwise: () => Answer, proofs: Proof[] = []): Answer {
  return isRefusal(refusal) ? problem(refusal.reason, proofs) : otherwise()
}

/** One answer out of many of the same kind: whatever is wrong is listed, then whatever cannot be told. */
export function overall(answers: Answer[], otherwise: string): Answer {
  const found = (answer: MachineAnswer) => answers.filter((one) => one.answer === answer)
  const [problems, unknowns, sounds] = [found('problem'), found('unknown'), found('sound')]
  if (problems.length > 0) return joined('problem', problems)
  if (unknowns.length > 0) return joined('unknown', unknowns)
  return sounds.length > 0 ? { ...joined('sound', sounds), because: otherwise } : notApplicable(otherwise)
}

function joined(answer: MachineAnswer, of: Answer[]): Answer {
  const because = [...new Set(of.map((one) => one.because))].join('；')
  return { answer, because, proofs: of.flatMap(({ proofs }) => proofs) }
}
