/** Paid straight into the household's account, against a voucher, until what was granted is paid. */
import { dayField, moneyField, textField } from '../acts/field.ts'
import { findLatestDocument } from '../documents/document.store.ts'
import { emergencyResponseLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { withRequest } from './household.ts'
import { mustBePayable } from './relief.rules.ts'
import { findGrant, insertReliefPayment, isVoucherKnown, listReliefPayments } from './relief.store.ts'
import type { ReliefPayment } from './relief.ts'

const basis = [emergencyResponseLaw(54)]

export const payRelief = proceedingAct({
  name: 'relief.pay',
  label: '发放救助金',
  basis,
  by: ['clerk'],
  ...{ key: 'reliefId', noun: '救助' },
  fields: {
    amountFen: moneyField('本次发放'),
    paidOn: dayField('发放日期'),
    voucher: textField('支付凭证号', { max: 60 }),
  },
  load: async (tx, facts, { voucher }) => {
    const asked = await withRequest(tx, facts)
    const { kind, occurredOn } = asked.requested
    const payments = await listReliefPayments(tx, facts.proceeding.id)
    return {
      ...asked,
      granted: await findGrant(tx, { subjectId: facts.subject.id, kind, occurredOn }),
      decision: await findLatestDocument(tx, facts.proceeding.id, 'relief-grant'),
      paidFen: payments.reduce((sum, { amountFen }) => sum + amountFen, 0),
      isKnown: await isVoucherKnown(tx, voucher),
    }
  },
  must: [],
  propose: ({ granted, paidFen }, { today }) => ({ amountFen: (granted?.amountFen ?? 0) - paidFen, paidOn: today }),
  rule: (facts, { amountFen, paidOn, voucher }, { actor, newId, now, today }) => {
    const { granted, decision, paidFen, isKnown, proceeding, kind, requested, agency, subject } = facts
    if (!granted || !decision) return refuse('not-granted', '尚未作出给付决定，不得发放。', basis, '请先作出决定。')
    if (paidOn > today || paidOn < granted.grantedOn)
      return refuse('day-wrong', `发放日期应在 ${granted.grantedOn} 至今天之间。`, basis, '请核对发放日期。')
    const { amountFen: grantedFen } = granted
    const improper = mustBePayable({ amountFen, grantedFen, paidFen, isVoucherKnown: isKnown, voucher })
    if (improper) return improper
    const row: ReliefPayment = {
      ...{ id: newId(), agencyId: actor.agencyId, proceedingId: proceeding.id },
      ...{ amountFen, paidOn, voucher, recordedAt: now },
    }
    const content = {
      ...{ agencyName: agency.name, matter: kind.name, payee: subject.name, account: requested.account },
      ...{ decisionNumber: decision.number ?? '', paidOn, voucher, amountFen },
      ...{ paidFen: paidFen + amountFen, approvedFen: grantedFen, signature: null },
    }
    const outcome = paidFen + amountFen === grantedFen ? 'full' : 'partial'
    return { outcome, on: paidOn, row, documents: [{ form: 'relief-receipt', content }] }
  },
  store: (tx, { row }) => insertReliefPayment(tx, row),
})
