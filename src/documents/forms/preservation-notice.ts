import { z } from 'zod'
import { addressee, fields, note, paragraph } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Goods, goodsList } from '../goods.ts'
import { Officers } from '../officer.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { date, sentence, you } from '../wording.ts'

export const PreservationNotice = z
  .strictObject({
    agencyName: text('执法部门'),
    party: Party,
    suspected: text('涉嫌的违法行为'),
    basis: text('依据'),
    goods: Goods,
    place: text('保存地点'),
    manner: text('保存方式'),
    from: dayField('先行登记保存日期'),
    /** 第五十六条的期限，由期限规则按工作日计算 */
    until: dayField('作出处理决定的期限'),
    officers: Officers,
    partySignature: Signature.nullable(),
  })
  .refine(({ from, until }) => until > from, { path: ['until'], error: '应当晚于先行登记保存日期' })
export type PreservationNotice = z.infer<typeof PreservationNotice>

export const preservationNotice = form({
  id: 'preservation-notice',
  title: '先行登记保存证据通知书',
  edition: '2026-11',
  prefix: '应急先保通',
  seal: 'enforcement',
  content: PreservationNotice,
  layout: (notice) => [
    addressee(`${notice.party.name}：`),
    fields(...partyFields(notice.party).slice(1)),
    paragraph(
      `${you(notice.party)}涉嫌下列违法行为：${sentence(notice.suspected)}因证据可能灭失或者以后难以取得，依据${notice.basis}，经本机关负责人批准，自${date(notice.from)}起对下列证据先行登记保存：`,
    ),
    goodsList(notice.goods),
    paragraph(`保存方式：${sentence(notice.manner)}保存地点：${sentence(notice.place)}`),
    paragraph(
      `本机关在${date(notice.until)}前依法作出处理决定；逾期未作出处理决定的，先行登记保存措施自行解除。在此期间，当事人和有关人员不得销毁或者转移证据。`,
    ),
    paragraph(`${you(notice.party)}有权陈述和申辩。执法人员已经出示执法证件，并会同当事人当场清点上列证据。`),
    signedBy('当事人', notice.partySignature),
    officersSign('执法人员', notice.officers),
    note('本通知书及所列清单一式两份：一份当场交当事人，一份存档。'),
  ],
})
