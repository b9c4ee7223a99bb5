import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { idField } from '../acts/field.ts'
import { mustNotBeHandler } from '../cases/index.ts'
import { insertJudgedViolations, type JudgedViolation } from '../discretion/discretion.store.ts'
import { type Draft, proposedOf } from '../drafts/index.ts'
import { mustHaveHeardParty, mustNotBeHeavierThanNoticed } from '../hearings/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { requiresRecordal } from '../law/major.ts'
import { refuse } from '../law/refusal.ts'
import { mustHavePassedReviewOfTheseBytes } from '../penalty-review/index.ts'
import type { Proceeding } from '../proceedings/index.ts'
import { insertProceeding } from '../proceedings/proceeding.store.ts'
import { type DecidingFacts, loadDeciding } from './decided.store.ts'
import { mustBeDeliberatedWhereDue } from './decision.rules.ts'
import { insertDecision } from './decision.store.ts'
import type { Decision } from './decision.ts'

/** The gate. No passed review of these very bytes: no decision, and then no number, no seal, no service. */
export const issueDecision = act({
  name: 'decision.issue',
  label: '作出行政处罚决定',
  basis: [penaltyLaw(57, 1), penaltyLaw(58, 1), penaltyLaw(59)],
  by: ['agency-head'],
  input: z.object({ caseId: idField('案件') }),
  load: (tx, { caseId }) => loadDeciding(tx, String(caseId)),
  must: [
    mustHavePassedReviewOfTheseBytes,
    mustHaveHeardParty,
    mustNotBeHeavierThanNoticed,
    mustBeDeliberatedWhereDue,
    mustNotBeHandler,
  ],
  rule: (facts, { caseId }, context) => {
    const { draft } = facts
    const { actor, today } = context
    if (!draft) return refuse('no-draft', '尚未拟定处罚决定。', penaltyLaw(57, 1))
    const { content, contentSha256, evidenceSha256, measures, fineFen, confiscation } = draft
    const row: Decision = {
      ...{ caseId, agencyId: actor.agencyId, documentId: '', number: '' },
      ...{ content, contentSha256, evidenceSha256, measures, fineFen, confiscation },
      ...{ decidedOn: today, decidedBy: actor.personId },
    }
    const decided = { row, judged: judgedOf(draft, row), documents: [{ form: 'penalty-decision', content }] }
    const report = reportDue(facts, draft, context)
    const outcome = report ? 'heavy' : 'ordinary'
    return { ...decided, outcome, report, ...(report && { penaltyReportId: report.id }) }
  },
  store: async (tx, { row, judged, report, documents: [document] }) => {
    if (!document) return
    const decisionId = document.documentId
    await insertDecision(tx, { ...row, documentId: decisionId, number: document.number ?? '' })
    await insertJudgedViolations(
      tx,
      judged.map((one) => ({ ...one, decisionId })),
    )
    if (report) await insertProceeding(tx, report)
  },
})

/** From now on it is one of the like cases that others are compared with. */
function judgedOf({ judged }: Draft, { caseId, agencyId, decidedOn }: Decision): Omit<JudgedViolation, 'decisionId'>[] {
  return judged.map(({ provision, target, stage, tier, fineFen }, position) => ({
    ...{ agencyId, caseId, position, decidedOn },
    ...{ provision, target, stage, tier, fineFen },
  }))
}

/** A heavy decision is reported to those above; the report is a life of its own, handled by who handled the case. */
function reportDue(
  facts: DecidingFacts,
  draft: Draft,
  { actor, law, now, today, newId }: Context,
): Proceeding | undefined {
  const { openCase, subject, handlers, hearingRecord } = facts
  const hearingHeld = hearingRecord !== undefined
  if (!requiresRecordal(proposedOf(draft, subject.kind, { hearingHeld }), law, today).required) return undefined
  return {
    ...{ id: newId(), agencyId: actor.agencyId, procedure: 'penalty-report', title: `重大处罚备案：${openCase.title}` },
    ...{ subjectId: subject.id, caseId: openCase.id, inspectionId: null },
    handlers: handlers.map(({ personId }) => personId),
    ...{ openedBy: actor.personId, openedAt: now },
  }
}
