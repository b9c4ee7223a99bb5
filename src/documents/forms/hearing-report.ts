import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { bench, benchFields } from '../bench.ts'
import { grid, wide } from '../block.ts'
import { dayField, instantField, text } from '../field.ts'
import { form } from '../form.ts'
import { Opinion } from '../opinion.ts'
import { opinionRow } from '../opinion-layout.ts'
import { fieldsAsRow } from '../party-layout.ts'
import { date } from '../wording.ts'

export const HearingReport = z.strictObject({
  caseName: text('案件名称'),
  partyName: text('当事人'),
  startedAt: instantField('开始时间'),
  endedAt: instantField('结束时间'),
  place: text('听证地点'),
  ...bench,
  summary: text('听证会基本情况'),
  opinion: text('主持人意见'),
  signedOn: dayField('报告日期'),
  approval: Opinion.nullable().meta({ label: '负责人\n审核意见' }),
})
export type HearingReport = z.infer<typeof HearingReport>

export const hearingReport = form({
  id: 'hearing-report',
  title: '听证会报告书',
  edition: '2026-11',
  prefix: '应急听报',
  seal: 'enforcement',
  secret: 'sub-file',
  content: HearingReport,
  layout: (report) => [
    grid(
      wide('案件名称', report.caseName),
      wide('当事人', report.partyName),
      wide('听证时间', `${instantInChinese(report.startedAt)}至${instantInChinese(report.endedAt)}`),
      wide('听证地点', report.place),
      ...benchFields(report).map(fieldsAsRow),
      wide('听证会\n基本情况', report.summary, { lines: 5 }),
      wide('主持人意见', report.opinion, {
        lines: 3,
        foot: [`听证主持人（签名）：${report.host.name}`, date(report.signedOn)],
      }),
      opinionRow('负责人\n审核意见', '负责人', report.approval),
    ),
  ],
})
