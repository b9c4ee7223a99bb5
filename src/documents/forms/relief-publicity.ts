import { z } from 'zod'
import { list, note, paragraph } from '../block.ts'
import { countField, dayField, fenField, text } from '../field.ts'
import { form } from '../form.ts'
import { date, money } from '../wording.ts'

/** 在村（社区）公示：只写户主（遮盖）、人口、项目和拟救助金额，不写证件号码、住址、账号和家庭成员 */
export const ReliefPublicity = z.strictObject({
  agencyName: text('行政机关名称'),
  matter: text('救助项目'),
  village: text('所在村（社区）'),
  household: text('户主（遮盖后）'),
  members: countField('家庭人口'),
  loss: text('受灾情况摘要'),
  proposedFen: fenField('拟救助金额'),
  from: dayField('公示开始日期'),
  until: dayField('公示结束日期'),
  telephone: text('监督电话'),
})
export type ReliefPublicity = z.infer<typeof ReliefPublicity>

export const reliefPublicity = form({
  id: 'relief-publicity',
  title: '自然灾害救助公示',
  edition: '2026-11',
  prefix: '应急救示',
  seal: 'enforcement',
  content: ReliefPublicity,
  layout: (publicity) => [
    paragraph(
      `经申请和入户核查，拟对${publicity.village}下列受灾家庭给予${publicity.matter}，现予公示，公示期自${date(publicity.from)}至${date(publicity.until)}。`,
    ),
    list(
      [
        { label: '户主', width: 30, align: 'centre' },
        { label: '人口', width: 18, align: 'centre' },
        { label: '受灾情况', width: 108 },
      ],
      [[publicity.household, `${publicity.members}人`, publicity.loss]],
    ),
    paragraph(`拟救助金额：${money(publicity.proposedFen)}。`),
    paragraph(`对公示内容有异议的，请在公示期内以书面或者口头形式向本机关提出。监督电话：${publicity.telephone}。`),
    note('本公示张贴于所在村（社区）公示栏，公示期满后连同照片存档。'),
  ],
})
