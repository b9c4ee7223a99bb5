import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { exampleLaw as law } from '../law/example-law.ts'
import { certificateStateOn, mustBeCertified } from './officer.rules.ts'
import type { Certificate, Officer } from './officer.ts'

const certificate: Certificate = {
  number: '53092600001',
  category: '安全生产',
  area: '530926',
  validFrom: day('2024-01-01'),
  validUntil: day('2028-12-31'),
  events: [
    { kind: 'suspended', effectiveOn: day('2026-03-01') },
    { kind: 'restored', effectiveOn: day('2026-04-01') },
    { kind: 'revoked', effectiveOn: day('2027-01-01') },
  ],
  serves: [{ from: day('2022-01-01'), until: null }],
}
const officer = (personId: string, certificates: Certificate[]): Officer => ({
  personId,
  name: `执法员${personId}`,
  certificates,
})

describe('执法证件在某一日的状态', () => {
  test.each([
    ['2023-12-31', 'pending'],
    ['2024-01-01', 'valid'],
    ['2026-02-28', 'valid'],
    ['2026-03-01', 'suspended'],
    ['2026-03-31', 'suspended'],
    ['2026-04-01', 'valid'],
    ['2026-12-31', 'valid'],
    ['2027-01-01', 'revoked'],
    ['2029-01-01', 'revoked'],
  ])('%s %s', (on, state) => {
    expect(certificateStateOn(certificate, day(on))).toBe(state)
  })
  test('有效期届满次日即过期', () => {
    expect(certificateStateOn({ ...certificate, events: [] }, day('2029-01-01'))).toBe('expired')
  })
  test.each([
    ['2028-12-31', 'valid'],
    ['2029-01-01', 'expired'],
    ['2029-01-31', 'expired'],
    ['2029-02-01', 'valid'],
    ['2033-01-31', 'valid'],
    ['2033-02-01', 'expired'],
  ])('期满一个月后才换证：%s %s，中间的日子仍是过期', (on, state) => {
    const renewed = { kind: 'renewed' as const, effectiveOn: day('2029-02-01'), validUntil: day('2033-01-31') }
    expect(certificateStateOn({ ...certificate, events: [renewed] }, day(on))).toBe(state)
  })
  test('注销与吊销分开；注销以后不因换证记录而有效', () => {
    const cancelled = { kind: 'cancelled' as const, effectiveOn: day('2026-05-01') }
    const renewed = { kind: 'renewed' as const, effectiveOn: day('2026-06-01'), validUntil: day('2030-01-01') }
    expect(certificateStateOn({ ...certificate, events: [cancelled, renewed] }, day('2026-07-01'))).toBe('cancelled')
  })
})

describe('《行政处罚法》第四十二条 执法人员不得少于两人并持有效证件', () => {
  const on = { on: day('2026-05-10'), area: '530926', law }
  test('两名持证人员可以执法', () => {
    expect(mustBeCertified([officer('甲', [certificate]), officer('乙', [certificate])], on)).toBeUndefined()
  })
  test('一人不得执法，同一人算一人', () => {
    const one = officer('甲', [certificate])
    expect(mustBeCertified([one], on)?.code).toBe('too-few-officers')
    expect(mustBeCertified([one, one], on)?.code).toBe('too-few-officers')
  })
  test('证件暂停期间不得执法', () => {
    const refusal = mustBeCertified([officer('甲', [certificate]), officer('乙', [certificate])], {
      ...on,
      on: day('2026-03-15'),
    })
    expect(refusal?.code).toBe('certificate-not-valid')
    expect(refusal?.reason).toContain('暂停使用')
  })
  test('类别不属于本机关在该日启用的执法类别，不得执法', () => {
    const later = { ...certificate, serves: [{ from: day('2026-05-11'), until: null }] }
    const ended = { ...certificate, serves: [{ from: day('2022-01-01'), until: day('2026-05-09') }] }
    const none = { ...certificate, serves: [] }
    for (const unfit of [later, ended, none])
      expect(mustBeCertified([officer('甲', [certificate]), officer('乙', [unfit])], on)?.code).toBe(
        'certificate-not-valid',
      )
    expect(
      mustBeCertified([officer('甲', [certificate]), officer('乙', [later])], { ...on, on: day('2026-05-11') }),
    ).toBe(undefined)
  })
  test('区域不符不得执法；上级区域覆盖下级', () => {
    const elsewhere = { ...certificate, area: '530922' }
    const city = { ...certificate, area: '5309' }
    expect(mustBeCertified([officer('甲', [certificate]), officer('乙', [elsewhere])], on)?.code).toBe(
      'certificate-not-valid',
    )
    expect(mustBeCertified([officer('甲', [city]), officer('乙', [city])], on)).toBeUndefined()
  })
})
