/** A case is found by the number of any of its documents, however somebody typed it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { driveUntil } from './support/drive.ts'

let app: TestApp
let caseId: string
let number: string
beforeAll(async () => {
  app = await startApp()
  caseId = await driveUntil(app, '审批立案')
  const [row] = await app.sql<{ number: string }>("select number from document where form = 'filing-approval'")
  number = row?.number ?? ''
})
afterAll(() => app.close())

const found = async (q: string) =>
  (await app.get<{ rows: { id: string }[] }>('officer1', `/api/cases?q=${encodeURIComponent(q)}`)).body.rows.map(
    ({ id }) => id,
  )

test('全角半角、方括号、空格、第…号都查得到同一件；别的号查不到', async () => {
  expect(number).toBe('（耿）应急立〔2025〕1号')
  for (const typed of [
    number,
    '(耿)应急立[2025]第１号',
    '（耿）应急立【2025】 001号',
    '应急立(2025)1',
    '应急立〔2025〕1号',
  ])
    expect({ typed, ids: await found(typed) }).toEqual({ typed, ids: [caseId] })
  for (const typed of ['（耿）应急立〔2025〕2号', '（耿）应急立〔2024〕1号', '应急罚〔2025〕1号', '%', '_'])
    expect({ typed, ids: await found(typed) }).toEqual({ typed, ids: [] })
})
