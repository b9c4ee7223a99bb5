import { z } from 'zod'
import { agencyFields, answer, answerParts } from '../answer-layout.ts'
import { addressee, field, fields, note, paragraph } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { datedAndCalled } from '../prior-document.ts'
import { date } from '../wording.ts'

/** 《行政诉讼法》第六十七条第一款：答辩状和作出行政行为的证据、所依据的规范性文件 */
export const LitigationAnswer = z.strictObject({
  ...answer,
  court: text('受理法院').refine((court) => court.endsWith('法院'), '应当向人民法院提出'),
  receivedOn: dayField('收到起诉状副本日期'),
})
export type LitigationAnswer = z.infer<typeof LitigationAnswer>

export const litigationAnswer = form({
  id: 'litigation-answer',
  title: '行政诉讼答辩状',
  edition: '2026-11',
  prefix: '应急诉答',
  seal: 'agency',
  content: LitigationAnswer,
  layout: (given) => [
    fields(
      ...agencyFields('答辩人', given),
      [field('被答辩人', given.otherSide)],
      ...(given.caseNumber === null ? [] : [[field('案号', given.caseNumber)]]),
    ),
    paragraph(
      `被答辩人不服答辩人${datedAndCalled(given.disputed)}提起行政诉讼，答辩人于${date(given.receivedOn)}收到起诉状副本。现答辩如下：`,
    ),
    ...answerParts(given),
    paragraph('此致'),
    addressee(given.court),
    note('按对方当事人人数提交副本，一份存档。附：证据和规范性文件。'),
  ],
})
