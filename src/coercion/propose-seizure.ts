/** The proposal to seal or seize, from a case or during an inspection: 《行政强制法》第十八条第（一）项. */
import { longTextField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { opinionOf } from '../approvals/index.ts'
import { openingPair } from '../evidence/opening-pair-act.ts'
import { coercionLaw, workSafetyLaw } from '../law/citation.ts'
import { groundFields, usualBasis } from './seizure-proposal.ts'

export const [proposeSeizure, proposeSeizureOnSite] = openingPair({
  name: 'seizure.propose',
  label: '提请查封、扣押',
  basis: [workSafetyLaw(65, 1, 4), coercionLaw(18, undefined, 1)],
  procedure: 'seizure',
  key: 'seizureId',
  noun: '查封扣押',
  fields: {
    ...groundFields,
    objects: longTextField('拟查封、扣押的场所、设施或者财物', { max: 2000 }),
    opinion: longTextField('承办人意见', { max: 2000 }),
  },
  propose: ({ known }) => ({ facts: known, basis: usualBasis, opinion: '建议依法查封、扣押，请批准。' }),
  rule: (_origin, { opinion }, context) => {
    const of = { agencyId: context.actor.agencyId, subjectId: '', kind: 'seizure', round: context.newId() }
    return { given: opinionOf(context, { ...of, level: 'handler' }, { outcome: 'agreed', opinion }) }
  },
  store: (tx, { given, proceeding }) => insertOpinions(tx, [{ ...given, subjectId: proceeding.id }]),
})
