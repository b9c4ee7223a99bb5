/** What cannot wait: carried out first, reported and approved within the hours of 《行政强制法》第十九条. */
import { longTextField } from '../acts/field.ts'
import { namesOf } from '../evidence/index.ts'
import { openingPair } from '../evidence/opening-pair-act.ts'
import { citationInChinese, coercionLaw, parseCitation } from '../law/citation.ts'
import { isRefusal } from '../law/refusal.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { impose, imposingFields, proposedImposing } from './imposed.ts'
import { insertSeizedItems, listUnderMeasure } from './seized-item.store.ts'
import { groundFields, usualBasis } from './seizure-proposal.ts'

export const [imposeAtOnce, imposeAtOnceOnSite] = openingPair({
  name: 'seizure.impose-at-once',
  label: '情况紧急，当场查封、扣押',
  basis: [coercionLaw(19), coercionLaw(24)],
  procedure: 'seizure',
  key: 'seizureId',
  noun: '查封扣押',
  fields: {
    ...groundFields,
    urgency: longTextField('情况紧急的理由', { max: 2000 }),
    ...imposingFields,
  },
  load: async (tx, { subject }, { officers }) => ({
    people: await listOfficers(tx, officers ?? []),
    others: await listUnderMeasure(tx, subject.id),
  }),
  propose: (facts, context) => ({ ...proposedImposing(facts, context), facts: facts.known, basis: usualBasis }),
  rule: (facts, given, context) => {
    const { measure, facts: found, reason, basis } = given
    const grounds = { measure, reason: `${found}\n${reason}`, basis: citationInChinese(parseCitation(basis)) }
    const imposed = impose(facts, { given, grounds }, context)
    return isRefusal(imposed) ? imposed : { ...imposed, said: { objects: namesOf(imposed.items) } }
  },
  store: (tx, { items, proceeding }) =>
    insertSeizedItems(
      tx,
      items.map((item) => ({ ...item, proceedingId: proceeding.id })),
    ),
})
