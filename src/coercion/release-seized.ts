/** Release: found to be due, decided by the head, told, and the things given back at once. 《行政强制法》第二十八条. */
import { z } from 'zod'
import { choiceField, instantField, longTextField, moneyField, officersField, textField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { approvalAct } from '../approvals/index.ts'
import { type GoodsReturnReceipt, officersOf } from '../documents/index.ts'
import { amountOf, handlersOpinion, namesOf, opinionField } from '../evidence/index.ts'
import { priorDocument } from '../evidence/prior-document.store.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf, type Instant } from '../kernel/day.ts'
import { citationInChinese, coercionLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeCertified } from '../officers/index.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { lastSaid, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { approvalContent } from './approve-seizure.ts'
import { dispositionContent } from './disposition-on-form.ts'
import { allReleased } from './ratify-seizure.ts'
import { storeEndings } from './seized-item.store.ts'
import { isExpired } from './seizure.rules.ts'
import { type ReleaseGround, releaseGrounds } from './seizure.ts'
import { loadMeasure, loadSeizure, type SeizureFacts } from './seizure-facts.store.ts'

const kind = 'seizure-release'
const fields = {
  ground: choiceField('解除的情形', releaseGrounds),
  reason: longTextField('事实和理由', { max: 2000 }),
  collection: textField('领取方式').optional(),
  opinion: opinionField,
}
const Asked = z.object({ ground: fields.ground, reason: fields.reason, collection: fields.collection })

const articleOf = (ground: ReleaseGround) => coercionLaw(28, 1, Object.keys(releaseGrounds).indexOf(ground) + 1)

export const findRelease = proceedingAct({
  name: 'seizure.find-release',
  label: '提请解除查封、扣押',
  basis: [coercionLaw(28, 1)],
  by: ['officer'],
  ...{ key: 'seizureId', noun: '查封、扣押', fields },
  load: (tx: Tx, { proceeding }: ProceedingFacts) => loadMeasure(tx, proceeding.id),
  must: [mustBeHandlerUnder(coercionLaw(28, 1))],
  propose: ({ clock }, { today }) => ({
    ...(isExpired(clock, today) && { ground: 'expired' as const, reason: `期限已于${clock?.dueOn}届满。` }),
    opinion: '建议解除查封、扣押，退还财物。',
  }),
  rule: ({ proceeding, clock }, { ground, opinion }, context) => {
    if (ground === 'expired' && !isExpired(clock, context.today))
      return refuse(
        'not-expired',
        `查封、扣押期限至 ${clock?.dueOn} 方届满。`,
        articleOf(ground),
        '请选择实际的解除情形。',
      )
    return { given: handlersOpinion({ proceeding, kind }, opinion, context) }
  },
  store: (tx, { given }) => insertOpinions(tx, [given]),
})

export const liftSeizure = approvalAct<SeizureFacts>({
  name: 'seizure.lift',
  label: '作出解除决定',
  basis: [coercionLaw(28, 1)],
  by: 'agency-head',
  ...{ kind, key: 'seizureId', noun: '查封、扣押', level: 'approver', outcomes: ['agreed', 'returned'] },
  load: loadSeizure,
  mustNotHandle: mustNotBeHandlerUnder(coercionLaw(28, 1)),
  documents: (facts, given, context) => {
    const { ground, reason, collection = null } = asked(facts)
    const basis = [articleOf(ground)]
    const content = approvalContent(facts, {
      ...{ opinions: [...facts.opinions, given], today: context.today, period: '立即解除并退还' },
      ...{
        measure: `解除对${namesOf(facts.items)}的查封、扣押`,
        circumstances: `${releaseGrounds[ground]}。${reason}`,
      },
      basis: basis.map(citationInChinese).join('、'),
    })
    const lifted = { endings: allReleased(facts), reason: `${releaseGrounds[ground]}：${reason}`, basis, collection }
    return [
      { form: 'coercion-approval', content },
      { form: 'seizure-disposition', content: dispositionContent(facts, lifted, context) },
    ]
  },
  effects: (facts, { outcome }, { today }) => {
    if (outcome === 'agreed') return { endings: allReleased(facts), endedOn: today }
    if (!isExpired(facts.clock, today)) return {}
    const reason = '查封、扣押期限已经届满，不得退回，应当立即解除。'
    return refuse('seizure-limit', reason, coercionLaw(28, 1, 4), '请选择「同意」。')
  },
  store: storeEndings,
})

function asked({ records }: SeizureFacts): z.infer<typeof Asked> {
  const said = lastSaid(records, 'seizure.find-release', Asked)
  if (!said) throw new RangeError('没有解除的提请')
  return said
}

export const serveDisposition = serviceAct<SeizureFacts>({
  name: 'seizure.serve-disposition',
  label: '送达查封、扣押处理决定书',
  basis: [coercionLaw(27), coercionLaw(28, 1)],
  ...{ key: 'seizureId', noun: '查封、扣押', form: 'seizure-disposition', load: loadSeizure },
  must: [mustBeHandlerUnder(coercionLaw(27))],
  outcome: ({ items }) =>
    items.some(({ disposition }) => disposition === 'released') ? 'to-return' : 'nothing-to-return',
})

/** 第二十八条第二款: at once, counted in front of the party; what was sold because it would not keep goes back as money. */
export const returnGoods = proceedingAct({
  name: 'seizure.return-goods',
  label: '退还财物',
  basis: [coercionLaw(28, 2)],
  by: ['officer'],
  key: 'seizureId',
  noun: '查封、扣押',
  fields: {
    returnedAt: instantField('退还时间'),
    place: textField('退还地点'),
    receiver: textField('领取人', { max: 60 }),
    condition: textField('退还时的状况'),
    proceedsFen: moneyField('拍卖、变卖所得款项').optional(),
    officers: officersField('执法人员', { description: '不少于两人' }),
  },
  load: async (tx, { proceeding }, { officers }) => ({
    ...(await loadMeasure(tx, proceeding.id)),
    people: await listOfficers(tx, officers ?? []),
    lifting: await priorDocument(tx, proceeding.id, 'seizure-disposition'),
  }),
  must: [mustBeHandlerUnder(coercionLaw(28, 2))],
  propose: ({ handlers, subject }, { now }) => ({
    officers: handlers.map((handler) => handler.personId),
    returnedAt: now,
    place: subject.address ?? subject.name,
    receiver: subject.representative ?? subject.name,
    condition: '与查封、扣押时一致，封条完好。',
  }),
  rule: ({ people, agency, subject, items, lifting }, given, context) => {
    const returnedAt = given.returnedAt as Instant
    const on = dayOf(returnedAt)
    if (returnedAt > context.now || !lifting || on < lifting.issuedOn)
      return refuse('times-wrong', '退还应在解除决定以后、现在以前。', coercionLaw(28, 2), '请核对退还时间。')
    const unfit = mustBeCertified(people, { on, area: agency.areaCode, law: context.law })
    if (unfit) return unfit
    const { place, receiver, condition, proceedsFen = null } = given
    const content: GoodsReturnReceipt = {
      ...{ agencyName: agency.name, partyName: subject.name, priorDocument: lifting, returnedAt, place, receiver },
      items: items
        .filter(({ disposition }) => disposition === 'released')
        .map((item) => ({ name: item.name, quantity: amountOf(item), condition })),
      proceedsFen,
      officers: officersOf(people, on, agency.areaCode),
      signature: { manner: 'signed', name: receiver, on },
    }
    return { on, documents: [{ form: 'goods-return-receipt', content }] }
  },
})
