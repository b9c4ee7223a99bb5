import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { field, grid, pair, wide } from '../block.ts'
import { instantField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { Opinion } from '../opinion.ts'
import { opinionRow } from '../opinion-layout.ts'

const clueSources = {
  inspection: '监督检查',
  complaint: '投诉举报',
  transferred: '其他机关移送',
  assigned: '上级机关交办',
  accident: '事故调查',
  monitoring: '监测预警、数据比对',
  media: '媒体反映',
} as const

export const ClueRegistration = z.strictObject({
  source: z
    .enum(['inspection', 'complaint', 'transferred', 'assigned', 'accident', 'monitoring', 'media'])
    .meta({ label: '案件来源' }),
  receivedAt: instantField('登记时间'),
  receiver: text('登记人'),
  /** Null for somebody who wants to stay unknown. */
  informant: z
    .strictObject({
      name: personalText('提供人', 'name'),
      telephone: personalText('联系电话', 'phone').nullable(),
      address: personalText('联系地址', 'address').nullable(),
    })
    .nullable()
    .meta({ label: '线索提供人' }),
  /** As far as it is known yet. */
  subject: text('涉及单位（个人）'),
  place: text('涉及地点').nullable(),
  content: text('线索内容'),
  materials: text('随附材料').nullable(),
  handlingOpinion: Opinion.nullable().meta({ label: '处理意见' }),
  approval: Opinion.nullable().meta({ label: '审批意见' }),
})
export type ClueRegistration = z.infer<typeof ClueRegistration>

export const clueRegistration = form({
  id: 'clue-registration',
  title: '案件来源登记表',
  edition: '2026-11',
  prefix: '应急案源',
  seal: null,
  secret: 'sub-file',
  content: ClueRegistration,
  layout: (clue) => [
    grid(
      pair(field('案件来源', clueSources[clue.source]), field('登记人', clue.receiver)),
      wide('登记时间', instantInChinese(clue.receivedAt)),
      ...informantRows(clue.informant),
      wide('涉及单位\n（个人）', clue.subject),
      wide('涉及地点', clue.place ?? '—'),
      wide('线索内容', clue.content, { lines: 4 }),
      wide('随附材料', clue.materials ?? '无'),
      opinionRow('处理意见', '登记部门负责人', clue.handlingOpinion),
      opinionRow('审批意见', '审批人', clue.approval),
    ),
  ],
})

function informantRows(informant: ClueRegistration['informant']) {
  if (informant === null) return [wide('线索提供人', '未署名或者要求保密')]
  const { name, telephone, address } = informant
  return [
    pair(field('线索提供人', name), field('联系电话', telephone ?? '—')),
    ...(address === null ? [] : [wide('联系地址', address)]),
  ]
}
