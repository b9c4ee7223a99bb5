import { insertOpinions } from '../approvals/approval.store.ts'
import { opinionOf } from '../approvals/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { opinionField } from './handlers-opinion.ts'
import { openingPair } from './opening-pair-act.ts'
import { preservationFields } from './preservation.ts'

export const [proposePreservation, proposePreservationOnSite] = openingPair({
  name: 'preservation.propose',
  label: '提请先行登记保存证据',
  basis: [penaltyLaw(56)],
  procedure: 'preservation',
  key: 'preservationId',
  noun: '先行登记保存',
  fields: { ...preservationFields, opinion: opinionField },
  propose: ({ known, subject }) => ({
    suspected: known,
    manner: '就地封存，由当事人保管',
    place: subject.address ?? subject.name,
    opinion: '证据可能灭失或者以后难以取得，建议先行登记保存。',
  }),
  rule: (_origin, { opinion }, context) => {
    const of = { agencyId: context.actor.agencyId, subjectId: '', kind: 'preservation', round: context.newId() }
    return { given: opinionOf(context, { ...of, level: 'handler' }, { outcome: 'agreed', opinion }) }
  },
  store: (tx, { given, proceeding }) => insertOpinions(tx, [{ ...given, subjectId: proceeding.id }]),
})
