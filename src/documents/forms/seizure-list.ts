import { z } from 'zod'
import { field, fields, note, paragraph } from '../block.ts'
import { dayField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { Goods, goodsList } from '../goods.ts'
import { Officers } from '../officer.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { date } from '../wording.ts'

/** 《行政强制法》第二十四条第一款、第三款：一式二份，当事人和行政机关分别保存 */
export const SeizureList = z.strictObject({
  decisionNumber: text('查封扣押决定书文号'),
  partyName: text('当事人'),
  place: text('查封扣押地点'),
  takenOn: dayField('查封扣押日期'),
  goods: Goods,
  witness: personalText('见证人', 'name').nullable(),
  officers: Officers,
  partySignature: Signature.nullable(),
})
export type SeizureList = z.infer<typeof SeizureList>

export const seizureList = form({
  id: 'seizure-list',
  title: '查封扣押（场所、设施、财物）清单',
  edition: '2026-11',
  prefix: null,
  seal: null,
  content: SeizureList,
  layout: (given) => [
    fields(
      [field('当事人', given.partyName)],
      [field('决定书文号', given.decisionNumber), field('日期', date(given.takenOn))],
      [field('地点', given.place)],
    ),
    goodsList(given.goods),
    paragraph(`以上共${given.goods.length}项，经当场清点，与实物相符。`),
    signedBy('当事人', given.partySignature),
    ...(given.witness === null ? [] : [fields([field('见证人', given.witness), field('签名', null)])]),
    officersSign('执法人员', given.officers),
    note('本清单一式两份：一份交当事人，一份存档。'),
  ],
})
