/** What importing a table of dated rows would do to the rows that are there: add, end, leave. Pure. */
import { addDays, type Day } from '../kernel/day.ts'
import type { RowFault, TableRecord } from './table-reader.ts'

type Dated = { from: Day; until: Day | null }

export type Plan<Content extends Dated> = {
  existing: (Content & { id: string })[]
  incoming: { content: Content; row: number }[]
  /** Rows that take each other's place in time: the tiers of one conduct, one entry of a list. */
  setOf: (content: Content) => string
  /** Which row of the set it is. */
  placeOf: (content: Content) => string
  print: (content: Content) => TableRecord
}

export type Planned<Content> = {
  added: Content[]
  ended: { id: string; until: Day }[]
  unchanged: number
  faults: RowFault[]
}

/**
 * A row that counts stays as it is: another content begins on another day, and the rows of its set that were in force
 * until then end on the day before.
 */
export function planImport<Content extends Dated>(plan: Plan<Content>): Planned<Content> {
  const { existing, incoming, setOf, placeOf } = plan
  const identity = (content: Content) => `${setOf(content)} ${placeOf(content)} ${content.from}`
  const known = new Map(existing.map((row) => [identity(row), row]))
  const fresh = incoming.filter(({ content }) => !known.has(identity(content)))
  const faults = [
    ...twice(incoming, identity),
    ...incoming.flatMap(({ content, row }) => differing(plan, known.get(identity(content)), { content, row })),
    ...fresh.flatMap(({ content, row }) => overtaken(plan, { content, row })),
  ]
  const beginning = new Map(fresh.map(({ content }) => [setOf(content), content.from]))
  const ended = existing.flatMap((row) => {
    const from = beginning.get(setOf(row))
    const counts = from !== undefined && row.from < from && (row.until === null || row.until >= from)
    return counts ? [{ id: row.id, until: addDays(from, -1) }] : []
  })
  return { added: fresh.map(({ content }) => content), ended, unchanged: incoming.length - fresh.length, faults }
}

type Incoming<Content> = { content: Content; row: number }

function twice<Content>(incoming: Incoming<Content>[], identity: (content: Content) => string): RowFault[] {
  const seen = new Set<string>()
  return incoming.flatMap(({ content, row }) => {
    const key = identity(content)
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [{ row, column: '生效日期', reason: '与前面的一行重复' }]
  })
}

function differing<Content extends Dated>(
  { print }: Plan<Content>,
  found: (Content & { id: string }) | undefined,
  { content, row }: Incoming<Content>,
): RowFault[] {
  if (!found) return []
  const [before, after] = [print(found), print(content)]
  // what a later import ended stays ended
  const column = Object.keys(after).find((title) => title !== '失效日期' && before[title] !== after[title])
  const reason = '同日生效的行已在使用，不得改写；内容有变化的，请以新的生效日期导入'
  return column === undefined ? [] : [{ row, column, reason }]
}

function overtaken<Content extends Dated>(
  { existing, setOf }: Plan<Content>,
  { content, row }: Incoming<Content>,
): RowFault[] {
  const later = existing.find((one) => setOf(one) === setOf(content) && one.from > content.from)
  return later ? [{ row, column: '生效日期', reason: `早于已有的版本（${later.from}）` }] : []
}
