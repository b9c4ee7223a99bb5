/** Rebuilds the tables from the ledger: every entry's body through its act's own `store`, in the order of the ledger. */
import { randomUUID } from 'node:crypto'
import type { AnyAct } from '../../src/acts/act.ts'
import { clockSubjects, turnClocks } from '../../src/acts/clocks.ts'
import type { Document, Event } from '../../src/acts/context.ts'
import { listRunningForUpdate, setClocks } from '../../src/acts/deadline.store.ts'
import { insertMoves, type SubjectMove } from '../../src/acts/life.store.ts'
import { insertDocuments } from '../../src/documents/draw-up.ts'
import { renderDocument } from '../../src/documents/render-document.ts'
import type { Actor } from '../../src/identity/actor.ts'
import { type Database, inTransaction, type Tx } from '../../src/kernel/database.ts'
import { dayOf, type Instant } from '../../src/kernel/day.ts'
import { getLawBook } from '../../src/law/law.store.ts'
import { isRefusal } from '../../src/law/refusal.ts'
import { getAgency } from '../../src/organisation/organisation.store.ts'
import { acts, procedures } from '../../src/register.ts'
import { withClient } from './with-client.ts'

export type Entry = {
  id: string
  agencyId: string
  stream: string
  type: string
  at: Instant
  actor: string
  body: string
}
type TakenStep = { procedure: string; of: string; from: string | null; to: string; clocksOf?: string }
type Body = Event & { documents: Document[]; steps: TakenStep[] }

export async function replay(db: Database, entries: Entry[]): Promise<void> {
  for (const entry of entries) await inTransaction(db, entry.agencyId, (tx) => replayOne(tx, entry))
}

async function replayOne(tx: Tx, { id: entryId, agencyId, stream, type, at, actor: accountId, body: text }: Entry) {
  const act = [...acts, renderDocument as AnyAct].find(({ name }) => name === type)
  if (!act) throw new Error(`日志中有不认识的行为 ${type}`)
  const body = JSON.parse(text) as Body
  const today = dayOf(at)
  const { name: agencyName, numberPrefix } = await getAgency(tx)
  const drawn = {
    agencyId,
    agencyName,
    numberPrefix,
    accountId,
    subjectId: stream,
    day: today,
    now: at,
    newId: () => '',
  }
  if (body.documents.length > 0) await insertDocuments(tx, body.documents, drawn)
  // nothing but the event: a store that looked at the actor would fail here
  await act.store(tx, body, { actor: {} as Actor, now: at, today })
  const moves = body.steps.map((step) => moveOf(act.name, body.outcome, step))
  await insertMoves(tx, moves, { entryId, act: act.name, agencyId, accountId, at })
  await replayDeadlines(tx, { body, moves }, { agencyId, entryId, on: body.on ?? today, now: at })
}

function moveOf(
  act: string,
  outcome: string | undefined,
  { procedure, of: subjectId, from, to, clocksOf }: TakenStep,
): SubjectMove {
  const table = procedures.find(({ name }) => name === procedure)
  const leading = table?.steps.filter((step) => step.from === from && step.to === to) ?? []
  const rows = leading.filter((step) => step.act === act)
  const part = leading.find((step) => table?.within?.includes(step.act))
  const step = rows.find(({ when }) => when === outcome) ?? rows.find(({ when }) => when === undefined) ?? part
  if (!step) throw new Error(`步骤表没有 ${procedure}：${from} --${act}--> ${to}`)
  const ended = table?.ends.includes(to) ?? false
  return {
    procedure,
    subjectId,
    from,
    to,
    step,
    ended,
    ...(clocksOf === undefined ? {} : { clockSubjectId: clocksOf }),
  }
}

type Recorded = { body: Body; moves: SubjectMove[] }
type By = { agencyId: string; entryId: string; on: ReturnType<typeof dayOf>; now: Instant }

/** The last days are computed again from the law: the same law gives the same days. */
async function replayDeadlines(tx: Tx, { body, moves }: Recorded, { now, ...by }: By): Promise<void> {
  const running = await listRunningForUpdate(tx, clockSubjects(moves, body))
  const on = { on: by.on, now, law: await getLawBook(tx), running, newId: randomUUID }
  const clocks = turnClocks(moves, body, on)
  if (isRefusal(clocks)) throw new Error(clocks.reason)
  await setClocks(tx, clocks, by)
}

/** Kept of how work was done, not of what was done; the ledger itself. */
const aside = /^public\.(ledger_|act_request|deadline_notice|refused_attempt|session|document_counter|schema_migration)/

/** Keys of our own rows that no record names: a deadline is named by its row in the register and its days. */
export const byChance: Record<string, string> = { 'public.deadline': "- 'id'", 'public.law_version': "- 'version'" }

export type Content = Map<string, string[]>

/** Every row of every table, as text. */
export function contentOf(adminUrl: string, without: Record<string, string> = {}): Promise<Content> {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select format('%s.%s', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'portal') order by 1",
    )
    const content: Content = new Map()
    for (const { name } of rows.filter((table) => !aside.test(table.name))) {
      const row = `to_jsonb(t)${without[name] ?? ''}`
      const found = await client.query<{ row: string }>(`select (${row})::text as row from ${name} t order by 1`)
      content.set(
        name,
        found.rows.map(({ row }) => row),
      )
    }
    return content
  })
}

/** Puts these rows into a database that was migrated and holds nothing else. */
export function putContent(adminUrl: string, content: Content): Promise<void> {
  return withClient(adminUrl, async (client) => {
    await client.query('set session_replication_role = replica')
    for (const [name, rows] of content)
      await client.query(`insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`, [
        `[${rows.join(',')}]`,
      ])
  })
}
