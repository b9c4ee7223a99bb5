import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { type Block, field, fields, list, paragraphs, parts, signatures } from '../block.ts'
import { countField, instantField, text } from '../field.ts'
import { form } from '../form.ts'

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
  /** Out of the count; records drawn up before meetings were entered step by step name none. */
  recused: z
    .array(z.strictObject({ name: text('姓名'), post: text('职务'), reason: text('回避事由') }))
    .optional()
    .meta({ label: '回避人员' }),
  /** A written opinion is read out and kept; it is no vote. */
  absent: z
    .array(
      z.strictObject({
        name: text('姓名'),
        post: text('职务'),
        reason: text('缺席事由').nullable(),
        opinion: text('书面意见').nullable(),
      }),
    )
    .optional()
    .meta({ label: '缺席人员' }),
  observers: text('列席人员').nullable(),
  matter: text('讨论内容'),
  conclusion: text('结论性意见'),
  tally: text('表决结果').nullable().optional(),
  dissent: text('不同意见').nullable(),
})
export type DeliberationRecord = z.infer<typeof DeliberationRecord>

export const deliberationRecord = form({
  id: 'deliberation-record',
  title: '行政处罚集体讨论记录',
  edition: '2026-11',
  prefix: '应急罚集',
  seal: 'enforcement',
  secret: 'sub-file',
  content: DeliberationRecord,
  layout: (record) => [
    fields(
      [field('案件名称', record.caseName)],
      [field('讨论时间', `${instantInChinese(record.startedAt)}至${instantInChinese(record.endedAt)}`)],
      [field('地点', record.place)],
      [field('主持人', record.host), field('汇报人', record.reporter), field('记录人', record.recorder)],
      [field('应到人数', `${record.entitled}人`), field('实到人数', `${record.attendees.length}人`)],
      [field('出席人员', record.attendees.map(({ name, post }) => `${name}（${post}）`).join('、'))],
      ...recusedAndAbsent(record),
      ...(record.observers === null ? [] : [[field('列席人员', record.observers)]]),
    ),
    ...parts(
      ['讨论内容', paragraphs(record.matter)],
      [
        '讨论记录',
        [
          list(
            [
              { label: '出席人员', width: 24, align: 'centre' },
              { label: '职务', width: 30, align: 'centre' },
              { label: '发表的意见', width: 102 },
            ],
            record.attendees.map(({ name, post, view }) => [name, post, view]),
          ),
        ],
      ],
      writtenOpinions(record),
      record.tally == null ? null : ['表决结果', paragraphs(record.tally)],
      ['结论性意见', paragraphs(record.conclusion)],
      record.dissent === null ? null : ['不同意见', paragraphs(record.dissent)],
    ),
    signatures(...inPairs(record.attendees.map(({ name }) => field(`出席人员${name}（签名）`, null)))),
    signatures([field('记录人（签名）', null)]),
  ],
})

function recusedAndAbsent({ recused = [], absent = [] }: DeliberationRecord) {
  const away = [
    { label: '回避人员', people: recused },
    { label: '缺席人员', people: absent },
  ]
  return away
    .filter(({ people }) => people.length > 0)
    .map(({ label, people }) => [
      field(
        label,
        people.map(({ name, post, reason }) => `${name}（${[post, reason].filter(Boolean).join('，')}）`).join('、'),
      ),
    ])
}

function writtenOpinions({ absent = [] }: DeliberationRecord): [string, Block[]] | null {
  const written = absent.flatMap(({ name, opinion }) => (opinion === null ? [] : [`${name}：${opinion}`]))
  return written.length === 0 ? null : ['缺席人员书面意见（不计入表决）', paragraphs(written.join('\n'))]
}

function inPairs<T>(items: T[]): T[][] {
  return items.flatMap((_, index) => (index % 2 === 0 ? [items.slice(index, index + 2)] : []))
}
