/** Opinions as the forms print them. */

import type { HandlersOpinion, Officer as OfficerOnForm, Opinion, Opinions } from '../documents/index.ts'
import { type Day, dayOf } from '../kernel/day.ts'
import type { ApprovalLevel, ApprovalOpinion } from './approval.ts'

export function opinionsOf(given: ApprovalOpinion[], officers: OfficerOnForm[], today: Day): Opinions {
  return {
    handlers: handlersOpinionOf(given, officers, today),
    review: levelOpinionOf(given, 'examiner'),
    approval: levelOpinionOf(given, 'approver'),
  }
}

function handlersOpinionOf(given: ApprovalOpinion[], officers: OfficerOnForm[], today: Day): HandlersOpinion {
  const opinion = given.find((one) => one.level === 'handler')
  return { opinion: opinion?.opinion ?? '（未填写）', officers, date: opinion ? dayOf(opinion.givenAt) : today }
}

/** The last word of that level in this round; null while it has not spoken. */
export function levelOpinionOf(given: ApprovalOpinion[], level: ApprovalLevel): Opinion | null {
  const opinion = given.findLast((one) => one.level === level)
  if (!opinion) return null
  const { name, certificateNumber, givenAt } = opinion
  return { opinion: opinion.opinion, name, certificateNumber, date: dayOf(givenAt) }
}
