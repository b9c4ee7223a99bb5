/** The law as an agency keeps it, and its copy in memory. */
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Citation } from './citation.ts'
import type { CalendarYear, DeadlineRow, LawBook, ProvisionRow, StatuteVersion, ThresholdRow } from './law-book.ts'

type Kept<Row> = Omit<Row, 'from' | 'until' | 'basis'> & {
  agencyId: string
  inForceFrom: Day
  inForceUntil: Day | null
  /** JSON text going in, citations coming out. */
  basis: string
}
type Tables = {
  lawStatute: Kept<Omit<StatuteVersion, 'successor'>> & { successor: string | null }
  lawDeadline: Kept<Omit<DeadlineRow, 'backward' | 'monthDay' | 'duty'>> & {
    backward: boolean
    monthDay: string | null
    duty: 'agency' | NonNullable<DeadlineRow['duty']>
  }
  lawThreshold: Kept<ThresholdRow>
  lawProvision: Kept<Omit<ProvisionRow, 'duties' | 'penalty' | 'share'>> & {
    duties: string
    penalty: string
    share: string | null
  }
  lawCalendarYear: { agencyId: string; year: number; source: string; restDays: string; makeUpDays: string }
  lawVersion: { agencyId: string; version: string }
}
const tables = (tx: Tx) => tx.withTables<Tables>()

const books = new Map<string, { version: string; book: LawBook }>()

/** One small query as long as the law has not changed; the book is shared and never changed in place. */
export async function getLawBook(tx: Tx): Promise<LawBook> {
  const { agencyId, version } = await tables(tx).selectFrom('lawVersion').selectAll().executeTakeFirstOrThrow()
  const known = books.get(agencyId)
  if (known?.version === version) return known.book
  const book = await readLawBook(tx)
  books.set(agencyId, { version, book })
  return book
}

/** Gives an agency the law it begins with. */
export async function insertLawBook(tx: Tx, agencyId: string, book: LawBook): Promise<void> {
  const into = tables(tx)
  await into
    .insertInto('lawStatute')
    .values(book.statutes.map((row) => statuteRow(agencyId, row)))
    .execute()
  await into
    .insertInto('lawDeadline')
    .values(book.deadlines.map((row) => deadlineRow(agencyId, row)))
    .execute()
  await into
    .insertInto('lawThreshold')
    .values(book.thresholds.map((row) => keep(agencyId, row)))
    .execute()
  await into
    .insertInto('lawProvision')
    .values(book.provisions.map((row) => provisionRow(agencyId, row)))
    .execute()
  await into
    .insertInto('lawCalendarYear')
    .values(Object.values(book.calendar.years).map((year) => yearRow(agencyId, year)))
    .execute()
}

/** Adds a year to the calendar or replaces it. */
export async function setCalendarYear(tx: Tx, agencyId: string, calendarYear: CalendarYear): Promise<void> {
  const { source, restDays, makeUpDays, ...key } = yearRow(agencyId, calendarYear)
  await tables(tx)
    .insertInto('lawCalendarYear')
    .values({ ...key, source, restDays, makeUpDays })
    .onConflict((conflict) => conflict.columns(['agencyId', 'year']).doUpdateSet({ source, restDays, makeUpDays }))
    .execute()
}

async function readLawBook(tx: Tx): Promise<LawBook> {
  const from = tables(tx)
  const statutes = await from.selectFrom('lawStatute').selectAll().orderBy('statute').orderBy('version').execute()
  const deadlines = await from.selectFrom('lawDeadline').selectAll().orderBy('id').orderBy('inForceFrom').execute()
  const thresholds = await from.selectFrom('lawThreshold').selectAll().orderBy('key').orderBy('inForceFrom').execute()
  const provisions = await from
    .selectFrom('lawProvision')
    .selectAll()
    .orderBy('code')
    .orderBy('target')
    .orderBy('stage')
    .execute()
  const years = await from.selectFrom('lawCalendarYear').selectAll().orderBy('year').execute()
  return {
    statutes: statutes.map(({ successor, ...row }) => ({ ...dated(row), ...unlessNull({ successor }) })),
    deadlines: deadlines.map(({ monthDay, backward, duty, ...row }) => ({
      ...dated(row),
      ...(duty === 'agency' ? {} : { duty }),
      ...(backward ? { backward } : {}),
      ...unlessNull({ monthDay }),
    })),
    thresholds: thresholds.map(dated),
    provisions: provisions.map(({ duties, penalty, share, ...row }) => ({
      ...dated(row),
      duties: fromJson<Citation[]>(duties),
      penalty: fromJson<Citation>(penalty),
      ...unlessNull({ share: fromJson<NonNullable<ProvisionRow['share']> | null>(share) }),
    })),
    calendar: {
      years: Object.fromEntries(
        years.map(({ year, source, restDays, makeUpDays }) => [
          year,
          { year, source, restDays: fromJson(restDays), makeUpDays: fromJson(makeUpDays) },
        ]),
      ),
    },
  }
}

function keep<Row extends { from: Day; until: Day | null; basis: Citation[] }>(agencyId: string, row: Row) {
  const { from, until, basis, ...rest } = row
  return { ...rest, agencyId, inForceFrom: from, inForceUntil: until, basis: JSON.stringify(basis) }
}

function dated<Row extends { agencyId: string; inForceFrom: Day; inForceUntil: Day | null; basis: string }>(row: Row) {
  const { agencyId: _, inForceFrom, inForceUntil, basis, ...rest } = row
  return { ...rest, from: inForceFrom, until: inForceUntil, basis: fromJson<Citation[]>(basis) }
}

function statuteRow(agencyId: string, row: StatuteVersion) {
  return { ...keep(agencyId, row), successor: row.successor ?? null }
}

function deadlineRow(agencyId: string, row: DeadlineRow) {
  return {
    ...keep(agencyId, row),
    backward: row.backward ?? false,
    monthDay: row.monthDay ?? null,
    duty: row.duty ?? ('agency' as const),
  }
}

function provisionRow(agencyId: string, row: ProvisionRow) {
  return {
    ...keep(agencyId, row),
    duties: JSON.stringify(row.duties),
    penalty: JSON.stringify(row.penalty),
    share: row.share === undefined ? null : JSON.stringify(row.share),
  }
}

function yearRow(agencyId: string, { year, source, restDays, makeUpDays }: CalendarYear) {
  return { agencyId, year, source, restDays: JSON.stringify(restDays), makeUpDays: JSON.stringify(makeUpDays) }
}

/** A jsonb column is written as text and read as the value itself. */
function fromJson<Value>(column: unknown): Value {
  return column as Value
}

function unlessNull<Name extends string, Value>(member: Record<Name, Value | null>): Partial<Record<Name, Value>> {
  return Object.fromEntries(Object.entries(member).filter(([, value]) => value !== null)) as Partial<
    Record<Name, Value>
  >
}
