/** The legal review of a proposed penalty: bound to its draft and to the list of evidence. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { mustBeHandler, mustNotBeHandler } from '../cases/index.ts'
import { findAssessment } from '../discretion/discretion.store.ts'
import type { Assessment } from '../discretion/index.ts'
import { proposedOf } from '../drafts/index.ts'
import { findReport } from '../evidence/evidence.store.ts'
import { evidenceList, type InvestigationReport } from '../evidence/index.ts'
import type { Tx } from '../kernel/database.ts'
import { citationInChinese, penaltyLaw } from '../law/citation.ts'
import { type Requirement, requiresReview } from '../law/major.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { Material } from '../legal-review/index.ts'
import { reviewActs } from '../legal-review/review-act.ts'
import { mustHaveCurrentDraft } from './penalty-review.rules.ts'
import { loadReview, type ReviewFacts } from './penalty-review.store.ts'

type Facts = ReviewFacts & { report: InvestigationReport | undefined; assessment: Assessment | undefined }

const load = async (tx: Tx, caseId: string): Promise<Facts> => ({
  ...(await loadReview(tx, caseId)),
  report: await findReport(tx, caseId),
  assessment: await findAssessment(tx, caseId),
})

const fields = {
  complex: z.boolean().default(false).meta({ title: '疑难复杂、涉及多个法律关系' }),
  publicInterest: z.boolean().default(false).meta({ title: '涉及重大公共利益' }),
}

export const penaltyReview = reviewActs<Facts>({
  nameOf: (verb) => `review.${verb}`,
  ...{ key: 'caseId', noun: '案件', category: '行政处罚', basis: penaltyLaw(58, 1) },
  ...{ load, fields, mustHandle: mustBeHandler, mustNotHandle: mustNotBeHandler },
  draftOf: ({ draft }) => draft && { sha256: draft.contentSha256, proposed: draft.content.result },
  papersOf: ({ evidence }) => evidenceList(evidence),
  materialsOf,
  mustStand: [mustHaveCurrentDraft],
  mustSubmit: [mustFollowLatestAssessment],
  groundsOf: ({ draft, subject, hearingRecord }, given, { law, today }: Context) => {
    if (!draft) return []
    const said = { complex: given.complex === true, publicInterest: given.publicInterest === true }
    const proposed = proposedOf(draft, subject.kind, { ...said, hearingHeld: hearingRecord !== undefined })
    return requiresReview(proposed, law, today).because.map(groundInChinese)
  },
})

/** 行政处罚类第2项：经过听证程序（《行政处罚法》第五十八条第一款第（二）项） */
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

/** What was judged otherwise since is drafted again before anybody reviews it (第三十四条). */
function mustFollowLatestAssessment({ draft, assessment }: Facts): Refusal | undefined {
  if (!draft || !assessment || draft.draftedAt > assessment.assessedAt) return undefined
  return refuse('draft-before-assessment', '拟稿后重新评估了裁量。', penaltyLaw(34), '请按新的评估重新拟定处罚决定。')
}
