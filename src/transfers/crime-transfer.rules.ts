/** What a transfer to the police takes: 移送规定第五条、第六条、第九条. */
import type { DeadlineRecord } from '../acts/index.ts'
import type { Day, Instant } from '../kernel/day.ts'
import { crimeTransferRegulation } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { packageKinds } from './crime-transfer.ts'

type Packed = { kind: keyof typeof packageKinds }

/** 第六条: the report and the list of things go along always; an appraisal where there is one, else it is said why not. */
export function mustBeWholePackage(packed: Packed[], withoutAppraisal: string | undefined): Refusal | undefined {
  const has = (kind: keyof typeof packageKinds) => packed.some((one) => one.kind === kind)
  const missing = (['report', 'items'] as const).filter((kind) => !has(kind))
  const unsaid = !has('appraisal') && withoutAppraisal === undefined ? (['appraisal'] as const) : []
  const all = [...missing, ...unsaid].map((kind) => packageKinds[kind])
  if (all.length === 0) return undefined
  return refuse(
    'package-incomplete',
    `移送的材料不全，缺少：${all.join('、')}。`,
    crimeTransferRegulation(6),
    '请补齐材料；没有检验报告、鉴定结论的，写明原因。',
  )
}

/** 第五条第三款: after the head has approved, and not in the future; hours late is late, and stays so in the record. */
export function mustFollowApproval(
  handedOverAt: Instant,
  { approvedAt, now }: { approvedAt: Instant; now: Instant },
): Refusal | undefined {
  if (handedOverAt >= approvedAt && handedOverAt <= now) return undefined
  return refuse(
    'time-wrong',
    '移送时间应在批准移送之后，且不得晚于现在。',
    crimeTransferRegulation(5),
    '请核对回执上的时间。',
  )
}

/** 第九条: three days after the notice; afterwards the procuratorate can still be asked. */
export function mustAskInTime(running: Pick<DeadlineRecord, 'rowId' | 'dueOn'>[], askedOn: Day): Refusal | undefined {
  const term = running.findLast(({ rowId }) => rowId === 'T-04')
  if (term === undefined || askedOn <= term.dueOn) return undefined
  return refuse(
    'reconsideration-late',
    `提请公安机关复议的期限已于 ${term.dueOn} 届满。`,
    crimeTransferRegulation(9),
    '可以建议人民检察院依法进行立案监督。',
  )
}
