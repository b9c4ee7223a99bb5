/** Whether a deadline of the agency's own was kept. Pure. */
import type { DeadlineRecord } from '../acts/index.ts'
import { dayInChinese } from '../kernel/day.ts'
import { inForce } from '../law/law-book.ts'
import { type Answer, type Proof, problem, type Seen, sound, unknown } from './check.ts'

/** Met on or before its last day, or still running within it. A number that nobody has read in the law proves no breach. */
export function keptInTime(deadline: DeadlineRecord, { context }: Seen): Answer {
  const { id, rowId, label, startsOn, dueOn, metOn, fellAway, pausedOn, provisional } = deadline
  const end = metOn === null ? '尚未办结' : `${dayInChinese(metOn)}办结`
  const proofs: Proof[] = [
    { text: `${rowId} ${label}：${startsOn} 起，至 ${dueOn}，${end}`, ref: { kind: 'deadline', id } },
  ]
  if (fellAway || (metOn === null && pausedOn !== null)) return sound('', proofs)
  const isLate = isAfterEnd(deadline, context.today)
  const late = `「${label}」至 ${dueOn} 届满，${metOn === null ? '至今没有办结' : `${metOn} 才办结`}`
  if (!isLate) return sound('', proofs)
  if (provisional !== null) return unknown(`${late}；届满日是暂计，以放假安排为准`, proofs)
  const row = inForce(context.law.deadlines, startsOn).find((one) => one.id === rowId)
  return row?.standing === 'verified' ? problem(late, proofs) : unknown(`${late}；该期限的天数待核实`, proofs)
}

function isAfterEnd({ dueOn, metOn }: DeadlineRecord, today: string): boolean {
  return metOn === null ? dueOn < today : metOn > dueOn
}

/** What binds the agency: neither a window of the party's nor a duty of others, nor a least interval. */
export function bindsAgency({ rowId, startsOn, direction }: DeadlineRecord, { context }: Seen): boolean {
  const row = inForce(context.law.deadlines, startsOn).find((one) => one.id === rowId)
  return direction === 'at-most' && row?.duty === undefined && !/^[RXPG]-/.test(rowId)
}
