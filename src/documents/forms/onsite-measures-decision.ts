import { z } from 'zod'
import { addressee, fields, heading, list, note, paragraph } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { InspectedUnit } from '../parties.ts'
import { unitFields } from '../party-layout.ts'
import { Remedies } from '../remedy.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { date, remediesParagraph, span } from '../wording.ts'

/** 《安全生产法》第六十五条第一款第三项 */
const onsiteMeasures = {
  eliminate: '责令立即排除事故隐患',
  evacuate: '责令从危险区域内撤出作业人员',
  'suspend-production': '责令暂时停产停业',
  'suspend-construction': '责令暂时停止施工',
  'stop-using': '责令停止使用相关设施、设备',
} as const

export const OnsiteMeasuresDecision = z.strictObject({
  agencyName: text('执法部门'),
  unit: InspectedUnit,
  inspectedOn: dayField('检查日期'),
  recordNumber: text('现场检查记录文号').nullable(),
  dangers: z
    .array(z.strictObject({ danger: text('事故隐患或者违法行为'), violated: text('违反的规定') }))
    .min(1, '没有事故隐患')
    .meta({ label: '事故隐患' }),
  basis: text('依据'),
  measures: z
    .array(
      z.strictObject({
        measure: z
          .enum(['eliminate', 'evacuate', 'suspend-production', 'suspend-construction', 'stop-using'])
          .meta({ label: '措施' }),
        scope: text('范围和要求'),
      }),
    )
    .min(1, '没有处理措施')
    .meta({ label: '现场处理措施' }),
  from: dayField('开始日期'),
  /** Null: until the danger is removed and a re-check has found so. */
  until: dayField('届满日期').nullable(),
  remedies: Remedies,
  officers: Officers,
  siteSignature: Signature.nullable(),
})
export type OnsiteMeasuresDecision = z.infer<typeof OnsiteMeasuresDecision>

export const onsiteMeasuresDecision = form({
  id: 'onsite-measures-decision',
  title: '现场处理措施决定书',
  edition: '2026-11',
  prefix: '应急现决',
  seal: 'enforcement',
  content: OnsiteMeasuresDecision,
  layout: (decision) => [
    addressee(`${decision.unit.name}：`),
    fields(...unitFields(decision.unit).slice(1)),
    paragraph(
      `本机关于${date(decision.inspectedOn)}对你单位进行检查${decision.recordNumber === null ? '' : `，制作现场检查记录${decision.recordNumber}`}，发现存在下列事故隐患或者违法行为：`,
    ),
    dangerList(decision),
    paragraph(`上述情形危及安全生产。依据${decision.basis}，现作出下列现场处理决定：`),
    measureList(decision),
    paragraph(`上述措施${periodOf(decision)}。未经本机关复查合格，不得擅自恢复生产、经营、施工或者使用。`),
    heading('权利救济'),
    remediesParagraph('本决定', decision.remedies),
    officersSign('执法人员', decision.officers),
    signedBy('单位负责人', decision.siteSignature),
    note('本文书一式两份：一份当场交被检查单位，一份存档。'),
  ],
})

function dangerList({ dangers }: OnsiteMeasuresDecision) {
  return list(
    [
      { label: '序号', width: 12, align: 'centre' },
      { label: '事故隐患或者违法行为', width: 84 },
      { label: '违反的规定', width: 60 },
    ],
    dangers.map(({ danger, violated }, index) => [String(index + 1), danger, violated]),
  )
}

function measureList({ measures }: OnsiteMeasuresDecision) {
  return list(
    [
      { label: '序号', width: 12, align: 'centre' },
      { label: '措施', width: 58 },
      { label: '范围和要求', width: 86 },
    ],
    measures.map(({ measure, scope }, index) => [String(index + 1), onsiteMeasures[measure], scope]),
  )
}

function periodOf({ from, until }: OnsiteMeasuresDecision): string {
  return until === null ? `自${date(from)}起，至事故隐患消除、经复查合格时止` : `的期限为${span(from, until)}`
}
