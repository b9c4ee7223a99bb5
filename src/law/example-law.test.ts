import { describe, expect, test } from 'vitest'
import { roles } from '../identity/role.ts'
import { day, isDay } from '../kernel/day.ts'
import { resolveArticle } from './authority.ts'
import { exampleLaw } from './example-law.ts'
import { isRefusal } from './refusal.ts'
import { threshold } from './thresholds.ts'

const { statutes, deadlines, thresholds, provisions, catalogue } = exampleLaw
const dated = [...statutes, ...deadlines, ...thresholds, ...provisions, ...catalogue]

describe('随产品发布的法律数据', () => {
  test('每一行有施行日、来源和核实状态，失效日不早于施行日', () => {
    for (const row of dated) {
      const text = JSON.stringify(row)
      expect(isDay(row.from), text).toBe(true)
      expect(row.until === null || (isDay(row.until) && row.until >= row.from), text).toBe(true)
      expect(row.source.length, text).toBeGreaterThan(0)
      expect(['verified', 'unverified'], text).toContain(row.standing)
    }
  })

  test('写明 [M]、[V:web]、[V:code] 或 cfg 的数值一律待核实；核实的期限、标准、条款都有条文', () => {
    for (const row of [...deadlines, ...thresholds, ...provisions, ...catalogue]) {
      const text = JSON.stringify(row)
      if (!row.source.startsWith('[V:law]')) expect(row.standing, text).toBe('unverified')
      if (row.standing === 'verified') expect(row.basis.length, text).toBeGreaterThan(0)
    }
  })

  test('同一键的各行在时间上不重叠', () => {
    const keyed = [
      ...statutes.map((row) => ({ ...row, key: row.statute })),
      ...deadlines.map((row) => ({ ...row, key: row.id })),
      ...thresholds,
      ...catalogue.map((row) => ({ ...row, key: row.id })),
      ...provisions.map((row) => ({ ...row, key: `${row.code} ${row.target} ${row.stage}` })),
    ]
    const clashes = keyed.filter((row) =>
      keyed.some(
        (other) =>
          other !== row &&
          other.key === row.key &&
          other.from <= (row.until ?? '9999') &&
          row.from <= (other.until ?? '9999'),
      ),
    )
    expect(clashes.map(({ key }) => key)).toEqual([])
  })

  test('所引条文都在相应版本的条数之内，且当日有效', () => {
    for (const row of [...deadlines, ...thresholds, ...provisions, ...catalogue])
      for (const citation of [...row.basis, ...('duties' in row ? row.duties : [])])
        expect(isRefusal(resolveArticle(exampleLaw, citation, row.from)), JSON.stringify(citation)).toBe(false)
  })

  test('期限的单位、方向、提醒角色合法；拘束强制措施的期限不顺延', () => {
    for (const row of deadlines) {
      const text = JSON.stringify(row)
      const units = [
        'working-day',
        'day',
        'hour',
        'month',
        'year',
        'stated',
        'same-year-date',
        'next-year-date',
        'rest-days',
      ]
      expect(units, text).toContain(row.unit)
      expect([undefined, 'other', 'none'], text).toContain(row.duty)
      expect(['at-most', 'at-least'], text).toContain(row.direction)
      expect(row.alarms.length > 0 && row.alarms.every((role) => role in roles), text).toBe(true)
      const dates = ['same-year-date', 'next-year-date']
      expect(row.length === null, text).toBe(['stated', 'rest-days', ...dates].includes(row.unit))
      expect(row.monthDay !== undefined, text).toBe(dates.includes(row.unit))
      if (/^E-0[12]$/.test(row.id)) expect(row.rollsForward, text).toBe(false)
    }
  })

  test.each([
    ['2026-01-31', '安全生产违法行为行政处罚办法(2015)', '2015办法旧值'],
    ['2026-02-01', '安全生产违法行为行政处罚办法', '部令第18号'],
  ])('部令第18号施行前后：%s 的听证数额各有出处，均待核实', (on, statute, source) => {
    const row = threshold(exampleLaw, 'hearing.fine.organisation', day(on))
    expect(row).toMatchObject({ value: 5_000_000, standing: 'unverified' })
    expect(row.source).toContain(source)
    expect(resolveArticle(exampleLaw, { statute, article: 1 }, day(on))).toMatchObject({ known: true })
  })

  test('标准不存在时报错，不给默认值', () => {
    expect(() => threshold(exampleLaw, 'hearing.fine.organization', day('2026-11-22'))).toThrow('hearing.fine')
    expect(() => threshold(exampleLaw, 'surcharge.daily-percent', day('2020-01-01'))).toThrow('2020-01-01')
  })
})
