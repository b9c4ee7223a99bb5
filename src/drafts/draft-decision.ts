import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField, longTextField, moneyField, textField } from '../acts/field.ts'
import { mustBeHandler } from '../cases/index.ts'
import { mergedInChinese, mustHaveAssessed, mustLeaveSomethingToPunish } from '../discretion/index.ts'
import { evidenceList, totalFine, violationsField } from '../evidence/index.ts'
import { canonical } from '../kernel/canonical.ts'
import { penaltyLaw } from '../law/citation.ts'
import { decisionContent } from './draft.content.ts'
import { mustContainStatutoryItems, mustLeaveOthersPowers, mustStayWithinLaw } from './draft.rules.ts'
import { insertDraft } from './draft.store.ts'
import type { Draft } from './draft.ts'
import { warningsOfDraft } from './draft.warnings.ts'
import { loadDrafting } from './drafting-facts.store.ts'
import { judgedFrom, mustFollowAssessment } from './judged.ts'

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
    governmentDocument: textField('人民政府关闭决定的文号', {
      max: 100,
      description: '只有拟责令关闭的才填：关闭由县级以上人民政府决定',
    }).optional(),
  }),
  load: (tx, { caseId }) => loadDrafting(tx, String(caseId)),
  must: [mustBeHandler, mustHaveAssessed, mustLeaveSomethingToPunish],
  propose: ({ report, assessment }) => {
    const assessed = assessment?.violations ?? []
    const kept = (report?.violations ?? []).flatMap((reported, index) => {
      const found = assessed[index]
      if (found && found.exempt !== null) return []
      return found ? [{ ...reported, fineFen: found.fineFen, discretion: found.explanation }] : [reported]
    })
    const merging = mergedInChinese(kept.map(({ fineFen }) => fineFen))
    return {
      facts: report?.facts ?? '',
      violations: kept,
      ...(merging === '' ? {} : { merging }),
      rectification: '责令立即改正违法行为。',
    }
  },
  rule: (facts, given, context) => {
    const { assessment, evidence } = facts
    const beyond =
      mustFollowAssessment(given.violations, assessment) ??
      mustStayWithinLaw(given.violations, facts, context) ??
      mustLeaveOthersPowers(given)
    if (beyond) return beyond
    const content = decisionContent(facts, given, context)
    const incomplete = mustContainStatutoryItems(content)
    if (incomplete) return incomplete
    const { actor, now } = context
    const { caseId, violations, confiscation = null, confiscationFen } = given
    const measures = [...new Set(violations.flatMap((violation) => violation.measures))]
    const judged = judgedFrom(violations, assessment)
    const row: Draft = {
      ...{ id: context.newId(), agencyId: actor.agencyId, caseId, documentId: '', contentSha256: '' },
      content,
      evidenceSha256: context.digest(canonical(evidenceList(evidence))),
      ...{ violations, measures, fineFen: totalFine(violations), confiscation, confiscationFen, judged },
      outsideTier: judged.some((one) => one.outsideTier),
      reduction: judged.some((one) => one.reduction),
      ...{ draftedBy: actor.personId, draftedAt: now },
    }
    return { row, documents: [{ form: 'penalty-decision', content, standing: 'draft' as const }] }
  },
  warn: warningsOfDraft,
  store: async (tx, { row, documents: [document] }) => {
    if (document)
      await insertDraft(tx, { ...row, documentId: document.documentId, contentSha256: document.contentSha256 })
  },
})
