import { z } from 'zod'
import { countField, instantField, text } from '../field.ts'

export const DeliberationRecord = z.strictObject({
  caseName: text('案件名称'),
  startedAt: instantField('开始时间'),
  endedAt: instantField('结束时间'),
  place: text('地点'),
  host: text('主持人'),
  reporter: text('汇报人'),
  recorder: text('记录人'),
  /** How many should attend, by the agency's rule. */
  entitled: countField('应到人数'),
  /** 每名出席人员的意见分别记录 */
  attendees: z
    .array(z.strictObject({ name: text('姓名'), post: text('职务'), view: text('发表的意见') }))
    .min(1)
    .meta({ label: '出席人员' }),
  observers: text('列席人员').nullable(),
  matter: text('讨论内容'),
  conclusion: text('结论性意见'),
  dissent: text('不同意见').nullable(),
})
export type DeliberationRecord = z.infer<typeof DeliberationRecord>
