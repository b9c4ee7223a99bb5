/** The legal review of a proposed penalty: bound to its draft and to the list of evidence. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { mustBeHandler, mustNotBeHandler } from '../cases/index.ts'
import { findAssessment } from '../discretion/discretion.store.ts'
import type { Assessment } from '../discretion/index.ts'
import { type DocumentRow, listDocuments } from '../documents/document.store.ts'
import { proposedOf } from '../drafts/index.ts'
import { evidenceList } from '../evidence/index.ts'
import type { Tx } from '../kernel/database.ts'
import { citationInChinese, penaltyLaw } from '../law/citation.ts'
import { type Requirement, requiresReview } from '../law/major.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { materialsOn } from '../legal-review/index.ts'
import { reviewActs } from '../legal-review/review-act.ts'
import { mustHaveCurrentDraft } from './penalty-review.rules.ts'
import { loadReview, type ReviewFacts } from './penalty-review.store.ts'

type Facts = ReviewFacts & { documents: DocumentRow[]; assessment: Assessment | undefined }

const load = async (tx: Tx, caseId: string): Promise<Facts> => ({
  ...(await loadReview(tx, caseId)),
  documents: await listDocuments(tx, [caseId]),
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
  materialsOf: ({ documents, evidence }, on) =>
    materialsOn(
      'penalty',
      { forms: documents.map(({ form }) => form), evidence: evidence.map(({ kind }) => kind) },
      on,
    ),
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

/** What was judged otherwise since is drafted again before anybody reviews it (第三十四条). */
function mustFollowLatestAssessment({ draft, assessment }: Facts): Refusal | undefined {
  if (!draft || !assessment || draft.draftedAt > assessment.assessedAt) return undefined
  return refuse('draft-before-assessment', '拟稿后重新评估了裁量。', penaltyLaw(34), '请按新的评估重新拟定处罚决定。')
}
