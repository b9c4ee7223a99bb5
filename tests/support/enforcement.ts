/** Stretches of an enforcement that tests walk, each ending where something may be asked or refused. */
import { afterAll, beforeAll } from 'vitest'
import { startApp, type TestApp } from './app.ts'
import { attempt, driveUntil, factsOf, take } from './drive.ts'
import { open } from './measures.ts'
import { deadlinesOf, livesOf } from './steps.ts'

export const idOf = (on: string) => on.split('/')[1] ?? ''

/** 2 万元, served on 2025-09-22; the last day of payment is 2025-10-09, after the National Day week. */
export function enforcementTests() {
  const running: { app: TestApp | undefined } = { app: undefined }
  beforeAll(async () => {
    running.app = await startApp()
  })
  afterAll(() => running.app?.close())
  const app = (): TestApp => {
    if (!running.app) throw new Error('还没有启动')
    return running.app
  }
  let receipts = 0
  const by = (as: string, on: string, act: string, given: object = {}) =>
    take(app(), as, { on, act, with: { ...given } })
  const at = (day: string) => app().setClock(`${day}T10:00:00+08:00`)
  const decide = async (on: string) => {
    await by('officer1', on, 'surcharge.propose')
    await by('section1', on, 'surcharge.examine')
    await by('head', on, 'surcharge.approve')
    await by('officer1', on, 'surcharge.serve')
  }
  const servedCase = async () => {
    app().setClock('2025-09-22T10:00:00+08:00')
    return `cases/${await driveUntil(app(), '送达处罚决定书', factsOf({ fine_yuan: 20_000 }))}`
  }
  return {
    ...{ app, at, by, decide, servedCase },
    code: async (as: string, on: string, act: string, given: object = {}): Promise<[string, string[]]> => {
      const { status, body } = await attempt(app(), as, { on, act, with: { ...given } })
      return status === 200 ? ['done', []] : [body.code, body.basis]
    },
    overdue: async () => {
      const caseOn = await servedCase()
      at('2025-10-10')
      const on = await open(app(), 'officer1', { on: caseOn, act: 'enforcement.begin' })
      await by('officer1', on, 'reminder.serve')
      return { caseOn, on }
    },
    pay: (caseOn: string, amountYuan: number, changed: object = {}) => {
      const [amountFen, paidOn, receiptNumber] = [amountYuan * 100, app().now().slice(0, 10), `执-${++receipts}`]
      return by('clerk', caseOn, 'payment.record', { amountFen, paidOn, receiptNumber, ...changed })
    },
    /** Beyond the six months of R-02, which end on 2026-03-23. */
    demand: async (on: string) => {
      at('2026-03-24')
      await by('officer1', on, 'demand.draw')
      await by('officer1', on, 'demand.serve')
    },
    lodge: async (on: string) => {
      await by('officer1', on, 'application.propose')
      await by('section1', on, 'application.examine')
      await by('head', on, 'application.sign')
      await by('officer1', on, 'application.lodge')
    },
    state: async (on: string) => (await livesOf(app(), idOf(on))).enforcement,
    caseState: async (on: string) => (await livesOf(app(), idOf(on)))['ordinary-penalty'],
    due: async (on: string, rowId: string) => (await deadlinesOf(app(), on))[rowId]?.dueOn,
    paper: async (on: string, form: string): Promise<Record<string, unknown>> => {
      const rows = await app().sql<{ content: Record<string, unknown> }>(
        'select content from document where subject_id = $1 and form = $2 order by drawn_up_at desc limit 1',
        [idOf(on), form],
      )
      return rows[0]?.content ?? {}
    },
    /** What was let go: kind, ground, fen. */
    writtenOff: (caseOn: string) =>
      app().sql('select towards, ground, amount_fen::int as fen from write_off where case_id = $1 order by towards', [
        idOf(caseOn),
      ]),
  }
}
