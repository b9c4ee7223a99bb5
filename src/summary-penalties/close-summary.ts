import { longTextField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'

const shared = { key: 'summaryId', noun: '当场处罚' }

/** 第五十二条第三款: the bureau learns of every decision its officers make on the spot. */
export const reportSummary = proceedingAct({
  ...shared,
  name: 'summary.report',
  label: '当场处罚报备案',
  basis: [penaltyLaw(52, 3)],
  by: ['officer'],
  fields: { remark: longTextField('备案说明', { max: 1000 }) },
  must: [mustBeHandlerUnder(penaltyLaw(52, 3))],
  propose: () => ({ remark: '决定书存根及现场音像记录随案报送，现报本机关备案。' }),
  rule: () => ({}),
})

export const closeSummary = proceedingAct({
  ...shared,
  name: 'summary.close',
  label: '当场处罚结案',
  basis: [penaltyLaw(47)],
  by: ['section-head'],
  fields: { opinion: longTextField('审查意见', { max: 1000 }) },
  must: [mustNotBeHandlerUnder(penaltyLaw(47))],
  propose: () => ({ opinion: '当场处罚已备案、公示，处罚决定已履行，同意结案。' }),
  rule: () => ({}),
})
