/** The law as an agency keeps it, and its copy in memory. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Citation } from './citation.ts'
import type {
  CalendarYear,
  CatalogueRow,
  DeadlineRow,
  LawBook,
  ProvisionRow,
  Standing,
  StatuteVersion,
  ThresholdRow,
} from './law-book.ts'
import type { DatedRow, RowPlace } from './law-rows.ts'

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
  lawReviewCatalogue: Kept<Omit<CatalogueRow, 'amount'>> & {
    amountOf: NonNullable<CatalogueRow['amount']>['of'] | null
    atLeastFen: number | null
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
    .insertInto('lawReviewCatalogue')
    .values(book.catalogue.map((row) => catalogueRow(agencyId, row)))
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

export async function insertStatuteVersion(tx: Tx, agencyId: string, row: StatuteVersion): Promise<void> {
  await tables(tx).insertInto('lawStatute').values(statuteRow(agencyId, row)).execute()
}

/** What becomes known of a version later: the day it was superseded, how many articles it has. */
export async function setStatuteVersion(
  tx: Tx,
  { statute, version }: Pick<StatuteVersion, 'statute' | 'version'>,
  known: { until?: Day | null; articleCount?: number },
): Promise<void> {
  const { until, articleCount } = known
  await tables(tx)
    .updateTable('lawStatute')
    .set({
      ...(until === undefined ? {} : { inForceUntil: until }),
      ...(articleCount === undefined ? {} : { articleCount }),
    })
    .where('statute', '=', statute)
    .where('version', '=', version)
    .execute()
}

/** A row beside those there are: what the law says from a day on. */
export async function insertLawRow(tx: Tx, agencyId: string, { kind, row }: DatedRow): Promise<void> {
  const into = tables(tx)
  if (kind === 'deadline') await into.insertInto('lawDeadline').values(deadlineRow(agencyId, row)).execute()
  if (kind === 'threshold') await into.insertInto('lawThreshold').values(keep(agencyId, row)).execute()
  if (kind === 'provision') await into.insertInto('lawProvision').values(provisionRow(agencyId, row)).execute()
  if (kind === 'catalogue') await into.insertInto('lawReviewCatalogue').values(catalogueRow(agencyId, row)).execute()
}

/** Ends a row, or says that somebody has read it in the text. */
export async function setLawRow(
  tx: Tx,
  { kind, key, from }: RowPlace,
  change: { until?: Day; standing?: Standing; source?: string },
): Promise<void> {
  const { until, ...set } = change
  const [table, ...columns] = rowTables[kind]
  const parts = key.split('|')
  let rows = tables(tx)
    .updateTable(table)
    .set({ ...set, ...(until === undefined ? {} : { inForceUntil: until }) })
    .where('inForceFrom', '=', from)
  columns.forEach((column, index) => {
    rows = rows.where(sql.ref(column), '=', parts[index] ?? '')
  })
  await rows.execute()
}

const rowTables = {
  deadline: ['lawDeadline', 'id'],
  threshold: ['lawThreshold', 'key'],
  provision: ['lawProvision', 'code', 'target', 'stage'],
  catalogue: ['lawReviewCatalogue', 'id'],
  statute: ['lawStatute', 'statute', 'version'],
} as const

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
  const catalogue = await from
    .selectFrom('lawReviewCatalogue')
    .selectAll()
    .orderBy('category')
    .orderBy('position')
    .orderBy('inForceFrom')
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
    catalogue: catalogue.map(({ amountOf, atLeastFen, ...row }) => ({
      ...dated(row),
      amount: amountOf === null || atLeastFen === null ? null : { of: amountOf, atLeastFen },
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

function catalogueRow(agencyId: string, row: CatalogueRow) {
  const { amount, ...kept } = keep(agencyId, row)
  return { ...kept, amountOf: amount?.of ?? null, atLeastFen: amount?.atLeastFen ?? null }
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
