import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { idField, longTextField } from '../acts/field.ts'
import { mustBeHandler } from '../cases/index.ts'
import { findAssessment } from '../discretion/discretion.store.ts'
import type { Assessment } from '../discretion/index.ts'
import { officersOf, type ReviewSubmission as SubmissionOnForm } from '../documents/index.ts'
import { proposedOf } from '../drafts/index.ts'
import { findReport } from '../evidence/evidence.store.ts'
import type { InvestigationReport } from '../evidence/index.ts'
import { evidenceList } from '../evidence/index.ts'
import { canonical } from '../kernel/canonical.ts'
import { citationInChinese, penaltyLaw } from '../law/citation.ts'
import { type Requirement, requiresReview } from '../law/major.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustHaveCurrentDraft } from './review.rules.ts'
import { insertSubmission } from './review.store.ts'
import type { Material, ReviewSubmission } from './review.ts'
import { loadReview, type ReviewFacts } from './review-facts.store.ts'

const input = z.object({
  caseId: idField('案件'),
  complex: z.boolean().default(false).meta({ title: '疑难复杂、涉及多个法律关系' }),
  publicInterest: z.boolean().default(false).meta({ title: '涉及重大公共利益' }),
  remark: longTextField('送审说明', { max: 2000 }).optional(),
})

export const submitReview = act({
  name: 'review.submit',
  label: '送法制审核',
  basis: [penaltyLaw(58, 1)],
  by: ['officer'],
  input,
  load: async (tx, { caseId }) => ({
    ...(await loadReview(tx, String(caseId))),
    report: await findReport(tx, String(caseId)),
    assessment: await findAssessment(tx, String(caseId)),
  }),
  must: [mustBeHandler, mustHaveCurrentDraft, mustFollowLatestAssessment, mustBeComplete],
  rule: (facts, given, context) => {
    const { draft, evidence, submission, subject, hearingRecord } = facts
    if (!draft) return refuse('no-draft', '尚未拟定处罚决定。', penaltyLaw(57, 1))
    const { complex, publicInterest, caseId } = given
    const review = requiresReview(
      proposedOf(draft, subject.kind, { complex, publicInterest, hearingHeld: hearingRecord !== undefined }),
      context.law,
      context.today,
    )
    const { actor, now } = context
    const row: ReviewSubmission = {
      ...{ id: context.newId(), agencyId: actor.agencyId, caseId },
      round: (submission?.round ?? 0) + 1,
      draftSha256: draft.contentSha256,
      evidenceSha256: context.digest(canonical(evidenceList(evidence))),
      materials: materialsOf(facts),
      because: review.because.map(groundInChinese),
      ...{ submittedBy: actor.personId, submittedAt: now },
    }
    return {
      row,
      documents: [{ form: 'review-submission', content: submissionContent(facts, row, { given, context }) }],
    }
  },
  store: (tx, { row }) => insertSubmission(tx, row),
})

type Facts = ReviewFacts & { report: InvestigationReport | undefined }

/** 直接关系重大权益，经过听证程序（《行政处罚法》第五十八条第一款第（二）项） */
function groundInChinese({ label, basis }: Requirement['because'][number]): string {
  return basis.length === 0 ? label : `${label}（${basis.map(citationInChinese).join('、')}）`
}

function materialsOf({ draft, evidence, report, hearingRecord }: Facts): Material[] {
  const heard = hearingRecord && { note: `文件指纹${hearingRecord.contentSha256.slice(0, 10)}` }
  return [
    { name: '拟处罚决定书草稿', present: draft !== undefined, note: null },
    { name: '案件调查报告', present: report !== undefined, note: null },
    { name: '证据材料', present: evidence.length > 0, note: `共${evidence.length}件` },
    ...(heard ? [{ name: '听证笔录', present: true, ...heard }] : []),
  ]
}

type Reassessed = { draft: ReviewFacts['draft']; assessment: Assessment | undefined }

/** What was judged otherwise since is drafted again before anybody reviews it (第三十四条). */
function mustFollowLatestAssessment({ draft, assessment }: Reassessed): Refusal | undefined {
  if (!draft || !assessment || draft.draftedAt > assessment.assessedAt) return undefined
  return refuse('draft-before-assessment', '拟稿后重新评估了裁量。', penaltyLaw(34), '请按新的评估重新拟定处罚决定。')
}

/** An incomplete submission cannot be sent (L8). */
function mustBeComplete(facts: Facts): Refusal | undefined {
  const missing = materialsOf(facts).filter((material) => !material.present)
  if (missing.length === 0) return undefined
  const names = missing.map((material) => material.name).join('、')
  return refuse('materials-incomplete', `送审材料不齐：缺${names}。`, penaltyLaw(58, 1), '请补齐材料后送审。')
}

type Submitted = { given: z.infer<typeof input>; context: Context }

function submissionContent(facts: Facts, row: ReviewSubmission, { given, context }: Submitted): SubmissionOnForm {
  const { openCase, subject, handlers, agency, draft } = facts
  return {
    caseName: openCase.title,
    partyName: subject.name,
    category: '行政处罚',
    round: row.round,
    section: '承办股室',
    officers: officersOf(handlers, context.today, agency.areaCode),
    submittedOn: context.today,
    grounds: row.because.length > 0 ? row.because : ['主动送审'],
    proposedDecision: draft?.content.result ?? '',
    materials: row.materials,
    draftSha256: row.draftSha256,
    evidenceSha256: row.evidenceSha256,
    remark: given.remark ?? null,
  }
}
