/** The decision, by the head of the agency, at the amount that was approved; and its service. */
import type { Context, DraftDocument } from '../acts/context.ts'
import { listOpinions } from '../approvals/approval.store.ts'
import type { ApprovalOpinion } from '../approvals/index.ts'
import { remediesOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { emergencyResponseLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { proposedFen, publicityOf } from './approve-relief.ts'
import { householdOf, loadRelief, type ReliefFacts, reliefBasis, withRequest } from './household.ts'
import { standardInChinese } from './relief.rules.ts'
import { findGrant, insertGrant } from './relief.store.ts'
import type { ReliefGrant } from './relief.ts'
import { reliefLaw } from './relief-kind.ts'

const of = { key: 'reliefId', noun: '救助', basis: reliefLaw }

function mustNotHaveApproved({ opinions }: { opinions: ApprovalOpinion[] }, { actor }: Context): Refusal | undefined {
  if (!opinions.some(({ personId }) => personId === actor.personId)) return undefined
  return refuse('same-person', '您已在本轮签署过意见，不得再签发。', reliefLaw, '请由另一名有权限的负责人办理。')
}

/** Another application of the same household may have been decided since this one came in. */
function mustNotBeGranted({ granted }: { granted: ReliefGrant | undefined }): Refusal | undefined {
  if (!granted) return undefined
  const reason = `该户已于 ${granted.grantedOn} 就同一灾害批准过同一项救助，不得重复救助。`
  return refuse('granted-already', reason, emergencyResponseLaw(54), '请退回承办人重新核查。')
}

export const decideRelief = proceedingAct({
  ...of,
  name: 'relief.decide',
  label: '作出救助决定',
  by: ['agency-head'],
  fields: {},
  load: async (tx: Tx, facts: ProceedingFacts) => {
    const asked = await withRequest(tx, facts)
    const { kind, occurredOn } = asked.requested
    return {
      ...asked,
      opinions: await listOpinions(tx, facts.proceeding.id, 'relief'),
      granted: await findGrant(tx, { subjectId: facts.subject.id, kind, occurredOn }),
    }
  },
  must: [mustNotBeHandlerUnder(...reliefLaw), mustNotHaveApproved, mustNotBeGranted],
  rule: (facts, _given, context) => decided(facts, context),
  store: async (tx, { row }) => {
    if (row) await insertGrant(tx, row)
  },
})

function decided(facts: ReliefFacts, context: Context): { row: ReliefGrant | null; documents: DraftDocument[] } {
  const amountFen = proposedFen(facts)
  if (amountFen === 0) return { row: null, documents: [refusal(facts, context)] }
  const { actor, today, now } = context
  const { proceeding, subject, requested } = facts
  const row: ReliefGrant = {
    ...{ proceedingId: proceeding.id, agencyId: actor.agencyId, kind: requested.kind, subjectId: subject.id },
    ...{ occurredOn: requested.occurredOn, amountFen, grantedOn: today, recordedAt: now },
  }
  return { row, documents: [grant(facts, amountFen, context)] }
}

function grant(facts: ReliefFacts, amountFen: number, context: Context) {
  const { kind, verified, requested, agency } = facts
  const content = {
    ...householdOf(facts),
    findings: `两人入户核查：${verified?.conclusion ?? ''}${publicityOf(facts)}`,
    standard: standardInChinese(kind, verified?.people ?? 0),
    ...{ basis: reliefBasis(kind), amountFen, account: requested.account, remedies: remediesOf(agency, context) },
  }
  return { form: 'relief-grant', content }
}

function refusal(facts: ReliefFacts, context: Context) {
  const { kind, verified, agency } = facts
  const content = {
    ...householdOf(facts),
    findings: '两人入户核查，未符合救助条件，未予公示',
    reason: verified?.conclusion ?? '',
    ...{ basis: reliefBasis(kind), remedies: remediesOf(agency, context) },
  }
  return { form: 'relief-refusal', content }
}

const served = { ...of, load: loadRelief, must: [mustBeHandlerUnder(...reliefLaw)] }

export const serveReliefGrant = serviceAct<ReliefFacts>({
  ...served,
  name: 'relief.serve-grant',
  label: '送达给付决定书',
  form: 'relief-grant',
})

export const serveReliefRefusal = serviceAct<ReliefFacts>({
  ...served,
  name: 'relief.serve-refusal',
  label: '送达不予救助决定书',
  form: 'relief-refusal',
})
