/** What the acts of a summary penalty say, as it is read again. */
import { z } from 'zod'
import {
  affirmedField,
  choiceField,
  citationField,
  dayField,
  instantField,
  longTextField,
  moneyField,
  officersField,
  textField,
} from '../acts/field.ts'
import type { Day, Instant } from '../kernel/day.ts'

export const measures = { warning: '警告', 'public-criticism': '通报批评', fine: '罚款' } as const

export const begunFields = {
  officers: officersField('执法人员', { description: '不少于两名持证执法人员，您须在其中' }),
  occurredAt: instantField('发现时间'),
  place: textField('地点'),
  facts: longTextField('违法事实和证据'),
  certain: affirmedField('违法事实确凿、当事人没有争议', '事实不清或者有争议的，不得当场处罚，请登记案件'),
  violated: z.array(citationField('违反的规定')).min(1, '请填写违反的规定').max(10).meta({ title: '违反的规定' }),
  basis: z.array(citationField('处罚依据')).min(1, '请填写处罚依据').max(10).meta({ title: '处罚依据' }),
  discretion: longTextField('裁量理由', { max: 2000 }),
  penalties: z.array(choiceField('处罚种类', measures)).min(1, '请选择处罚种类').max(3).meta({ title: '处罚种类' }),
  fineFen: moneyField('罚款金额').default(0),
  rectification: longTextField('责令改正', { max: 1000 }).optional(),
  certificatesShown: affirmedField('已出示执法证件', '应当出示执法证件'),
  rightsTold: affirmedField('已告知拟处罚的内容、事实、理由、依据和陈述申辩的权利', '应当先告知，再作出决定'),
}
export const Begun = z.object(begunFields)
export type Begun = z.infer<typeof Begun>

export const payments = { bank: '十五日内到银行或者电子支付', 'on-spot': '当场收缴' } as const
export const occasions = {
  small: '一百元以下罚款',
  hard: '不当场收缴事后难以执行',
  remote: '边远、水上、交通不便地区，当事人提出',
} as const
const signatures = { signed: '当事人签收', refused: '当事人拒绝签收' } as const

export const decidedFields = {
  defence: longTextField('当事人的陈述和申辩', { max: 2000 }),
  answer: longTextField('复核情况', { max: 2000, description: '当事人提出意见的，写明是否采纳和理由' }).optional(),
  payment: choiceField('罚款缴纳方式', payments).default('bank'),
  occasion: choiceField('当场收缴的情形', occasions).optional(),
  receiptNumber: textField('财政专用票据号', { max: 60, description: '当场收缴时填写' }).optional(),
  handedOver: affirmedField('决定书已当场交付当事人', '决定书应当当场交付当事人'),
  signature: choiceField('签收情况', signatures),
  recipient: textField('签收人', { max: 60 }),
  refusalReason: textField('拒绝签收的情况', { description: '拒绝签收时填写' }).optional(),
  witness: textField('见证人', { max: 60, description: '拒绝签收时填写' }).optional(),
}
export const Decided = z.object(decidedFields)
export type Decided = z.infer<typeof Decided>

export const paidFields = {
  amountFen: moneyField('缴款金额'),
  paidOn: dayField('缴款日期'),
  receiptNumber: textField('财政票据号', { max: 60 }),
}

/** Money received for a summary penalty, by the receipt it was given for. */
export type SummaryPayment = {
  id: string
  agencyId: string
  proceedingId: string
  manner: keyof typeof payments
  amountFen: number
  paidOn: Day
  receiptNumber: string
  recordedAt: Instant
}
