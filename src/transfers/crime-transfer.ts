/** What is said of a suspected crime: the report of the special group, and the package that goes to the police. */
import { z } from 'zod'
import { choiceField, longTextField, textField } from '../acts/field.ts'

/** 移送规定第五条: what the special group reports in writing. */
export const reportFields = {
  facts: longTextField('涉嫌犯罪的事实', { max: 8000 }),
  indicators: longTextField('涉嫌犯罪的主要情形', {
    max: 4000,
    description: '对照追诉标准写明：伤亡人数、直接经济损失、拒不整改、重大危险等',
  }),
  crime: textField('涉嫌的罪名', { max: 100 }),
  organ: textField('受移送的公安机关', { max: 100 }),
  measures: longTextField('已采取的行政措施', { max: 2000, description: '没有的不填' }).optional(),
}
export const Report = z.object(reportFields)
export type Report = z.infer<typeof Report>

export const packageKinds = {
  report: '涉嫌犯罪案件情况的调查报告',
  items: '涉案物品清单',
  appraisal: '有关检验报告或者鉴定结论',
  evidence: '其他有关涉嫌犯罪的材料',
} as const

export const packageField = z
  .array(
    z.object({
      kind: choiceField('材料', packageKinds),
      name: textField('材料名称', { max: 100 }),
      pieces: z.int('件数须为整数').min(1, '件数至少为 1').max(9999).meta({ title: '件数' }),
    }),
  )
  .min(1, '请列明移送的材料')
  .max(50)
  .meta({ title: '移送的材料' })

export const outcomes = {
  filed: '立案',
  'not-filed': '不予立案',
} as const

export const endings = {
  returned: '不需要追究刑事责任或者免予刑事处罚，移回给予行政处罚',
  punished: '已追究刑事责任，不再给予行政处罚',
} as const
