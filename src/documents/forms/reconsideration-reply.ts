import { z } from 'zod'
import { agencyFields, answer, answerParts } from '../answer-layout.ts'
import { addressee, field, fields, note, paragraph } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { datedAndCalled } from '../prior-document.ts'
import { date } from '../wording.ts'

/** 《行政复议法》第四十八条、第五十四条：书面答复，并提交作出行政行为的证据、依据和其他有关材料 */
export const ReconsiderationReply = z.strictObject({
  ...answer,
  reviewOrgan: text('行政复议机关').refine((organ) => organ.endsWith('人民政府'), '复议机关应当是本级人民政府'),
  receivedOn: dayField('收到申请书副本日期'),
})
export type ReconsiderationReply = z.infer<typeof ReconsiderationReply>

export const reconsiderationReply = form({
  id: 'reconsideration-reply',
  title: '行政复议答复书',
  edition: '2026-11',
  prefix: '应急复答',
  seal: 'agency',
  content: ReconsiderationReply,
  layout: (reply) => [
    addressee(`${reply.reviewOrgan}：`),
    fields(
      ...agencyFields('被申请人', reply),
      [field('申请人', reply.otherSide)],
      ...(reply.caseNumber === null ? [] : [[field('案号', reply.caseNumber)]]),
    ),
    paragraph(
      `申请人不服被申请人${datedAndCalled(reply.disputed)}申请行政复议，被申请人于${date(reply.receivedOn)}收到行政复议申请书副本。现答复如下：`,
    ),
    ...answerParts(reply),
    note('本文书一式两份：一份送行政复议机关，一份存档。附：证据和依据。'),
  ],
})
