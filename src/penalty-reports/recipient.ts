/** To whom heavy penalties are reported: dated rows, each with the rule that asks for the report. Pure. */
import type { Day } from '../kernel/day.ts'
import { inForce } from '../law/law-book.ts'
import type { ProceedingKind } from '../proceedings/index.ts'

export const recipientNames = { superior: '上级应急管理部门', justice: '本级司法行政部门' } as const

/** `rule`: as the report names it. */
export type Recipient = ProceedingKind<{ organ: string; rule: string }>

export function recipientsOn(rows: Recipient[], on: Day): Recipient[] {
  return inForce(rows, on)
}
