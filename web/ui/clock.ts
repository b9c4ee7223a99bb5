/** The one place where the browser's clock is read; for the eye only, never for a legal day. */
import { type Instant, instant } from '../../src/kernel/day.ts'

export function now(): Instant {
  return instant(Math.round(performance.timeOrigin + performance.now()))
}
