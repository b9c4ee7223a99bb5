/** The opinion as the form prints it. */
import type { Context } from '../acts/context.ts'
import { type Opinion, type ReviewOpinion as OpinionOnForm, officersOf } from '../documents/index.ts'
import { dayOf } from '../kernel/day.ts'
import type { ReviewOpinion, ReviewSubmission } from './review.ts'
import type { ReviewFacts } from './review-facts.store.ts'

type Given = {
  submission: ReviewSubmission
  examined: ReviewOpinion
  examiner: string
  qualification: string | null
  countersigned?: { outcome: ReviewOpinion['outcome']; opinion: Opinion }
}

export function opinionContent(facts: ReviewFacts, given: Given, { today }: Context): OpinionOnForm {
  const { openCase, subject, handlers, agency } = facts
  const { submission, examined, countersigned } = given
  return {
    caseName: openCase.title,
    partyName: subject.name,
    category: '行政处罚',
    round: submission.round,
    section: '承办股室',
    officers: officersOf(handlers, today, agency.areaCode),
    submittedOn: dayOf(submission.submittedAt),
    draftSha256: submission.draftSha256,
    evidenceSha256: submission.evidenceSha256,
    items: examined.points.map(({ point, finding, reason }) => ({ label: point, result: finding, note: reason })),
    conclusion: countersigned?.outcome ?? examined.outcome,
    opinion: examined.opinion,
    reviewer: { name: given.examiner, qualification: given.qualification },
    signedOn: dayOf(examined.givenAt),
    sectionHead: countersigned?.opinion ?? null,
    adoption: null,
  }
}
