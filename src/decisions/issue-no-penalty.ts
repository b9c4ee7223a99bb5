import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { idField } from '../acts/field.ts'
import { mustBeHandler, mustNotBeHandler } from '../cases/index.ts'
import { type NoPenaltyDecision, partyOf, remediesOf } from '../documents/index.ts'
import { evidenceOnForm } from '../evidence/index.ts'
import { citationInChinese, parseCitation, penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { serviceAct } from '../service/service-act.ts'
import { loadNoPenalty, type NoPenaltyFacts } from './no-penalty.store.ts'
import { groundArticles, type NoPenalty } from './no-penalty.ts'

/** An act proved to be none is nobody's business: its decision is served, and neither published nor taught about. */
const outcomeOf = (said: NoPenalty | undefined) => (said?.ground === 'unproved' ? 'unproved' : 'exempted')

export const issueNoPenalty = act({
  name: 'no-penalty.issue',
  label: '作出不予处罚决定',
  basis: [penaltyLaw(57, 1)],
  by: ['agency-head'],
  input: z.object({ caseId: idField('案件') }),
  load: (tx, { caseId }) => loadNoPenalty(tx, String(caseId)),
  must: [mustNotBeHandler],
  rule: (facts, _given, context) => {
    const { said } = facts
    if (!said) return refuse('not-proposed', '尚未提请不予处罚。', penaltyLaw(57, 1))
    return {
      outcome: outcomeOf(said),
      documents: [{ form: 'no-penalty-decision', content: content(facts, said, context) }],
    }
  },
  store: () => Promise.resolve(),
})

function content(facts: NoPenaltyFacts, said: NoPenalty, context: Context): NoPenaltyDecision {
  const { agency, openCase, subject, evidence, report } = facts
  const violated = [...new Set((report?.violations ?? []).flatMap((violation) => violation.violated))]
  const proof = said.proof === undefined ? '' : `当事人提出的证据：${said.proof}`
  return {
    agencyName: agency.name,
    caseName: openCase.title,
    party: partyOf(subject),
    facts: said.facts,
    evidence: evidenceOnForm(evidence),
    violated:
      said.ground === 'unproved' || violated.length === 0
        ? null
        : violated.map((text) => citationInChinese(parseCitation(text))).join('、'),
    ground: said.ground,
    reason: `${said.reason}${proof}`,
    basis: groundArticles[said.ground].map(citationInChinese).join('、'),
    rectification: said.rectification ?? null,
    education: null,
    remedies: remediesOf(agency, context),
  }
}

export const serveNoPenalty = serviceAct({
  name: 'no-penalty.serve',
  label: '送达不予处罚决定书',
  basis: [penaltyLaw(61)],
  key: 'caseId',
  noun: '案件',
  form: 'no-penalty-decision',
  load: async (tx, caseId) => {
    const facts = await loadNoPenalty(tx, caseId)
    return { ...facts, title: facts.openCase.title }
  },
  must: [mustBeHandler],
  outcome: ({ said }) => outcomeOf(said),
})
