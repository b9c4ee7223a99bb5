import { caseProposalAct } from '../cases/case-proposal-act.ts'
import { penaltyLaw } from '../law/citation.ts'
import { mustHaveGround } from './no-penalty.rules.ts'
import { loadNoPenalty } from './no-penalty.store.ts'
import { noPenaltyFields } from './no-penalty.ts'

export const proposeNoPenalty = caseProposalAct({
  name: 'no-penalty.propose',
  label: '提请不予处罚',
  basis: [penaltyLaw(33), penaltyLaw(57, 1)],
  kind: 'no-penalty',
  fields: noPenaltyFields,
  load: loadNoPenalty,
  propose: ({ report }) => ({
    facts: report?.facts ?? '',
    opinion: '经审查，符合不予处罚的情形，建议不予行政处罚，并对当事人进行教育。',
  }),
  rule: ({ subject, earlier }, said) => mustHaveGround({ said, kind: subject.kind, earlier }),
})
