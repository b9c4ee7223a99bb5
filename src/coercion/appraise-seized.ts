/** Testing of what is seized: the clock stands still for the period that the party was told in writing. 《行政强制法》第二十五条第三款. */
import { z } from 'zod'
import { affirmedField, dayField, longTextField, textField } from '../acts/field.ts'
import { type AppraisalCommission, type AppraisalPeriodNotice, partyOf } from '../documents/index.ts'
import { goodsOf } from '../evidence/index.ts'
import type { Tx } from '../kernel/database.ts'
import { citationInChinese, coercionLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { lastSaid, mustBeHandlerUnder } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { mustNotBeExpired } from './seizure.rules.ts'
import { loadMeasure } from './seizure-facts.store.ts'

const basis = [coercionLaw(25, 3)]

export const commissionAppraisal = proceedingAct({
  name: 'seizure.commission-appraisal',
  label: '委托检测、检验、检疫或者技术鉴定',
  basis,
  by: ['officer'],
  key: 'seizureId',
  noun: '查封、扣押',
  fields: {
    institute: textField('检测（鉴定）机构'),
    requirement: longTextField('检测（鉴定）事项', { max: 2000 }),
    materials: longTextField('随附材料', { max: 2000 }).optional(),
    untilOn: dayField('检测（鉴定）期间至', { description: '书面告知当事人，期间不计入查封、扣押期限' }),
    told: affirmedField('已将期间书面告知当事人', '应当书面告知当事人'),
  },
  load: (tx: Tx, { proceeding }: ProceedingFacts) => loadMeasure(tx, proceeding.id),
  must: [mustBeHandlerUnder(...basis), mustNotBeExpired],
  rule: ({ agency, subject, title, items, decision }, given, { today }) => {
    const { institute, requirement, materials = null, untilOn } = given
    if (untilOn <= today)
      return refuse('period-wrong', '检测、鉴定期间应当晚于今天结束。', basis, '请与检测机构核实所需期间。')
    const goods = goodsOf(items)
    const { telephone, address, postcode, name: agencyName } = agency
    const contact = { name: agencyName, telephone, address, postcode }
    const commission: AppraisalCommission = {
      ...{ agencyName, caseName: title, institute, goods, requirement, materials, dueOn: untilOn, contact },
    }
    const notice: AppraisalPeriodNotice = {
      ...{ agencyName, party: partyOf(subject), institute, goods, requirement, from: today, until: untilOn },
      priorDocument: decision ?? { title: '查封扣押决定书', number: '（无文号）', issuedOn: today },
      basis: basis.map(citationInChinese).join('、'),
      partySignature: null,
    }
    const documents = [
      { form: 'appraisal-commission', content: commission },
      { form: 'appraisal-period-notice', content: notice },
    ]
    return { documents, dueOn: { 'E-04': untilOn } }
  },
})

const Commissioned = z.object({ untilOn: dayField('期间至') })

/** The clock runs on from the day of the result, and in any case from the end of the period that was told. */
export const recordAppraisal = proceedingAct({
  name: 'seizure.record-appraisal',
  label: '登记检测、鉴定结果',
  basis,
  by: ['officer'],
  key: 'seizureId',
  noun: '查封、扣押',
  fields: {
    result: longTextField('检测、鉴定结论', { max: 4000 }),
    reportNumber: textField('报告编号', { max: 100 }),
    receivedOn: dayField('收到报告的日期'),
  },
  must: [mustBeHandlerUnder(...basis)],
  propose: (_facts, { today }) => ({ receivedOn: today }),
  rule: ({ records }, { receivedOn }, { today }) => {
    const begun = records.findLast((record) => record.act === 'seizure.commission-appraisal')?.saidOn ?? today
    if (receivedOn > today || receivedOn < begun)
      return refuse('day-wrong', `收到报告的日期应在委托日 ${begun} 至今天之间。`, basis, '请核对日期。')
    const told = lastSaid(records, 'seizure.commission-appraisal', Commissioned)?.untilOn ?? receivedOn
    return told < receivedOn ? { on: told } : { on: receivedOn }
  },
})
