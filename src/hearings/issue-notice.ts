import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { idField } from '../acts/field.ts'
import { mustBeHandler } from '../cases/index.ts'
import { lengthOf, type PenaltyNotice } from '../documents/index.ts'
import { proposedOf } from '../drafts/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { requiresHearing } from '../law/major.ts'
import { refuse } from '../law/refusal.ts'
import { mustHavePassedReviewOfTheseBytes } from '../penalty-review/index.ts'
import { loadReview, type ReviewFacts } from '../penalty-review/penalty-review.store.ts'
import { insertNotice } from './notice.store.ts'
import type { Notice } from './notice.ts'

export const issueNotice = act({
  name: 'notice.issue',
  label: '制作处罚告知书',
  basis: [penaltyLaw(44), penaltyLaw(63)],
  by: ['officer'],
  input: z.object({ caseId: idField('案件') }),
  load: (tx, { caseId }) => loadReview(tx, String(caseId)),
  must: [mustBeHandler, mustHavePassedReviewOfTheseBytes],
  rule: (facts, { caseId }, context) => {
    const { draft, subject } = facts
    if (!draft) return refuse('no-draft', '尚未拟定处罚决定。', penaltyLaw(57, 1))
    const hearing = requiresHearing(proposedOf(draft, subject.kind), context.law, context.today)
    const row: Notice = {
      ...{ id: context.newId(), agencyId: context.actor.agencyId, caseId, documentId: '' },
      hearingTold: hearing.required,
      ...{ fineFen: draft.fineFen, measures: draft.measures, draftSha256: draft.contentSha256 },
      issuedAt: context.now,
    }
    return { row, documents: [{ form: 'penalty-notice', content: noticeContent(facts, hearing.required, context) }] }
  },
  store: (tx, { row, documents }) => insertNotice(tx, { ...row, documentId: documents[0]?.documentId ?? '' }),
})

function noticeContent(
  { draft, agency, openCase }: ReviewFacts,
  hearing: boolean,
  { law, today, actor }: Context,
): PenaltyNotice {
  if (!draft) throw new RangeError('没有草稿的案件不能制作告知书')
  const { party, facts, evidence, violations, result, totalFineFen, confiscation } = draft.content
  const window = (id: string) => ({ days: lengthOf(law, id, today), counted: 'working-days' as const })
  return {
    agencyName: agency.name,
    caseName: openCase.title,
    ...{ party, facts, evidence, violations, proposedPenalty: result, totalFineFen, confiscation },
    defence: window('C-05'),
    hearing: hearing ? window('C-06') : null,
    contact: { name: actor.name, telephone: agency.telephone, address: agency.address, postcode: agency.postcode },
  }
}
