/** Notice, decision, and the cut itself: twenty-four hours before, unless it cannot wait. 《安全生产法》第七十条第二款. */
import { z } from 'zod'
import { listDeadlines } from '../acts/deadline.store.ts'
import { instantField, longTextField, textField } from '../acts/field.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import { mustBeDoneProperly, onSiteFields, proposedOnSite } from '../evidence/index.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf, type Instant, instantInChinese } from '../kernel/day.ts'
import { coercionLaw, workSafetyLaw } from '../law/citation.ts'
import { mustNotBeAtRest } from '../law/execution-hours.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { lastSaid, mustBeHandlerUnder, mustNotBeHandlerUnder, type ProceedingRecord } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { onSiteContent } from './imposed.ts'
import { cutOf, supplies } from './supply-cut.ts'
import { decisionOfCut, noticeOfCut } from './supply-cut-papers.ts'

const basis = [workSafetyLaw(70, 1)]
const shared = { key: 'supplyCutId', noun: '停止供应' }

const noticeFields = {
  cutAt: instantField('拟停止供应的时间'),
  deliveredAt: instantField('通知送达生产经营单位的时间'),
  receiver: textField('签收人', { max: 60 }),
  emergency: longTextField('危及生产安全的紧急情形', {
    max: 2000,
    description: '有此情形的，可以不提前通知',
  }).optional(),
}
const Noticed = z.object(noticeFields)

export const notifySupplyCut = proceedingAct({
  name: 'supply-cut.notify',
  label: '通知停止供应',
  basis: [workSafetyLaw(70, 2)],
  by: ['officer'],
  ...shared,
  fields: noticeFields,
  must: [mustBeHandlerUnder(...basis)],
  propose: ({ subject }, { now }) => ({ deliveredAt: now, receiver: subject.representative ?? subject.name }),
  rule: (facts, { cutAt, deliveredAt, emergency }, { now }) => {
    if (deliveredAt > now || cutAt <= deliveredAt)
      return refuse('times-wrong', '通知应在现在以前送达，停止供应应在通知以后。', basis, '请核对时间。')
    const inAdvance = cutOf(facts.records).supply === 'electricity' && emergency === undefined
    const at = deliveredAt as Instant
    const documents = [{ form: 'supply-cut-notice', content: noticeOfCut(facts, cutAt as Instant) }]
    return { outcome: inAdvance ? 'in-advance' : 'at-once', on: dayOf(at), at, documents }
  },
})

function noticedIn(records: ProceedingRecord[]): z.infer<typeof Noticed> {
  const said = lastSaid(records, 'supply-cut.notify', Noticed)
  if (!said) throw new RangeError('没有停止供应的通知')
  return said
}

const loadNotice = async (tx: Tx, { proceeding }: ProceedingFacts): Promise<{ wait: DeadlineRecord | undefined }> => ({
  wait: (await listDeadlines(tx, [proceeding.id])).findLast(({ rowId }) => rowId === 'I-06'),
})

/** 第七十条第二款: counted from the moment the unit was told. */
function mustBeToldInAdvance(cutAt: string, wait: DeadlineRecord | undefined): Refusal | undefined {
  if (!wait?.dueAt || cutAt >= wait.dueAt) return undefined
  const earliest = instantInChinese(wait.dueAt)
  const reason = `停止供电应当提前二十四小时通知，最早为${earliest}。`
  return refuse('notice-too-short', reason, workSafetyLaw(70, 2), `请在${earliest}以后停止供电。`)
}

export const decideSupplyCut = proceedingAct({
  name: 'supply-cut.decide',
  label: '作出停止供应决定',
  basis,
  by: ['agency-head'],
  ...shared,
  fields: { cutAt: instantField('停止供应的时间'), defence: longTextField('当事人的陈述和申辩', { max: 4000 }) },
  load: loadNotice,
  must: [mustNotBeHandlerUnder(...basis)],
  propose: ({ records }) => ({ cutAt: noticedIn(records).cutAt, defence: '当事人未提出陈述和申辩。' }),
  rule: (facts, { cutAt, defence }, context) => {
    const { deliveredAt, emergency } = noticedIn(facts.records)
    const early = mustBeToldInAdvance(cutAt, facts.wait) ?? mustNotBeAtRest(cutAt as Instant, context.law, emergency)
    if (early) return early
    const said = { cutAt: cutAt as Instant, noticedAt: deliveredAt as Instant, defence }
    return { documents: [{ form: 'supply-cut-decision', content: decisionOfCut(facts, said, context) }] }
  },
})

export const serveSupplyCut = serviceAct<ProceedingFacts>({
  name: 'supply-cut.serve',
  label: '送达停止供应决定书',
  basis,
  ...shared,
  form: 'supply-cut-decision',
  load: loadProceeding,
  must: [mustBeHandlerUnder(...basis)],
})

export const carryOutSupplyCut = proceedingAct({
  name: 'supply-cut.carry-out',
  label: '实施停止供应',
  basis: [workSafetyLaw(70, 1), coercionLaw(43)],
  by: ['officer'],
  ...shared,
  fields: { ...onSiteFields, supplierPerson: textField('供应单位到场执行人', { max: 60 }) },
  load: async (tx: Tx, facts: ProceedingFacts, given) => ({
    ...(await loadNotice(tx, facts)),
    people: await listOfficers(tx, given.officers ?? []),
  }),
  must: [mustBeHandlerUnder(...basis)],
  propose: (facts, context) => proposedOnSite(facts, context),
  rule: (facts, given, context) => {
    const { records, people, agency, wait } = facts
    const improper = mustBeDoneProperly(given, { people, area: agency.areaCode, basis }, context)
    if (improper) return improper
    const startedAt = given.startedAt as Instant
    const { emergency } = noticedIn(records)
    const early = mustBeToldInAdvance(startedAt, wait) ?? mustNotBeAtRest(startedAt, context.law, emergency)
    if (early) return early
    const { supply, supplier } = cutOf(records)
    const situation = `${given.situation}\n由${supplier}${given.supplierPerson}执行。`
    const content = onSiteContent(facts, { given, measure: supplies[supply], situation })
    return { on: dayOf(startedAt), documents: [{ form: 'coercion-record', content }] }
  },
})
