/** Random sequences of acts over HTTP: the tables of the explorer and the database never part, and nothing gets around the gate. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { explore } from '../src/procedures/explorer.ts'
import { procedures } from '../src/register.ts'
import { startApp, type TestApp } from './support/app.ts'
import { driveUntil, factsOf } from './support/drive.ts'
import { findWrongs } from './support/invariants.ts'
import { type Chance, type Tried, walkOn } from './support/random-walk.ts'
import { livesOf } from './support/steps.ts'

const wanted = process.env.PROPERTY_RUNS
const runs = Number(wanted ?? 8)
const begins = '2025-09-22T10:00:00+08:00'
const dayMs = 86_400_000

const tables = procedures.filter((table) => table.key === 'caseId')
const { states, transitions } = explore(tables)
const stateOf = (lives: Record<string, string>) => tables.map(({ name }) => lives[name] ?? '-').join(' · ')

let app: TestApp
const tally = { tried: 0, done: 0, refused: 0, invalid: 0, decided: 0 }
beforeAll(async () => {
  app = await startApp(begins)
})
afterAll(() => app.close())

const chance = fc.record<Chance>({
  act: fc.nat(),
  who: fc.nat(),
  outcome: fc.nat(),
  twist: fc.nat(),
  field: fc.nat(),
  days: fc.nat(5),
})
const starts = [
  '登记案件线索',
  '审批立案',
  '调查终结，提出处理建议',
  '法制审核审签',
  '送达处罚告知书',
  '批准处罚决定',
  '送达处罚决定书',
]

test(`${runs} 个随机的行为序列`, { timeout: runs * 30_000 }, async () => {
  const property = fc.asyncProperty(
    fc.constantFrom(...starts),
    fc.constantFrom(20_000, 70_000),
    fc.array(chance, { minLength: 20, maxLength: 35 }),
    walk,
  )
  await fc.assert(property, {
    numRuns: runs,
    endOnFailure: true,
    ...(wanted === undefined ? { seed: 20_260_101 } : {}),
  })
  const [{ decided } = { decided: 0 }] = await app.sql<{ decided: number }>(
    'select count(*)::int as decided from decision',
  )
  console.log(`${runs} 个序列，${JSON.stringify({ ...tally, decided })}，0 处不符`)
  expect(tally.done).toBeGreaterThan(runs * 3)
  expect(decided).toBeGreaterThan(0)
})

async function walk(start: string, fineYuan: number, chances: Chance[]): Promise<void> {
  app.setClock(begins)
  const caseId = await driveUntil(app, start, factsOf({ fine_yuan: fineYuan }))
  const trace: Tried[] = []
  let state = stateOf(await livesOf(app, caseId))
  for (const one of chances) {
    if (one.days > 2) app.setClock(new Date(Date.parse(app.now()) + one.days * dayMs).toISOString())
    const from = transitions.filter((transition) => transition.from === state)
    const tried = await walkOn(app, caseId, from, one)
    trace.push(tried)
    state = mustFollow(state, stateOf(await livesOf(app, caseId)), { tried, trace })
  }
  expect({ wrongs: await findWrongs(app), trace: [] }).toEqual({ wrongs: {}, trace: [] })
  const [{ entries } = { entries: 0 }] = await app.sql<{ entries: number }>(
    "select count(*)::int as entries from ledger_entry where stream = $1 and type <> 'document.render' and at >= $2",
    [caseId, begins],
  )
  // an act that begins a proceeding moves the case and is written in the proceeding's own stream
  const driven = await app.sql(
    `select distinct entry_id from step_taken where subject_id::text = $1
       and entry_id in (select id from ledger_entry where stream = $1)`,
    [caseId],
  )
  expect(entries).toBe(driven.length)
}

type Step = { tried: Tried; trace: Tried[] }

/** A done act has taken one of the table's steps; anything else has changed nothing. */
function mustFollow(before: string, after: string, { tried, trace }: Step): string {
  const story = JSON.stringify(trace)
  const { act, status, code } = tried
  tally.tried += 1
  if (status === 200) {
    tally.done += 1
    const allowed = transitions.filter((one) => one.from === before && one.act === act).map(({ to }) => to)
    expect(allowed, story).toContain(after)
    expect(states.has(after), story).toBe(true)
    return after
  }
  if (status === 400) tally.invalid += 1
  else tally.refused += 1
  expect({ status: [400, 403, 409].includes(status), code: code !== undefined, after }, story).toEqual({
    status: true,
    code: true,
    after: before,
  })
  return before
}
