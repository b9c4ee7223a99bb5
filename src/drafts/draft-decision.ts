import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField, longTextField, moneyField, textField } from '../acts/field.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import { findReport, listEvidence } from '../evidence/evidence.store.ts'
import { evidenceList, totalFine, violationsField } from '../evidence/index.ts'
import { canonical } from '../kernel/canonical.ts'
import { penaltyLaw } from '../law/citation.ts'
import { decisionContent } from './draft.content.ts'
import { mustBeWithinProvisions } from './draft.rules.ts'
import { insertDraft } from './draft.store.ts'
import type { Draft } from './draft.ts'

export const draftDecision = act({
  name: 'decision.draft',
  label: '拟定处罚决定',
  basis: [penaltyLaw(57, 1), penaltyLaw(59)],
  by: ['officer'],
  input: z.object({
    caseId: idField('案件'),
    facts: longTextField('查明的事实'),
    violations: violationsField,
    merging: longTextField('合并处罚说明', { max: 2000 }).optional(),
    confiscation: textField('没收的违法所得、非法财物', { max: 500 }).optional(),
    confiscationFen: moneyField('没收价值').default(0),
    rectification: longTextField('责令改正', { max: 2000 }).optional(),
  }),
  load: async (tx, { caseId }) => ({
    ...(await loadCase(tx, String(caseId))),
    report: await findReport(tx, String(caseId)),
    evidence: await listEvidence(tx, String(caseId)),
  }),
  must: [mustBeHandler],
  propose: ({ report }) => ({
    facts: report?.facts ?? '',
    violations: report?.violations ?? [],
    ...((report?.violations.length ?? 0) > 1 ? { merging: '以上违法行为分别裁量，合并处罚。' } : {}),
    rectification: '责令立即改正违法行为。',
  }),
  rule: (facts, given, context) => {
    const { openCase, subject, evidence } = facts
    const on = openCase.conductOn ?? openCase.discoveredOn
    const beyond = mustBeWithinProvisions(given.violations, { kind: subject.kind, on, law: context.law })
    if (beyond) return beyond
    const content = decisionContent(facts, given, context)
    const { actor, now } = context
    const { caseId, violations, confiscation = null, confiscationFen } = given
    const measures = [...new Set(violations.flatMap((violation) => violation.measures))]
    const row: Draft = {
      ...{ id: context.newId(), agencyId: actor.agencyId, caseId, documentId: '', contentSha256: '' },
      content,
      evidenceSha256: context.digest(canonical(evidenceList(evidence))),
      ...{ violations, measures, fineFen: totalFine(violations), confiscation, confiscationFen },
      ...{ draftedBy: actor.personId, draftedAt: now },
    }
    return { row, documents: [{ form: 'penalty-decision', content, standing: 'draft' as const }] }
  },
  store: async (tx, { row, documents: [document] }) => {
    if (document)
      await insertDraft(tx, { ...row, documentId: document.documentId, contentSha256: document.contentSha256 })
  },
})
