/** Warnings are answered in words before an act is done; the answers stand in its record. Pure. */
import { z } from 'zod'
import type { AnsweredWarning, Warning } from '../law/warning.ts'
import { longTextField } from './field.ts'

/** What a request says beside the act's own input: an answer to each warning, by its code. */
export const AnswersGiven = z.object({
  answers: z
    .record(z.string().regex(/^[a-z][a-z-]{1,60}$/, '提醒代码不正确'), longTextField('对提醒的答复', { max: 2000 }))
    .default({})
    .meta({ title: '对提醒的答复', description: '答复 409（type 为 warning）所列的每一项提醒：代码 → 理由' }),
})
export type AnswersGiven = z.infer<typeof AnswersGiven>['answers']

/** @throws ZodError naming the answer that is not one */
export function answersIn(input: unknown): AnswersGiven {
  return AnswersGiven.parse(typeof input === 'object' && input !== null ? input : {}).answers
}

export function unanswered(warnings: Warning[], answers: AnswersGiven): Warning[] {
  return warnings.filter(({ code }) => answers[code] === undefined)
}

/** Only what was asked is kept. */
export function answered(warnings: Warning[], answers: AnswersGiven): AnsweredWarning[] {
  return warnings.map(({ code, reason }) => ({ code, reason, answer: answers[code] ?? '' }))
}
