/** The two papers of a review: what is submitted, and what is found. */
import type { Context } from '../acts/context.ts'
import type { ReviewPoint } from '../approvals/index.ts'
import {
  type Opinion,
  type ReviewOpinion as OpinionOnForm,
  officersOf,
  type ReviewSubmission as SubmissionOnForm,
} from '../documents/index.ts'
import { dayOf } from '../kernel/day.ts'
import { citesInChinese } from './cited.rules.ts'
import { adoptions, type ReviewOpinion, type ReviewSubmission } from './review.ts'
import { fileOf, type Matter, type ReviewKind } from './review-kind.ts'

type Submitted = { row: ReviewSubmission; proposed: string; remark: string | null }

export function submissionContent<Facts extends Matter>(
  kind: ReviewKind<Facts>,
  facts: Facts,
  { row, proposed, remark, context }: Submitted & { context: Context },
): SubmissionOnForm {
  const { round, because, materials, draftSha256, evidenceSha256 } = row
  return {
    ...common(kind, facts, context),
    ...{ round, materials, draftSha256, evidenceSha256, remark },
    submittedOn: context.today,
    grounds: because.length > 0 ? because : ['主动送审'],
    proposedDecision: proposed,
  }
}

type Found = {
  submission: ReviewSubmission
  examined: ReviewOpinion
  examiner: { name: string; qualification: string | null }
  countersigned?: { outcome: ReviewOpinion['outcome']; opinion: Opinion }
}

export function opinionContent<Facts extends Matter>(
  kind: ReviewKind<Facts>,
  facts: Facts,
  { submission, examined, examiner, countersigned, context }: Found & { context: Context },
): OpinionOnForm {
  const { round, draftSha256, evidenceSha256, submittedAt } = submission
  return {
    ...common(kind, facts, context),
    ...{ round, draftSha256, evidenceSha256 },
    submittedOn: dayOf(submittedAt),
    items: examined.points.map((point) => ({
      ...{ label: point.point, result: point.finding },
      note: noteOf(point, citesInChinese(point, fileOf(kind, facts))),
    })),
    conclusion: countersigned?.outcome ?? examined.outcome,
    opinion: examined.opinion,
    reviewer: examiner,
    signedOn: dayOf(examined.givenAt),
    sectionHead: countersigned?.opinion ?? null,
    adoption: adoptionOf(submission),
  }
}

function noteOf({ reason }: ReviewPoint, cited: string): string {
  return cited === '' ? reason : `${reason}（见${cited}）`
}

/** What became of the problems of the round before. */
function adoptionOf({ round, replies }: ReviewSubmission): string | null {
  if (replies.length === 0) return null
  const said = replies.map(({ problem, adoption, reply }) => `${problem}：${adoptions[adoption]}。${reply}`)
  return [`对第${round - 1}轮审核意见：`, ...said].join('\n')
}

function common<Facts extends Matter>(
  { category }: ReviewKind<Facts>,
  { title, subject, handlers, agency }: Facts,
  { today }: Context,
) {
  const officers = officersOf(handlers, today, agency.areaCode)
  return { caseName: title, partyName: subject.name, category, section: '承办股室', officers }
}
