/** The register of the rules V-01 … V-30: whole, each with its article, its voice and a test by its number. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lastDayOf, mustFollowApproval, mustNotExceedLimit } from '../src/coercion/seizure.rules.ts'
import { addDays, day, instant } from '../src/kernel/day.ts'
import { exampleLaw } from '../src/law/example-law.ts'
import { isRefusal } from '../src/law/refusal.ts'
import { validationRules } from '../src/law/validation-rules.ts'
import { mustBeSummary } from '../src/summary-penalties/summary.rules.ts'

describe('规则登记', () => {
  test('三十条，依次编号，每条有条文；一个代码只属于一条', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `V-${String(index + 1).padStart(2, '0')}`)
    expect(validationRules.map(({ id }) => id)).toEqual(ids)
    const codes = validationRules.flatMap((rule) => rule.codes)
    expect(new Set(codes).size).toBe(codes.length)
    expect(validationRules.filter(({ basis }) => basis.length === 0)).toEqual([])
  })

  test('每条有以其编号为题的测试', () => {
    const root = join(import.meta.dirname, '..')
    const files = ['src', 'tests'].flatMap((place) =>
      readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => readFileSync(join(root, place, name), 'utf8')),
    )
    const titled = (id: string) => new RegExp(`(test|describe)(\\.each[^]*?)?\\(\\s*['"\`]${id}`)
    const without = validationRules.map(({ id }) => id).filter((id) => !files.some((text) => titled(id).test(text)))
    // money and the court: their acts bring their rules with them
    expect(without.filter((id) => !['V-17', 'V-18', 'V-20'].includes(id))).toEqual([])
  })

  test('规则的代码确实有人发出', () => {
    const root = join(import.meta.dirname, '../src')
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('.test.') && !name.endsWith('validation-rules.ts'))
      .map((name) => readFileSync(join(root, name), 'utf8'))
    const awaited = ['court-window', 'daily-penalty-proof']
    const silent = validationRules
      .flatMap((rule) => rule.codes)
      .filter((code) => !code.startsWith('needs-') && !sources.some((text) => text.includes(`'${code}'`)))
    expect(silent.filter((code) => !awaited.includes(code))).toEqual([])
  })
})

describe('另一程序里的规则', () => {
  const on = day('2026-11-25')

  test('V-11 当场罚款不超过法定数额', () => {
    const fine = (fineFen: number) =>
      mustBeSummary({ kind: 'organisation', fineFen, penalties: ['fine'] }, exampleLaw, on)?.code
    expect([fine(300_000), fine(300_001)]).toEqual([undefined, 'summary-limit'])
  })

  test('V-16 查封、扣押先经批准，期限不超过三十日', () => {
    const limit = lastDayOf(on, exampleLaw)
    if (isRefusal(limit)) throw new Error(limit.reason)
    expect(limit).toBe(addDays(on, 30))
    expect(mustNotExceedLimit({ from: on, until: limit, limit })).toBeUndefined()
    expect(mustNotExceedLimit({ from: on, until: addDays(limit, 1), limit })?.code).toBe('seizure-limit')
    const [before, after] = [instant('2026-11-25T01:00:00Z'), instant('2026-11-25T02:00:00Z')]
    expect(mustFollowApproval(before, after)?.code).toBe('seizure-approval')
    expect(mustFollowApproval(before, undefined)?.code).toBe('seizure-approval')
    expect(mustFollowApproval(after, before)).toBeUndefined()
  })
})
