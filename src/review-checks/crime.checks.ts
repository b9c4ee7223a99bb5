/** Point 10: whether a crime is suspected (涉嫌犯罪移送). The amounts are dated rows, 待核实 until somebody has read them. */
import { crimeTransferRegulation, penaltyLaw } from '../law/citation.ts'
import type { ThresholdRow } from '../law/law-book.ts'
import { findThreshold } from '../law/thresholds.ts'
import { type Answer, check, notApplicable, type Proof, problem, type Seen, sound } from './check.ts'
import { issuedOf } from './on-site.ts'
import type { PenaltyRecord } from './record.ts'
import { asWarned } from './warned.ts'

const basis = [penaltyLaw(27, 1), crimeTransferRegulation(3)]

export const crimeIndicators = check({
  id: 'crime-indicators',
  point: 10,
  label: '没有伤亡、损失、抗拒执行指令等涉嫌犯罪的迹象，或者已经移送',
  basis,
  answer: (seen) => {
    const { penalty } = seen.record
    if (!penalty) return notApplicable('不是处罚案件')
    const found = [...measured(penalty, seen), ...worded(penalty, seen)]
    const sent = issuedOf(seen.record, 'crime-transfer-letter').at(-1)
    if (found.length === 0)
      return sound('记录的事实、数据没有达到移送标准的迹象', [
        { text: penalty.openCase.cause, ref: { kind: 'register', id: penalty.openCase.id } },
      ])
    if (sent)
      return sound('有涉嫌犯罪的迹象，已经移送', [
        { text: sent.number ?? '移送书', ref: { kind: 'document', id: sent.id } },
      ])
    const because = found.map(({ text }) => text).join('；')
    return problem(`${because}，须判断是否移送司法机关`, found)
  },
})

export const crimeSuspected = check({
  id: 'crime-suspected',
  point: 10,
  label: '裁量评估认为涉嫌犯罪的，没有以罚代刑',
  basis,
  answer: (seen): Answer => {
    const { penalty } = seen.record
    if (!penalty?.assessment) return notApplicable('没有裁量评估')
    if (!penalty.draft) return notApplicable('尚未拟定处罚决定')
    return asWarned(seen, 'crime-suspected', '裁量评估认为不涉嫌犯罪')
  },
})

/** Measured facts against the amount from which a case is filed: 死亡、重伤、直接经济损失（万元）. */
const measures = [
  { key: 'crime.deaths', metric: 'deaths', words: '死亡', unit: '人', scale: 1 },
  { key: 'crime.injuries', metric: 'injuries', words: '重伤', unit: '人', scale: 1 },
  { key: 'crime.loss', metric: 'loss', words: '直接经济损失', unit: '万元', scale: 1_000_000 },
] as const

function measured(penalty: PenaltyRecord, { context: { law } }: Seen): Proof[] {
  const on = penalty.openCase.conductOn ?? penalty.openCase.discoveredOn
  const known = penalty.assessment?.violations ?? []
  return measures.flatMap(({ key, metric, words, unit, scale }) => {
    const row = findThreshold(law, key, on)
    const counted = Math.max(0, ...known.map(({ facts }) => facts[metric] ?? 0))
    if (!row || counted * scale < row.value) return []
    return [
      {
        text: `${words}${counted}${unit}（${row.label}${standing(row)}）`,
        ref: { kind: 'act', id: 'discretion.assess' },
      },
    ]
  })
}

/** Words of the facts that point to an offence; which of them count is a row, switched and dated. */
const wordings = [
  { key: 'crime.refused-order', words: /拒不(执行|停止|停产|撤出|整改)|拒绝执行/ },
  { key: 'crime.destroyed-monitoring', words: /(关闭|破坏|篡改|隐瞒|销毁).{0,12}(监控|报警|防护|救生|数据|信息)/ },
  { key: 'crime.forced-risk', words: /强令.{0,10}(违章|冒险)|冒险组织作业/ },
  {
    key: 'crime.unlicensed-dangerous',
    words: /未(经|取得).{0,16}(批准|许可).{0,20}(矿山|危险化学品|危险物品|烟花爆竹|建筑施工|金属冶炼)/,
  },
  { key: 'crime.obstruction', words: /暴力|威胁.{0,6}(执法|检查)人员/ },
  { key: 'crime.false-report', words: /(瞒报|谎报|迟报|隐瞒不报).{0,8}事故|事故.{0,8}(瞒报|谎报|迟报|隐瞒不报)/ },
  { key: 'crime.false-documents', words: /虚假(证明|报告|评价|检测)|伪造.{0,8}(证|公文|印章)/ },
  { key: 'crime.deaths', words: /死亡|致人重伤/ },
] as const

function worded({ openCase, report, draft }: PenaltyRecord, { context: { law } }: Seen): Proof[] {
  const on = openCase.conductOn ?? openCase.discoveredOn
  const text = [openCase.cause, openCase.clue, report?.facts ?? '', draft?.content.facts ?? ''].join('\n')
  return wordings.flatMap(({ key, words }) => {
    const row = findThreshold(law, key, on)
    const said = words.exec(text)?.[0]
    if (!row || row.value === 0 || said === undefined) return []
    return [{ text: `记录写有「${said}」（${row.label}${standing(row)}）`, ref: { kind: 'register', id: openCase.id } }]
  })
}

const standing = (row: ThresholdRow) => (row.standing === 'verified' ? '' : '，待核实')
