import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../tests/support/postgres.ts'
import { canonical } from '../kernel/canonical.ts'
import { type Database, inTransaction, openDatabase, readOnly } from '../kernel/database.ts'
import { exampleLaw } from './example-law.ts'
import { getLawBook, insertLawBook, setCalendarYear } from './law.store.ts'
import type { LawBook } from './law-book.ts'

const agency = '01900000-0000-7000-8000-000000000001'
const other = '01900000-0000-7000-8000-000000000002'
const sorted = (rows: object[]) => rows.map(canonical).sort()

describe('法律数据的存取', () => {
  let database: FreshDatabase
  let db: Database
  beforeAll(async () => {
    database = await freshDatabase()
    db = openDatabase(database.url, 'mingzheng_app', 2)
    await inTransaction(db, agency, (tx) => insertLawBook(tx, agency, exampleLaw))
  })
  afterAll(async () => {
    await db.destroy()
    await database.drop()
  })

  test('写入的每一行原样读回', async () => {
    const book = await readOnly(db, agency, getLawBook)
    for (const part of ['statutes', 'deadlines', 'thresholds', 'provisions'] as const)
      expect(sorted(book[part])).toEqual(sorted(exampleLaw[part]))
    expect(book.calendar).toEqual(exampleLaw.calendar)
  })

  test('法律未变时只读一次版本，得到同一份；改动后得到新的一份', async () => {
    const before = await readOnly(db, agency, getLawBook)
    expect(await readOnly(db, agency, getLawBook)).toBe(before)
    await inTransaction(db, agency, (tx) =>
      sql`update law_threshold set value = 6000000 where key = 'hearing.fine.organisation'`.execute(tx),
    )
    const after = await readOnly(db, agency, getLawBook)
    expect(after).not.toBe(before)
    expect(after.thresholds.find(({ key }) => key === 'hearing.fine.organisation')?.value).toBe(6_000_000)
  })

  test('回滚的改动不留在内存里', async () => {
    const undone = inTransaction(db, agency, async (tx) => {
      await sql`update law_threshold set value = 1 where key = 'officers.minimum'`.execute(tx)
      expect(minimum(await getLawBook(tx))).toBe(1)
      throw new Error('回滚')
    })
    await expect(undone).rejects.toThrow('回滚')
    expect(minimum(await readOnly(db, agency, getLawBook))).toBe(2)
  })

  test('导入一年日历：新增，再次导入则替换', async () => {
    const year = (name: string) => ({ year: 2027, source: '试验', restDays: { '2027-01-01': name }, makeUpDays: {} })
    for (const name of ['元旦', '新年']) {
      await inTransaction(db, agency, (tx) => setCalendarYear(tx, agency, year(name)))
      expect((await readOnly(db, agency, getLawBook)).calendar.years[2027]).toEqual(year(name))
    }
  })

  test('各机关各有一份，互不可见；没有法律数据的机关报错', async () => {
    await expect(readOnly(db, other, getLawBook)).rejects.toThrow()
    await expect(inTransaction(db, agency, (tx) => insertLawBook(tx, other, exampleLaw))).rejects.toThrow('row-level')
    await inTransaction(db, other, (tx) => insertLawBook(tx, other, exampleLaw))
    expect((await readOnly(db, other, getLawBook)).calendar.years[2027]).toBeUndefined()
  })

  test.each([
    ['删除', sql`delete from law_threshold`],
    ['核实状态以外的值', sql`update law_deadline set standing = 'perhaps'`],
    ['失效早于施行', sql`update law_statute set in_force_until = '1900-01-01'`],
    ['开关既非开也非关', sql`update law_threshold set value = 2 where unit = 'switch'`],
  ])('数据库拒绝：%s', async (_, statement) => {
    await expect(inTransaction(db, agency, (tx) => statement.execute(tx))).rejects.toThrow()
  })
})

function minimum(book: LawBook): number | undefined {
  return book.thresholds.find(({ key }) => key === 'officers.minimum')?.value
}
