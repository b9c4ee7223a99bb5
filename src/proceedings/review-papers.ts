/** The two papers of the review of a proceeding: what is submitted, and what is found. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import type { ReviewOutcome, ReviewPoint } from '../approvals/index.ts'
import { type Opinion, officersOf, type ReviewOpinion, type ReviewSubmission } from '../documents/index.ts'
import type { Citation } from '../law/citation.ts'
import type { ProceedingFacts } from './proceeding.store.ts'

export type ReviewStep = {
  /** The noun of the acts: `revocation` makes `revocation.submit-review` and the rest. */
  name: string
  key: string
  noun: string
  /** The form whose draft is reviewed; several where the decision may be one or the other. */
  form: string | string[]
  /** As on the form: 行政许可. */
  category: string
  /** Why this kind of decision is reviewed, in Chinese. */
  grounds: string[]
  basis: Citation
}

/** What was submitted, to the byte. */
export const BoundBytes = z.object({ draftSha256: z.string(), evidenceSha256: z.string(), round: z.int() })
type BoundBytes = z.infer<typeof BoundBytes>

type Submission = BoundBytes & { title: string; remark: string | null; context: Context }

export function submissionContent(
  step: ReviewStep,
  facts: ProceedingFacts,
  { context, remark, title, ...bound }: Submission,
): ReviewSubmission {
  const papers = facts.records.flatMap((record) => record.documentIds).length
  return {
    ...common(step, facts, context),
    ...bound,
    submittedOn: context.today,
    grounds: step.grounds,
    proposedDecision: `拟制作《${title}》`,
    materials: [
      { name: `《${title}》草稿`, present: true, note: null },
      { name: '本事项已有文书', present: true, note: `共${papers}件` },
    ],
    remark,
  }
}

type Found = {
  bound: BoundBytes
  examined: { points: ReviewPoint[]; outcome: ReviewOutcome; opinion: string }
  examiner: { name: string; qualification: string | null }
  sectionHead: Opinion | null
  context: Context
}

export function opinionContent(step: ReviewStep, facts: ProceedingFacts, found: Found): ReviewOpinion {
  const { bound, examined, examiner, sectionHead, context } = found
  const on = (act: string) => facts.records.findLast((record) => record.act === `${step.name}.${act}`)?.saidOn
  return {
    ...common(step, facts, context),
    ...bound,
    submittedOn: on('submit-review') ?? context.today,
    items: examined.points.map(({ point, finding, reason }) => ({ label: point, result: finding, note: reason })),
    conclusion: examined.outcome,
    opinion: examined.opinion,
    reviewer: examiner,
    signedOn: on('examine-review') ?? context.today,
    sectionHead,
    adoption: null,
  }
}

function common(step: ReviewStep, { proceeding, subject, handlers, agency }: ProceedingFacts, { today }: Context) {
  const officers = officersOf(handlers, today, agency.areaCode)
  const { title: caseName } = proceeding
  return { caseName, partyName: subject.name, category: step.category, section: '承办股室', officers }
}
