/** The law's rows as the screen lists them, 待核实 first, and one row with its course and what may be done with it. */
import type { AnyAct } from '../acts/act.ts'
import { listStarts } from '../acts/available.ts'
import type { AvailableAct } from '../acts/index.ts'
import type { Office } from '../acts/office.ts'
import type { Actor } from '../identity/actor.ts'
import { readOnly, type Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import type { Citation } from '../law/citation.ts'
import { ruleInChinese } from '../law/deadline-in-chinese.ts'
import { getLawBook } from '../law/law.store.ts'
import { type CatalogueRow, inForce, type ProvisionRow, type Standing, type ThresholdRow } from '../law/law-book.ts'
import { basisInChinese, courseOf, keyOf, labelOf, listRows, type RowKind } from '../law/law-rows.ts'
import { amountInChinese } from '../law/provisions.ts'
import { conditionInChinese } from '../law/review-catalogue.ts'
import { confirmLawRow } from './confirm-law-row.ts'
import { listLawRowChanges } from './law-row-change.store.ts'
import { endCatalogueItem, reviseCatalogueItem } from './revise-catalogue.ts'
import { reviseDeadline, reviseProvision, reviseThreshold } from './revise-law-row.ts'

type AnyRow = ReturnType<typeof listRows>[number]

const order: Record<Standing, number> = { unverified: 0, verified: 1 }
export async function lawTable(tx: Tx) {
  const law = await getLawBook(tx)
  const rows = listRows(law).map(rowView)
  return {
    rows: rows.toSorted((left, right) => order[left.standing] - order[right.standing]),
    calendarYears: Object.keys(law.calendar.years).map(Number),
  }
}

function rowView(one: AnyRow) {
  const { from, until, standing, source } = one.row
  const [id = ''] = keyOf(one).split('|')
  const told = { kind: one.kind, key: keyOf(one), id: one.kind === 'statute' ? one.row.version : id }
  return {
    ...told,
    ...{ label: labelOf(one), value: valueText(one) },
    basis: basisInChinese(one) || (one.kind === 'statute' ? '' : '（条文待核实）'),
    ...{ from, until, standing, source },
  }
}

function valueText(one: AnyRow): string {
  switch (one.kind) {
    case 'deadline':
      return ruleInChinese(one.row)
    case 'threshold':
      return amountOf(one.row)
    case 'provision':
      return rangeOf(one.row)
    case 'catalogue':
      return conditionInChinese(one.row)
    case 'statute':
      return one.row.articleCount === null ? '条数未知' : `${one.row.articleCount} 条`
  }
}

function amountOf({ value, unit }: ThresholdRow): string {
  if (unit === 'fen') return amountInChinese(value)
  if (unit === 'switch') return value === 1 ? '是' : '否'
  return unit === 'percent' ? `${value}%` : String(value)
}

function rangeOf({ minimumFen, maximumFen, measures }: ProvisionRow): string {
  const minimum = minimumFen === null ? '' : `${amountInChinese(minimumFen)}以上`
  const maximum = maximumFen === null ? '' : `${amountInChinese(maximumFen)}以下`
  return [`${minimum}${maximum}`, ...measures].filter((part) => part !== '').join('；')
}

type Asked = { actor: Actor; kind: string; key: string; pathOf: (act: AnyAct) => string }

export async function lawRowPage(office: Office, { actor, kind, key, pathOf }: Asked) {
  const found = await readOnly(office.db, actor.agencyId, async (tx) => ({
    law: await getLawBook(tx),
    changes: await listLawRowChanges(tx, { kind, key }),
  }))
  const course = courseOf(found.law, { kind: kind as RowKind, key })
  const today = dayOf(office.clock())
  const current = inForce(
    course.map(({ row }) => row),
    today,
  )[0]
  const shown = course.find(({ row }) => row === current) ?? course[0]
  if (shown === undefined) return undefined
  const offers = await listStarts(office, { actor, key: '', subjectId: '', pathOf }, actsFor(shown))
  return {
    ...rowView(shown),
    course: course.map(rowView),
    changes: found.changes.map(({ changedBy: _by, ...change }) => change),
    acts: offers.map((offer) => filledIn(offer, shown)),
  }
}

function actsFor({ kind, row }: AnyRow): AnyAct[] {
  const confirming = row.standing === 'unverified' ? [confirmLawRow as AnyAct] : []
  if (kind === 'deadline') return row.length === null ? confirming : [reviseDeadline as AnyAct, ...confirming]
  if (kind === 'threshold') return [reviseThreshold as AnyAct, ...confirming]
  if (kind === 'catalogue')
    return [reviseCatalogueItem as AnyAct, ...(row.until === null ? [endCatalogueItem as AnyAct] : []), ...confirming]
  return kind === 'provision' ? [reviseProvision as AnyAct, ...confirming] : confirming
}

/** The form asks for what this row has, filled in with what it says now. */
function filledIn(offer: AvailableAct, shown: AnyRow): AvailableAct {
  const key = keyOf(shown)
  const href = `${offer.href}?row=${encodeURIComponent(`${shown.kind} ${key}`)}`
  if (offer.name === confirmLawRow.name)
    return { ...offer, href, defaults: { kind: shown.kind, key, from: shown.row.from } }
  const basis = shown.row.basis.map(citationText)
  return { ...offer, href, form: askingFor(offer.form, shown), defaults: { key, basis, ...valuesOf(shown) } }
}

function valuesOf({ kind, row }: AnyRow): Record<string, unknown> {
  if (kind === 'deadline') return { length: row.length, unit: row.unit }
  if (kind === 'threshold') return row.unit === 'fen' ? { amountFen: row.value } : { value: row.value }
  if (kind === 'catalogue') return catalogueValues(row)
  if (kind !== 'provision') return {}
  const { penalty, minimumFen, maximumFen, measures } = row
  return {
    ...{ penalty: citationText(penalty), measures },
    ...(minimumFen === null ? {} : { minimumFen }),
    ...(maximumFen === null ? {} : { maximumFen }),
  }
}

function catalogueValues({ label, facts, target, amount }: CatalogueRow): Record<string, unknown> {
  return {
    ...{ label, facts },
    ...(target === null ? {} : { target }),
    ...(amount === null ? {} : { amountOf: amount.of, atLeastFen: amount.atLeastFen }),
  }
}

function askingFor(form: AvailableAct['form'], { kind, row }: AnyRow): AvailableAct['form'] {
  if (kind !== 'threshold') return form
  const unasked = row.unit === 'fen' ? 'value' : 'amountFen'
  const asked = Object.entries(form.properties ?? {}).filter(([name]) => name !== unasked)
  return { ...form, properties: Object.fromEntries(asked) }
}

function citationText({ statute, article, paragraph, item }: Citation): string {
  return [statute, article, paragraph ?? '', item ?? ''].join('|')
}
