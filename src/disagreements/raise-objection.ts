/** The handler objects in writing to an opinion that found a problem, or takes the objection back. */
import { idField, longTextField } from '../acts/field.ts'
import { reviewOutcomes } from '../approvals/index.ts'
import { mustBeHandler } from '../cases/index.ts'
import { officersOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { mustHaveOpenProblem, problemIn } from './disagreement.rules.ts'
import { loadRaising } from './disagreement.store.ts'

const basis = [penaltyLaw(58, 1)]

export const raiseObjection = openingAct({
  name: 'disagreement.raise',
  label: '对审核意见提出异议',
  basis,
  by: ['officer'],
  ...{ procedure: 'disagreement', key: 'disagreementId' },
  fields: {
    caseId: idField('案件'),
    grounds: longTextField('异议的事实和理由', { max: 4000 }),
    legalGrounds: longTextField('法律依据', { max: 2000 }).optional(),
    request: longTextField('请求', { max: 1000 }),
  },
  load: (tx: Tx, { caseId }: { caseId?: string }) => loadRaising(tx, String(caseId)),
  must: [mustBeHandler, mustHaveOpenProblem],
  propose: () => ({ request: '请对原审核意见进行复审。' }),
  rule: (facts, { grounds, legalGrounds = null, request }, { today }) => {
    const { submission, subject, handlers, agency, openCase, reviewers } = facts
    const problem = problemIn(facts)
    if (!problem || !submission) return refuse('no-problem-opinion', '没有可以提出异议的审核意见。', basis)
    const disputed = {
      ...{ caseName: openCase.title, partyName: subject.name, round: submission.round },
      ...{ conclusion: reviewOutcomes[problem.outcome], opinion: problem.opinion },
      reviewer: reviewers.find(({ id }) => id === problem.reviewerId)?.name ?? '',
      ...{ givenOn: dayOf(problem.givenAt), draftSha256: submission.draftSha256 },
    }
    const officers = officersOf(handlers, today, agency.areaCode)
    const content = { disputed, grounds, legalGrounds, request, officers, raisedOn: today }
    return {
      opened: {
        ...{ title: `${openCase.title}法制审核异议`, subjectId: subject.id, caseId: openCase.id },
        handlers: handlers.map(({ personId }) => personId),
      },
      said: { opinionId: problem.id, disputed },
      documents: [{ form: 'review-objection', content }],
    }
  },
})

export const withdrawObjection = proceedingAct({
  name: 'disagreement.withdraw',
  label: '撤回异议',
  basis,
  by: ['officer'],
  ...{ key: 'disagreementId', noun: '异议' },
  fields: { caseId: idField('案件'), reason: longTextField('撤回的理由', { max: 1000 }) },
  must: [mustBeHandlerUnder(...basis)],
  propose: ({ proceeding }) => (proceeding.caseId === null ? {} : { caseId: proceeding.caseId }),
  rule: ({ proceeding }, { caseId }) =>
    caseId === proceeding.caseId
      ? {}
      : refuse('case-differs', '案件与提出异议的案件不一致。', basis, '请从本事项办理。'),
})
