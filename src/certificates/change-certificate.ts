/** What may happen to a certificate once there is one: each a record with its day, its document, its article and why. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import type { Context, Event, Guard } from '../acts/context.ts'
import { dayField, idField } from '../acts/field.ts'
import type { Role } from '../identity/role.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { type CertificateEvent, lastDayOf } from '../officers/index.ts'
import { type CertificateEventRow, insertCertificateEvent } from '../officers/officer.store.ts'
import { mustEndAfterBegin, mustFollowEvents, mustNotBeOwn } from './certificate.rules.ts'
import { type CertificateFacts, listDueBy, listRunOut, loadCertificate } from './certificate.store.ts'
import { clocksFrom } from './certificate-clocks.ts'
import { groundFields } from './certificate-fields.ts'

const basis = penaltyLaw(42, 1)
const fields = { certificateId: idField('证件'), ...groundFields }
const plain = z.object(fields)
const renewing = z.object({ ...fields, validUntil: dayField('新的有效期至') })
type Given = z.infer<typeof plain> & { validUntil?: Day }

type Change = {
  name: string
  label: string
  by: Role[]
  kind: CertificateEvent['kind']
  schema?: typeof renewing
  judge?: (facts: CertificateFacts, given: Given, context: Context) => Refusal | undefined
  clocks?: (facts: CertificateFacts, given: Given) => Pick<Event, 'startsOn'>
  awaited?: AnyAct['awaited']
  guard?: Guard<CertificateFacts>
}

function changing({ name, label, by, kind, judge, clocks, schema, awaited, guard }: Change): AnyAct {
  return act({
    ...{ name, label, by, basis: [basis], must: [mustNotBeOwn, ...(guard ? [guard] : [])] },
    ...(awaited === undefined ? {} : { awaited }),
    // a renewal asks for one day more
    input: (schema ?? plain) as typeof plain,
    load: (tx, { certificateId }) => loadCertificate(tx, certificateId),
    propose: (facts, { today }) => ({ effectiveOn: facts.certificate && kind === 'renewed' ? dayAfter(facts) : today }),
    rule: (facts: CertificateFacts, input: Given, context) => {
      const wrong = mustFollowEvents(facts, input.effectiveOn) ?? judge?.(facts, input, context)
      if (wrong) return wrong
      const { certificateId, effectiveOn, document = null, article = null, reason, validUntil = null } = input
      const row: CertificateEventRow = {
        ...{ id: context.newId(), agencyId: context.actor.agencyId, certificateId, kind, effectiveOn, validUntil },
        ...{ document, basis: article, reason, recordedBy: context.actor.personId, recordedAt: context.now },
      }
      return { row, ...clocks?.(facts, input) }
    },
    store: (tx, { row }) => insertCertificateEvent(tx, row),
  })
}

const dayAfter = (facts: CertificateFacts): Day => addDays(lastDay(facts), 1)

function lastDay({ certificate, events }: CertificateFacts): Day {
  if (!certificate) throw new RangeError('没有这件证件')
  return lastDayOf({ ...certificate, events })
}

export const suspendCertificate = changing({
  ...{
    name: 'certificate.suspend',
    label: '暂停使用执法证件',
    by: ['administrator', 'section-head'],
    kind: 'suspended',
  },
})

/** Used again: what remains of its term runs on. */
export const restoreCertificate = changing({
  ...{
    name: 'certificate.restore',
    label: '恢复使用执法证件',
    by: ['administrator', 'section-head'],
    kind: 'restored',
  },
  clocks: (facts, { effectiveOn }) => clocksFrom({ validFrom: effectiveOn, validUntil: lastDay(facts) }),
})

export const renewCertificate = changing({
  ...{ name: 'certificate.renew', label: '换证，延续有效期', by: ['administrator'], kind: 'renewed', schema: renewing },
  judge: (facts, { effectiveOn, validUntil = effectiveOn }) =>
    mustEndAfterBegin(effectiveOn, validUntil) ?? mustGrow(facts, validUntil),
  clocks: (_facts, { effectiveOn, validUntil = effectiveOn }) => clocksFrom({ validFrom: effectiveOn, validUntil }),
  awaited: (tx, ids, { today }) => listDueBy(tx, ids, { rowId: 'G-05', by: today }),
})

function mustGrow(facts: CertificateFacts, validUntil: Day): Refusal | undefined {
  const last = lastDay(facts)
  if (validUntil > last) return undefined
  return refuse('day-wrong', `新的有效期至 ${validUntil}，不晚于现有的 ${last}。`, basis, '请核对新证件的有效期。')
}

/** Its last day is over and nobody renewed it: said once, so that it leaves the list of those to be renewed. */
export const lapseCertificate = changing({
  ...{ name: 'certificate.lapse', label: '登记期满失效', by: ['administrator'], kind: 'lapsed' },
  guard: mustHaveRunOut,
  awaited: (tx, ids, { today }) => listRunOut(tx, ids, today),
})

function mustHaveRunOut(facts: CertificateFacts, { today }: Context): Refusal | undefined {
  if (!facts.certificate || lastDay(facts) < today) return undefined
  const reason = `证件有效期至 ${lastDay(facts)}，尚未届满。`
  return refuse('not-run-out', reason, basis, '届满以后再登记，或者办理暂停、注销。')
}

export const revokeCertificate = changing({
  ...{ name: 'certificate.revoke', label: '吊销（收回）执法证件', by: ['administrator'], kind: 'revoked' },
})

export const cancelCertificate = changing({
  ...{ name: 'certificate.cancel', label: '注销执法证件', by: ['administrator', 'section-head'], kind: 'cancelled' },
})
