/** Puts the machine's answers before whoever examines: the form comes filled in, and an override is explained. */
import type { AnyAct } from '../acts/act.ts'
import type { Context, Event } from '../acts/context.ts'
import type { ReviewPoint } from '../approvals/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import type { Procedure } from '../procedures/procedure.ts'
import { type PointAnswer, preAnswers, proposedByMachine } from './pre-answers.ts'
import { loadCaseRecord, loadProceedingRecord } from './record.store.ts'
import type { RecordUnderReview } from './record.ts'

type Facts = { facts: object; record: RecordUnderReview }

/**
 * An act that asks for the eleven points, with the machine's answers; any other act is what it was. What the machine
 * answered stays in the entry, beside what the reviewer found. By the tables it is known what papers each step asks for.
 */
export function machineAnswered(examination: AnyAct, tables: Procedure[]): AnyAct {
  const { shape } = examination.input
  if (!('points' in shape)) return examination
  const key = Object.keys(shape).find((name) => tables.some((table) => table.key === name)) ?? ''
  const load = key === 'caseId' ? loadCaseRecord : loadProceedingRecord
  const answersIn = ({ record }: Facts, context: Context) => preAnswers({ record, context, tables })
  return {
    ...examination,
    load: async (tx, input) => {
      const [facts, record] = await Promise.all([examination.load(tx, input), load(tx, String(input[key]))])
      return { facts, record }
    },
    must: examination.must.map(
      (guard) =>
        ({ facts }: Facts, context: Context) =>
          guard(facts as never, context),
    ),
    propose: (seen: Facts, context) => ({
      ...examination.propose?.(seen.facts, context),
      points: proposedByMachine(answersIn(seen, context)),
    }),
    rule: (seen: Facts, input, context): Event | Refusal => {
      const answers = answersIn(seen, context)
      const unexplained = mustExplainOverride(input.points, answers)
      if (unexplained) return unexplained
      const event = examination.rule(seen.facts, input, context)
      return isRefusal(event) ? event : { ...event, machine: saidOf(answers) }
    },
    ...(examination.warn && {
      warn: (seen: Facts, input, context) => examination.warn?.(seen.facts, input, context) ?? [],
    }),
  }
}

/**
 * The machine is not always right, and does not always know: who finds otherwise, or finds what it left open, says why in
 * words that are not the machine's own.
 */
function mustExplainOverride(points: ReviewPoint[], answers: PointAnswer[]): Refusal | undefined {
  const proposed = proposedByMachine(answers)
  const bare = points.find(({ point, finding, reason }) => {
    const own = proposed.find((one) => one.point === point)
    return own !== undefined && own.finding !== finding && reason.trim() === own.reason.trim()
  })
  if (!bare) return undefined
  return refuse(
    'override-unexplained',
    `「${bare.point}」系统预核不能判断，或者审核结果与系统预核不同，没有写明审核人自己的理由。`,
    penaltyLaw(58, 1),
    '请写明判断的理由，引用页码、条文或者录像时点。',
  )
}

/** Without the proofs that were in order: what was found wrong or left open, and how many were sound. */
function saidOf(answers: PointAnswer[]) {
  return answers.map(({ point, answer, checks }) => ({
    ...{ point, answer },
    sound: checks.filter((one) => one.answer === 'sound').map(({ id }) => id),
    open: checks
      .filter((one) => one.answer === 'problem' || one.answer === 'unknown')
      .map(({ id, answer: found, because, proofs }) => ({
        id,
        answer: found,
        because,
        proofs: proofs.map(({ ref }) => ref),
      })),
  }))
}
