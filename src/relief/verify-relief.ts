/** Two people go to the house, see what is damaged, count who is to be helped, and hear what the village says. */
import { dayOf, type Instant } from '../kernel/day.ts'
import { disasterReliefRegulation } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { householdOf, verificationFields, withRequest } from './household.ts'
import { mustBeOfHousehold, mustBeTwo } from './relief.rules.ts'

const basis = [disasterReliefRegulation(21)]

export const verifyRelief = proceedingAct({
  name: 'relief.verify',
  label: '入户核查',
  basis,
  by: ['officer'],
  ...{ key: 'reliefId', noun: '救助' },
  fields: verificationFields,
  load: async (tx, facts, { verifiers }) => ({
    ...(await withRequest(tx, facts)),
    people: await listOfficers(tx, verifiers ?? []),
  }),
  must: [mustBeHandlerUnder(...basis)],
  propose: ({ handlers, requested, subject, verified }, { now }) => ({
    verifiers: handlers.map(({ personId }) => personId),
    verifiedAt: now,
    place: subject.address ?? requested.village,
    people: verified?.people ?? requested.members,
    losses: verified?.losses ?? [{ item: '住房', extent: requested.loss }],
    signer: subject.name,
  }),
  rule: (
    facts,
    { verifiers: _, people, result, signer, recording = null, villageReview = null, ...given },
    context,
  ) => {
    const { requested, agency } = facts
    const verifiedAt = given.verifiedAt as Instant
    const on = dayOf(verifiedAt)
    if (verifiedAt > context.now || on < requested.receivedOn)
      return refuse(
        'times-wrong',
        `核查应在 ${requested.receivedOn} 收到申请之后、现在之前。`,
        basis,
        '请核对核查时间。',
      )
    const unfit = mustBeTwo(facts.people) ?? mustBeOfHousehold(people, requested.members)
    if (unfit) return unfit
    const { place, losses, sensitive, conclusion } = given
    const content = {
      ...householdOf(facts),
      ...{ verifiedAt, place, losses, sensitive, conclusion, recording, villageReview },
      people: result === 'eligible' ? people : null,
      verifiers: facts.people.map(({ name }) => ({ name, post: `${agency.shortName}工作人员` })),
      signature: { manner: 'signed', name: signer, on },
    }
    return { outcome: result, on, documents: [{ form: 'relief-verification', content }] }
  },
})
