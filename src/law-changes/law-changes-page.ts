/** What a new version of a statute asks of the office: looked for anew each time, so that nothing written since is missed. */
import type { Readable } from 'node:stream'
import { dueOf } from '../acts/due.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import type { Office } from '../acts/office.ts'
import { getForm } from '../documents/index.ts'
import { type Role, roles } from '../identity/role.ts'
import { canonical } from '../kernel/canonical.ts'
import type { Tx } from '../kernel/database.ts'
import { type Day, dayOf } from '../kernel/day.ts'
import { citationsIn } from '../law/citations-in-text.ts'
import { computeDeadline, deadlineRow } from '../law/deadlines.ts'
import type { LawBook } from '../law/law-book.ts'
import { isRefusal } from '../law/refusal.ts'
import { findThreshold } from '../law/thresholds.ts'
import { type ArticleChange, changeKinds, compareVersions } from '../statutes/index.ts'
import { listArticles } from '../statutes/statute.store.ts'
import { type Touched, touchedBy } from './affected.ts'
import { citationsInContent } from './citations-in-content.ts'
import { type CitingPlace, kindOfPlace, placeKinds, placesInLaw, placesInProcedures } from './citing-place.ts'
import { listSettlements } from './law-change.store.ts'
import {
  listBenchmarkPlaces,
  listLatestOfForms,
  listOpenDocuments,
  listPowerPlaces,
  listSuccessions,
  listTemplates,
  type Succession,
} from './law-change.views.ts'
import { outcomes } from './outcome.ts'

export type Radar = { office: Office; readText: (sha256: string) => Promise<string> }

export async function lawChangesPage({ office, readText }: Radar, tx: Tx, held: Role[]) {
  const today = dayOf(office.clock())
  const [successions, law, settlements] = await Promise.all([
    listSuccessions(tx),
    office.lawBook(tx),
    listSettlements(tx),
  ])
  const statutes = [...new Set(successions.map(({ statute }) => statute))]
  const places = statutes.length === 0 ? [] : await allPlaces({ office, readText }, tx, { law, today, statutes })
  const showing = { law, today, held, settlements }
  const changes = []
  for (const succession of successions) {
    const compared = await comparisonOf(tx, succession)
    const touched = touchedBy({ ...succession, changes: compared }, places)
    changes.push(changeView(succession, { compared, touched }, showing))
  }
  const tasks = changes.flatMap(({ articles }) => articles.flatMap((article) => article.tasks))
  const open = tasks.filter(({ settlement }) => settlement === null)
  return { changes, open: open.length, mine: open.filter((task) => task.mine).length }
}

const comparisons = new Map<string, ArticleChange[]>()

/** Texts do not change under their hash: what was compared once is kept. */
async function comparisonOf(tx: Tx, { statute, before, version, texts }: Succession): Promise<ArticleChange[]> {
  const known = comparisons.get(texts)
  if (known !== undefined) return known
  const older = await listArticles(tx, { statute, version: before })
  const compared = compareVersions(older, await listArticles(tx, { statute, version }))
  comparisons.set(texts, compared)
  return compared
}

type Looking = { law: LawBook; today: Day; statutes: string[] }

async function allPlaces(
  { office, readText }: Radar,
  tx: Tx,
  { law, today, statutes }: Looking,
): Promise<CitingPlace[]> {
  const ends = office.procedures.flatMap((table) =>
    table.ends.map((state) => ({ procedure: table.name, state: state as string })),
  )
  const [powers, benchmarks, open, latest, templates] = await Promise.all([
    listPowerPlaces(tx, today),
    listBenchmarkPlaces(tx, today),
    listOpenDocuments(tx, { statutes, ends }),
    listLatestOfForms(tx),
    listTemplates(tx),
  ])
  const written = templates.map(async ({ form, fileName, sha256, from }) => ({
    key: `template|${form}|${sha256.slice(0, 16)}`,
    label: `${getForm(form).title}（${fileName}）`,
    citations: citationsIn(await readText(sha256)),
    ...{ href: null, from },
  }))
  return [
    ...powers.map(({ id, code, name, basis, from }) => {
      return { key: `power|${id}`, label: `${code} ${name}`, citations: basis, href: null, from }
    }),
    ...placesInLaw(law, today),
    ...benchmarks.map((place) => ({ ...place, href: null })),
    ...placesInProcedures(office.procedures, office.acts),
    ...latest.map(({ form, edition, content }) => placeOfForm(form, edition, content)),
    ...(await Promise.all(written)),
    ...open.map(({ subjectId, kind, title, content }) => ({
      key: `case|${subjectId}`,
      label: title,
      citations: content.split('\n').flatMap((line) => citationsInContent(JSON.parse(line))),
      href: `/${kind}s/${subjectId}`,
    })),
  ]
}

/** A form's own words, not those of the case: what the layout says beyond its content. */
function placeOfForm(form: string, edition: string, content: Record<string, unknown>): CitingPlace {
  const { title, layout } = getForm(form, edition)
  const said = new Set(citationsInContent(content).map(canonical))
  const laidOut = citationsInContent(layout(content))
  const citations = laidOut.filter((citation) => !said.has(canonical(citation)))
  return { key: `form|${form}|${edition}`, label: title, citations, href: null }
}

type Showing = {
  law: LawBook
  today: Day
  held: Role[]
  settlements: Awaited<ReturnType<typeof listSettlements>>
}
type Found = { compared: ArticleChange[]; touched: Touched[] }

function changeView(succession: Succession, { compared, touched }: Found, showing: Showing) {
  const { texts: _texts, ...named } = succession
  const kinds = Object.entries(changeKinds).map(([kind, label]) => ({
    ...{ kind, label },
    count: compared.filter((change) => change.kind === kind).length,
  }))
  return {
    ...named,
    kinds,
    articles: touched.map(({ change, places }) => ({
      kind: change.kind,
      before: change.before?.article ?? 0,
      insertion: change.before?.insertion ?? 0,
      after: change.after?.article ?? null,
      likeness: Math.round(change.likeness * 100),
      tasks: places.map((place) => taskView(succession, change, place, showing)),
    })),
  }
}

function taskView(succession: Succession, { before }: ArticleChange, place: CitingPlace, showing: Showing) {
  const { key, label, href } = place
  const kind = kindOfPlace(key)
  const { label: kindLabel = kind, by = [] } = placeKinds[kind] ?? {}
  const settled = showing.settlements.find(
    (one) =>
      one.place === key &&
      one.statute === succession.statute &&
      one.version === succession.version &&
      one.article === before?.article,
  )
  return {
    ...{ place: key, kind, kindLabel, label, href },
    by: by.map((role) => roles[role]),
    mine: by.some((role) => showing.held.includes(role)),
    due: dueFor(succession.importedOn, showing),
    settlement: settled
      ? {
          outcome: outcomes[settled.outcome],
          reason: settled.reason,
          done: settled.done,
          by: settled.by,
          on: settled.settledOn,
        }
      : null,
  }
}

/** P-08: one month from the day on which the change was known here. */
function dueFor(importedOn: Day, { law, today }: Showing) {
  const row = deadlineRow(law, 'P-08', importedOn)
  const deadline = computeDeadline({ row, from: importedOn, calendar: law.calendar, whenYearMissing: 'provisional' })
  if (isRefusal(deadline)) throw new Error(deadline.reason)
  const { due: dueOn, provisional = null, direction } = deadline
  const warnWithin = findThreshold(law, 'deadline.warning-days', today)?.value ?? 3
  return dueOf({ dueOn, provisional, direction } as DeadlineRecord, today, warnWithin)
}

/** @throws what the stream throws */
export async function textOf(content: Readable): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part as Uint8Array)
  return Buffer.concat(parts).toString('utf8')
}
