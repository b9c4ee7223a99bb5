import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { idField, longTextField } from '../acts/field.ts'
import { listOpinions } from '../approvals/approval.store.ts'
import { loadCase } from '../cases/case.store.ts'
import { type CaseFacts, mustBeHandler } from '../cases/index.ts'
import { officersOf, partyOf, type InvestigationReport as ReportOnForm } from '../documents/index.ts'
import { type Day, dayOf } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { insertReport, listEvidence } from './evidence.store.ts'
import type { Evidence } from './evidence.ts'
import type { InvestigationReport } from './report.ts'
import { evidenceOnForm, totalFine, violationOnForm } from './violation-on-form.ts'
import { violationsField } from './violations-field.ts'

const input = z.object({
  caseId: idField('案件'),
  course: longTextField('调查经过'),
  facts: longTextField('查明的事实'),
  violations: violationsField,
  proposal: longTextField('处理建议', { max: 4000 }),
  rectification: longTextField('改正情况', { max: 2000 }).optional(),
})

export const concludeInvestigation = act({
  name: 'investigation.conclude',
  label: '调查终结，提出处理建议',
  basis: [penaltyLaw(54, 1), penaltyLaw(57, 1)],
  by: ['officer'],
  input,
  load: async (tx, { caseId }) => ({
    ...(await loadCase(tx, String(caseId))),
    evidence: await listEvidence(tx, String(caseId)),
    filing: await listOpinions(tx, String(caseId), 'filing'),
  }),
  must: [mustBeHandler, mustHaveEvidence],
  propose: ({ openCase, evidence }) => ({
    course: `本机关依法立案后，对${openCase.title}进行了调查，收集证据${evidence.length}件。`,
    facts: openCase.clue,
  }),
  rule: (facts, given, context) => {
    const filed = facts.filing.findLast((opinion) => opinion.level === 'approver')
    const documents = [
      {
        form: 'investigation-report',
        content: reportContent({ ...facts, filedOn: filed && dayOf(filed.givenAt) }, given, context),
      },
    ]
    const { caseId, violations, proposal } = given
    const of = { id: context.newId(), agencyId: context.actor.agencyId, caseId }
    const row: InvestigationReport = {
      ...of,
      facts: given.facts,
      violations,
      proposal,
      documentId: '',
      concludedAt: context.now,
    }
    return { row, documents }
  },
  store: (tx, { row, documents }) => insertReport(tx, { ...row, documentId: documents[0]?.documentId ?? '' }),
})

/** 《行政处罚法》第四十条: facts not cleared up, evidence insufficient: no penalty. */
function mustHaveEvidence({ evidence }: { evidence: Evidence[] }): Refusal | undefined {
  if (evidence.length > 0) return undefined
  return refuse('no-evidence', '尚未收集任何证据，不得调查终结。', penaltyLaw(40), '请先收集证据、制作询问笔录。')
}

type Facts = CaseFacts & { evidence: Evidence[]; filedOn: Day | undefined }

function reportContent(facts: Facts, given: z.infer<typeof input>, { today }: Context): ReportOnForm {
  const { agency, openCase, subject, evidence, handlers, filedOn } = facts
  return {
    agencyName: agency.name,
    caseName: openCase.title,
    cause: openCase.cause,
    party: partyOf(subject),
    filedOn: filedOn ?? today,
    filingNumber: null,
    course: given.course,
    facts: given.facts,
    evidence: evidenceOnForm(evidence),
    violations: given.violations.map(violationOnForm),
    proposal: given.proposal,
    totalFineFen: totalFine(given.violations),
    confiscation: null,
    rectification: given.rectification ?? null,
    officers: officersOf(handlers, today, agency.areaCode),
    reportedOn: today,
  }
}
