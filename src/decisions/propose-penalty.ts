import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField, longTextField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { opinionOf } from '../approvals/index.ts'
import { mustBeHandler } from '../cases/index.ts'
import { mustHaveHeardParty, mustNotBeHeavierThanNoticed } from '../hearings/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { mustHavePassedReviewOfTheseBytes } from '../penalty-review/index.ts'
import { loadDeciding } from './decided.store.ts'
import { mustBeDeliberatedWhereDue } from './decision.rules.ts'

export const proposePenalty = act({
  name: 'penalty.propose',
  label: '呈批处罚决定',
  basis: [penaltyLaw(57, 1)],
  by: ['officer'],
  input: z.object({ caseId: idField('案件'), opinion: longTextField('承办人意见', { max: 2000 }) }),
  load: (tx, { caseId }) => loadDeciding(tx, String(caseId)),
  must: [
    mustBeHandler,
    mustHavePassedReviewOfTheseBytes,
    mustHaveHeardParty,
    mustNotBeHeavierThanNoticed,
    mustBeDeliberatedWhereDue,
  ],
  propose: ({ draft }) => ({ opinion: `建议作出以下处罚：${draft?.content.result ?? ''}` }),
  rule: (_facts, { caseId, opinion }, context) => {
    const { agencyId } = context.actor
    const of = { agencyId, subjectId: caseId, kind: 'penalty', level: 'handler' as const, round: context.newId() }
    return { given: opinionOf(context, of, { outcome: 'agreed', opinion }) }
  },
  store: (tx, { given }) => insertOpinions(tx, [given]),
})
