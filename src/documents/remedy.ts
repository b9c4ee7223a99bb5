/** Where the party may turn, and how a fine is paid. Every number comes from the law in force on the day. */
import { z } from 'zod'
import { countField, fenField, text } from './field.ts'

export const Remedies = z
  .strictObject({
    // 《行政复议法》第二十四条：不服县级人民政府工作部门的，向本级人民政府申请
    reviewOrgan: text('行政复议机关').refine((organ) => organ.endsWith('人民政府'), '复议机关应当是本级人民政府'),
    reviewDays: countField('申请行政复议期限（日）'),
    court: text('人民法院').refine((court) => court.endsWith('法院'), '起诉应当向人民法院提出'),
    litigationMonths: countField('起诉期限（月）'),
  })
  .meta({ label: '救济途径' })
export type Remedies = z.infer<typeof Remedies>

export const Payment = z
  .strictObject({
    amountFen: fenField('罚款金额'),
    dueDays: countField('缴纳期限（日）'),
    bank: text('收款银行'),
    account: text('收款账号'),
    surchargePercent: countField('每日加处罚款（%）'),
  })
  .meta({ label: '缴纳' })
export type Payment = z.infer<typeof Payment>
