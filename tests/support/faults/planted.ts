/** A case with one fault planted in it: what it is, on what it grows, and which check should find it. */
import type { Seen } from '../../../src/review-checks/check.ts'

/** `first`: sent to review for the first time; `heard`: told and heard, sent again. */
export type Base = 'first' | 'heard'

export type Planted = {
  class: string
  title: string
  base: Base
  /** The check that should find it; none where the record cannot show it. */
  check: string | null
  /** Other checks that are right to object as well. */
  also: string[]
  plant: (seen: Seen) => void
}

export const of =
  (kind: string, base: Base = 'first') =>
  (check: string | null, title: string, plant: Planted['plant'], also: string[] = []): Planted => ({
    ...{ class: kind, base, check, title, plant, also },
  })
