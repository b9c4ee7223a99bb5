/** Sealing and seizure (查封、扣押): what lies under the measure, and what may become of it. 《行政强制法》第二十二条至第二十八条. */
import type { Day } from '../kernel/day.ts'

export const measures = { sealing: '查封', seizure: '扣押' } as const
export type Measure = keyof typeof measures

export const itemKinds = { place: '场所', facility: '设施、设备、器材', goods: '财物、物品' } as const

export const dispositions = {
  released: '解除并退还',
  confiscated: '没收',
  destroyed: '销毁',
  transferred: '移交、移送',
} as const
export type Disposition = keyof typeof dispositions

/** 《行政强制法》第二十八条第一款, in its order. */
export const releaseGrounds = {
  'no-violation': '当事人没有违法行为',
  unrelated: '查封、扣押的场所、设施或者财物与违法行为无关',
  decided: '对违法行为已经作出处理决定，不再需要查封、扣押',
  expired: '查封、扣押期限已经届满',
  other: '其他不再需要采取查封、扣押措施的情形',
} as const
export type ReleaseGround = keyof typeof releaseGrounds

export type SeizedItem = {
  id: string
  agencyId: string
  proceedingId: string
  subjectId: string
  ordinal: number
  kind: keyof typeof itemKinds
  name: string
  specification: string | null
  /** 编号、批号；场所为坐落、楼层 */
  mark: string | null
  origin: string | null
  condition: string | null
  unit: string
  /** Decimal text: 12.5 */
  quantity: string
  unitPriceFen: number | null
  note: string | null
  /** What makes it this thing and no other of the party. */
  identity: string
  seizedOn: Day
  disposition: Disposition | null
  endedOn: Day | null
}
