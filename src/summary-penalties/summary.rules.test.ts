/** 《行政处罚法》第五十一条、第六十八条至第七十条: limits of what may be done on the spot (V-11). */
import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { exampleLaw } from '../law/example-law.ts'
import { mustBeCollectable, mustBeSummary, mustNoteRefusal } from './summary.rules.ts'

const on = day('2026-11-25')

describe('第五十一条 当场处罚的限额', () => {
  test.each([
    ['organisation', 300_000, undefined],
    ['organisation', 300_001, 'summary-limit'],
    ['person', 20_000, undefined],
    ['person', 20_001, 'summary-limit'],
    ['individual-business', 20_000, undefined],
    ['individual-business', 20_001, 'summary-limit'],
  ] as const)('%s 罚款 %d 分：%s', (kind, fineFen, code) => {
    expect(mustBeSummary({ kind, fineFen, penalties: ['fine'] }, exampleLaw, on)?.code).toBe(code)
  })

  test.each([
    [['warning'] as const, 0, undefined],
    [['warning', 'fine'] as const, 10_000, undefined],
    [['public-criticism'] as const, 0, 'summary-measure'],
    [['warning'] as const, 10_000, 'fine-differs'],
    [['fine'] as const, 0, 'fine-differs'],
  ])('%j 罚款 %d 分：%s', (penalties, fineFen, code) => {
    expect(mustBeSummary({ kind: 'organisation', fineFen, penalties: [...penalties] }, exampleLaw, on)?.code).toBe(code)
  })

  test('拒绝时说明应当怎样办理', () => {
    const refusal = mustBeSummary({ kind: 'person', fineFen: 50_000, penalties: ['fine'] }, exampleLaw, on)
    expect(refusal).toMatchObject({ basis: [{ statute: '行政处罚法', article: 51 }] })
    expect(refusal?.instead).toContain('登记案件')
  })
})

describe('第六十八条至第七十条 当场收缴', () => {
  const receiptNumber = '票据1'
  test.each([
    [{ payment: 'bank' }, 300_000, undefined],
    [{ payment: 'on-spot', occasion: 'small', receiptNumber }, 10_000, undefined],
    [{ payment: 'on-spot', occasion: 'small', receiptNumber }, 10_001, 'collection-limit'],
    [{ payment: 'on-spot', occasion: 'hard', receiptNumber }, 300_000, undefined],
    [{ payment: 'on-spot', occasion: 'remote', receiptNumber }, 300_000, undefined],
    [{ payment: 'on-spot', receiptNumber }, 10_000, 'collection-occasion'],
    [{ payment: 'on-spot', occasion: 'small' }, 10_000, 'receipt-missing'],
    [{ payment: 'on-spot', occasion: 'small', receiptNumber }, 0, 'nothing-to-collect'],
  ] as const)('%j 罚款 %d 分：%s', (given, fineFen, code) => {
    const asked = { occasion: undefined, receiptNumber: undefined, ...given }
    expect(mustBeCollectable(asked, fineFen, { law: exampleLaw, on })?.code).toBe(code)
  })
})

test.each([
  [{ signature: 'signed' }, undefined],
  [{ signature: 'refused', refusalReason: '拒不签收' }, 'signature-missing'],
  [{ signature: 'refused', witness: '某村干部' }, 'signature-missing'],
  [{ signature: 'refused', refusalReason: '拒不签收', witness: '某村干部' }, undefined],
] as const)('第五十二条第一款 拒绝签收应当注明：%j', (given, code) => {
  expect(mustNoteRefusal({ refusalReason: undefined, witness: undefined, ...given })?.code).toBe(code)
})
