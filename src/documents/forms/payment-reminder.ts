import { z } from 'zod'
import { addressee, fields, note, paragraph } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { countField, dayField, fenField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled, PriorDocument } from '../prior-document.ts'
import { PaymentAccount } from '../remedy.ts'
import { date, money, payInto, you } from '../wording.ts'

/** 《行政处罚法》第七十二条第一款第一项、第二款 */
export const PaymentReminder = z.strictObject({
  agencyName: text('行政机关名称'),
  party: Party,
  priorDocument: PriorDocument,
  servedOn: dayField('决定书送达日期'),
  dueOn: dayField('缴纳期限届满日期'),
  fineFen: fenField('罚款金额'),
  unpaidFen: fenField('尚未缴纳的罚款'),
  surchargePercent: countField('每日加处罚款（%）'),
  account: PaymentAccount,
  contact: Contact,
})
export type PaymentReminder = z.infer<typeof PaymentReminder>

export const paymentReminder = form({
  id: 'payment-reminder',
  title: '罚款催缴通知书',
  edition: '2026-11',
  prefix: '应急罚催',
  seal: 'enforcement',
  content: PaymentReminder,
  layout: (reminder) => [
    addressee(`${reminder.party.name}：`),
    fields(...partyFields(reminder.party).slice(1)),
    paragraph(
      `本机关${datedAndCalled(reminder.priorDocument)}，决定对${you(reminder.party)}罚款${money(reminder.fineFen)}。决定书已于${date(reminder.servedOn)}送达，缴纳期限至${date(reminder.dueOn)}届满，${you(reminder.party)}尚有罚款${money(reminder.unpaidFen)}未缴纳。`,
    ),
    paragraph(
      `请${you(reminder.party)}立即将上述罚款缴至${payInto(reminder.account)}，或者通过电子支付系统缴纳。逾期不缴纳的，每日按罚款数额的${reminder.surchargePercent}%加处罚款，加处罚款的数额不超出罚款的数额；本机关并可以依法申请人民法院强制执行。`,
    ),
    // 第六十六条第二款
    paragraph('确有经济困难，需要延期或者分期缴纳的，可以向本机关书面申请，经批准后暂缓或者分期缴纳。'),
    contactParagraph(reminder.contact),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})
