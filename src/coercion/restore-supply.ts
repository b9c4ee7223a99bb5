/** Once the decision is obeyed and the danger gone, the measure ends without delay: 《安全生产法》第七十条第二款. */
import { z } from 'zod'
import { dayField, instantField, longTextField, officersField } from '../acts/field.ts'
import { priorDocument } from '../evidence/prior-document.store.ts'
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import { workSafetyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeCertified } from '../officers/index.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { lastSaid, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { restorationOfCut } from './supply-cut-papers.ts'

const basis = [workSafetyLaw(70, 2)]
const shared = { key: 'supplyCutId', noun: '停止供应' }
const checkFields = { checkedOn: dayField('复查日期'), result: longTextField('复查结果', { max: 2000 }) }
const Checked = z.object(checkFields)

export const verifyPerformance = proceedingAct({
  name: 'supply-cut.verify',
  label: '复查履行情况',
  basis,
  by: ['officer'],
  ...shared,
  fields: { ...checkFields, officers: officersField('复查人员', { description: '不少于两人' }) },
  load: async (tx: Tx, _facts: ProceedingFacts, given) => ({ people: await listOfficers(tx, given.officers ?? []) }),
  must: [mustBeHandlerUnder(...basis)],
  propose: ({ handlers }, { today }) => ({
    checkedOn: today,
    result: '已按决定停止有关生产经营活动，事故隐患已经消除。',
    officers: handlers.map((handler) => handler.personId),
  }),
  rule: ({ people, agency }, { checkedOn }, { today, law }) => {
    if (checkedOn > today) return refuse('day-in-future', '复查日期不得晚于今天。', basis, '请核对复查日期。')
    return mustBeCertified(people, { on: checkedOn, area: agency.areaCode, law }) ?? { on: checkedOn }
  },
})

export const restoreSupply = proceedingAct({
  name: 'supply-cut.restore',
  label: '解除措施，通知恢复供应',
  basis,
  by: ['agency-head'],
  ...shared,
  fields: { restoredAt: instantField('恢复供应的时间') },
  load: async (tx: Tx, { proceeding }: ProceedingFacts) => ({
    decision: await priorDocument(tx, proceeding.id, 'supply-cut-decision'),
  }),
  must: [mustNotBeHandlerUnder(...basis)],
  propose: (_facts, { now }) => ({ restoredAt: now }),
  rule: (facts, { restoredAt }) => {
    const checked = lastSaid(facts.records, 'supply-cut.verify', Checked)
    if (!checked || !facts.decision) return refuse('not-verified', '尚未复查履行情况。', basis, '请先复查。')
    const restored = { ...checked, restoredAt: restoredAt as Instant, priorDocument: facts.decision }
    return { documents: [{ form: 'supply-restoration', content: restorationOfCut(facts, restored) }] }
  },
})

export const serveRestoration = serviceAct<ProceedingFacts>({
  name: 'supply-cut.serve-restoration',
  label: '送达恢复供应通知书',
  basis,
  ...shared,
  form: 'supply-restoration',
  load: loadProceeding,
  must: [mustBeHandlerUnder(...basis)],
})
