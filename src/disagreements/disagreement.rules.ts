/** Who may speak in a disagreement, and when it may still be raised. */
import type { Context } from '../acts/context.ts'
import { type Day, dayOf } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { computeDeadline, deadlineRow, isPast } from '../law/deadlines.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import type { Rounds } from '../legal-review/index.ts'
import type { ProceedingRecord } from '../proceedings/index.ts'

const basis = penaltyLaw(58, 1)

/** The opinion given last in the latest round, where it found a problem. */
export function problemIn({ submission, reviews }: Rounds): Rounds['reviews'][number] | undefined {
  const last = reviews.findLast(({ submissionId }) => submissionId === submission?.id)
  return last?.outcome === 'agreed' ? undefined : last
}

/** C-12: within its days of the opinion. */
function mustRaiseInTime(givenOn: Day, { law, today }: Context): Refusal | undefined {
  const row = deadlineRow(law, 'C-12', givenOn)
  const due = computeDeadline({ row, from: givenOn, calendar: law.calendar, whenYearMissing: 'provisional' })
  if (isRefusal(due)) return due
  if (!isPast(due, today)) return undefined
  const reason = `对 ${givenOn} 的审核意见，异议应当在 ${due.due} 以前提出，现已逾期。`
  return refuse('objection-late', reason, basis, '请按审核意见改正后重新送审。')
}

/** One objection to one opinion: what was settled is not disputed again. */
export function mustHaveOpenProblem(facts: Rounds & { raised: string[] }, context: Context): Refusal | undefined {
  const problem = problemIn(facts)
  if (!problem) {
    const reason = '没有可以提出异议的审核意见。'
    return refuse('no-problem-opinion', reason, basis, '审核意见为存在问题的，方可提出异议。')
  }
  if (facts.raised.includes(problem.id))
    return refuse('objected-already', '对这一审核意见已经提出过异议。', basis, '请按处理结果办理。')
  return mustRaiseInTime(dayOf(problem.givenAt), context)
}

type Spoken = { records: ProceedingRecord[]; reviews: Rounds['reviews'] }

/** Every step has a person of its own: who has spoken in the review or in the disagreement does not decide between them. */
export function mustNotHaveSpoken({ records, reviews }: Spoken, { actor }: Context): Refusal | undefined {
  const spoke = [...records.map(({ personId }) => personId), ...reviews.map(({ reviewerId }) => reviewerId)]
  if (!spoke.includes(actor.personId)) return undefined
  const reason = '您已在本次审核或者异议处理中发表过意见，不得再主持协调。'
  return refuse('same-person', reason, basis, '请由未参与的分管负责人办理。')
}

type Adviser = { name: string; handlers: { name: string }[]; spoken: { name: string }[] }

/** Counsel is neither handler nor reviewer of what he advises on. */
export function mustBeIndependent({ name, handlers, spoken }: Adviser): Refusal | undefined {
  if (![...handlers, ...spoken].some((person) => person.name === name)) return undefined
  const reason = `${name}是本案承办人或者已在审核、协调中发表意见，不得以法律顾问、公职律师身份出具意见。`
  return refuse('counsel-conflict', reason, penaltyLaw(43, 1), '请另请法律顾问或者公职律师。')
}
