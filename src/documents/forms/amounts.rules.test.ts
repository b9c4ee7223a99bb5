/** What a form refuses by itself: sums that do not add up, days in the wrong order, a change without its content. */
import { describe, expect, test } from 'vitest'
import { samples } from '../../../tests/support/sample-documents.ts'
import { surchargeDecision } from '../../../tests/support/sample-execution.ts'
import { parseContent } from '../form.ts'
import { getForm } from '../form-register.ts'

type Refused = [article: string, form: string, changed: Record<string, unknown>, message: string]

const refused: Refused[] = [
  ['《行政处罚法》第七十二条：加处罚款超出罚款', 'surcharge-decision', { surchargeFen: 7_000_001 }, '加处罚款的数额'],
  ['《行政处罚法》第六十六条：分期金额不等于罚款', 'deferral-grant', { fineFen: 7_000_001 }, '各期金额之和'],
  ['《安全生产法》第一百一十二条：合计不等于日数之积', 'daily-penalty-decision', { days: 12 }, '计罚日数'],
  ['《行政处罚法》第五十二条：缴纳金额不等于罚款', 'summary-decision', { fineFen: 10_001 }, '缴纳金额'],
  ['《行政处罚法》第五十二条：没有告知权利', 'summary-decision', { rightsTold: false }, '应当告知'],
  ['《行政处罚法》第四十二条：一名执法人员', 'summary-decision', { officers: [] }, '不得少于两人'],
  ['《行政强制法》第二十四条：没有对象', 'seizure-decision', { goods: [] }, '清单不得为空'],
  ['《行政强制法》第二十五条：届满不晚于开始', 'seizure-decision', { until: '2026-11-02' }, '晚于开始日期'],
  [
    '《行政强制法》第二十五条：延长后不晚于原期限',
    'seizure-extension',
    { extendedUntil: '2026-12-02' },
    '晚于原届满日期',
  ],
  [
    '《行政处罚法》第五十六条：期限不晚于保存之日',
    'preservation-notice',
    { until: '2026-11-05' },
    '晚于先行登记保存日期',
  ],
  ['《行政处罚法》第六十条：延期不晚于原期限', 'extension-approval', { newDueOn: '2027-02-02' }, '晚于原办理期限'],
  ['变更决定没有变更后的内容', 'revocation-decision', { changedTo: null }, '变更后的决定'],
  ['撤销决定写了变更后的内容', 'revocation-decision', { kind: 'revoked' }, '变更后的决定'],
  ['《行政强制法》第五十五条：没有附材料', 'enforcement-application', { attachments: [] }, '应当附材料'],
  ['《行政复议法》第二十四条：复议机关不是人民政府', 'reconsideration-reply', { reviewOrgan: '某局' }, '人民政府'],
]

describe('文书自己拒绝的内容', () => {
  test.each(refused)('%s', (_, form, changed, message) => {
    const content = samples[form]
    expect(() => parseContent(getForm(form), content)).not.toThrow()
    expect(() => parseContent(getForm(form), { ...content, ...changed })).toThrow(message)
  })

  test('加处罚款等于罚款的，可以', () => {
    const [stretch] = surchargeDecision.working
    const working = [{ ...stretch, amountFen: 7_000_000 }]
    const content = { ...surchargeDecision, surchargeFen: 7_000_000, working }
    expect(() => parseContent(getForm('surcharge-decision'), content)).not.toThrow()
  })
})
