/** Giving back what was released, or what was not decided on in time: then the measure has ended by itself. */
import { instantField, officersField, textField } from '../acts/field.ts'
import { type GoodsReturnReceipt, officersOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf, type Instant } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeCertified } from '../officers/index.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { amountOf } from './goods-field.ts'
import { isOverdue, mustBeDueForReturn } from './preservation.rules.ts'
import { handledIn, keptIn } from './preservation.ts'
import { loadPreservation } from './preservation-facts.store.ts'
import { priorDocument } from './prior-document.store.ts'

const basis = [penaltyLaw(56)]

async function loadReturn(tx: Tx, { proceeding }: ProceedingFacts, { officers = [] }: { officers?: string[] }) {
  const { clock, notice } = await loadPreservation(tx, proceeding.id)
  const decision = await priorDocument(tx, proceeding.id, 'preservation-disposition')
  return { clock, ground: decision ?? notice, people: await listOfficers(tx, officers) }
}

export const returnPreserved = proceedingAct({
  name: 'preservation.return',
  label: '解除保存，退还证据',
  basis,
  by: ['officer'],
  key: 'preservationId',
  noun: '先行登记保存',
  fields: {
    returnedAt: instantField('退还时间'),
    place: textField('退还地点'),
    receiver: textField('领取人', { max: 60 }),
    condition: textField('退还时的状况'),
    officers: officersField('执法人员', { description: '不少于两人' }),
  },
  load: loadReturn,
  must: [mustBeHandlerUnder(...basis), mustBeDueForReturn],
  propose: ({ handlers, subject }, { now }) => ({
    officers: handlers.map((handler) => handler.personId),
    returnedAt: now,
    place: subject.address ?? subject.name,
    receiver: subject.representative ?? subject.name,
    condition: '与登记保存时一致。',
  }),
  rule: ({ people, agency, subject, records, ground, clock }, given, context) => {
    const returnedAt = given.returnedAt as Instant
    const on = dayOf(returnedAt)
    if (returnedAt > context.now || !ground || on < ground.issuedOn)
      return refuse('times-wrong', '退还应在作出文书以后、现在以前。', basis, '请核对退还时间。')
    const unfit = mustBeCertified(people, { on, area: agency.areaCode, law: context.law })
    if (unfit) return unfit
    const { place, receiver, condition } = given
    const things = isOverdue({ clock }, context)
      ? keptIn(records).map((item) => ({ name: item.name, quantity: amountOf(item) }))
      : handledIn(records).items.filter(({ handling }) => handling === 'released')
    const content: GoodsReturnReceipt = {
      ...{ agencyName: agency.name, partyName: subject.name, priorDocument: ground, returnedAt, place, receiver },
      items: things.map(({ name, quantity }) => ({ name, quantity, condition })),
      proceedsFen: null,
      officers: officersOf(people, on, agency.areaCode),
      signature: { manner: 'signed', name: receiver, on },
    }
    return { on, documents: [{ form: 'goods-return-receipt', content }] }
  },
})
