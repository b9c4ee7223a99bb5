/** From which days the deadlines of a certificate run: renewal before its last day, the annual check by the next year's date. */
import type { Day } from '../kernel/day.ts'

export function clocksFrom({ validFrom, validUntil }: { validFrom: Day; validUntil: Day }) {
  return { startsOn: { 'G-05': validUntil, 'G-08': validFrom } }
}
