/** Where the party may turn, and how a fine is paid. Every number comes from the law in force on the day. */
import { z } from 'zod'
import { countField, fenField, text } from './field.ts'

// 《行政复议法》第二十四条：不服县级人民政府工作部门的，向本级人民政府申请
const reviewOrganField = text('行政复议机关').refine(
  (organ) => organ.endsWith('人民政府'),
  '复议机关应当是本级人民政府',
)
const courtField = text('人民法院').refine((court) => court.endsWith('法院'), '起诉应当向人民法院提出')

export const Remedies = z
  .strictObject({
    reviewOrgan: reviewOrganField,
    reviewDays: countField('申请行政复议期限（日）'),
    court: courtField,
    litigationMonths: countField('起诉期限（月）'),
  })
  .meta({ label: '救济途径' })
export type Remedies = z.infer<typeof Remedies>

/** 《行政复议法》第二十三条第一款第一项：对当场作出的处罚决定不服，先申请复议；对复议决定不服，再起诉。 */
export const ReviewFirstRemedies = z
  .strictObject({
    reviewOrgan: reviewOrganField,
    reviewDays: countField('申请行政复议期限（日）'),
    court: courtField,
    /** 《行政诉讼法》第四十五条：自收到复议决定书之日起 */
    litigationDays: countField('收到复议决定后的起诉期限（日）'),
  })
  .meta({ label: '救济途径' })
export type ReviewFirstRemedies = z.infer<typeof ReviewFirstRemedies>

/** Where money is paid. 《行政处罚法》第六十七条第三款 */
export const PaymentAccount = z
  .strictObject({ bank: text('收款银行'), account: text('收款账号') })
  .meta({ label: '收款账户' })
export type PaymentAccount = z.infer<typeof PaymentAccount>

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
