import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Subject } from '../subjects/index.ts'
import {
  mustBeOfHousehold,
  mustBePayable,
  mustBeTwo,
  mustHaveBeenPosted,
  mustNotTell,
  reliefAmount,
  standardInChinese,
} from './relief.rules.ts'
import { reliefKinds } from './relief-kind.ts'

describe('救助金额：人数乘以标准，以分计', () => {
  test.each([
    ['每人300元，1人', { per: 'person', unitFen: 30_000, maximumFen: null }, 1, 30_000],
    ['每人300元，5人', { per: 'person', unitFen: 30_000, maximumFen: null }, 5, 150_000],
    ['每人200元，6人，恰为每户上限', { per: 'person', unitFen: 20_000, maximumFen: 120_000 }, 6, 120_000],
    ['每人200元，7人，超过每户上限', { per: 'person', unitFen: 20_000, maximumFen: 120_000 }, 7, 120_000],
    ['每户20000元，7人', { per: 'household', unitFen: 2_000_000, maximumFen: null }, 7, 2_000_000],
  ] as const)('%s', (_what, content, people, fen) => expect(reliefAmount(content, people)).toBe(fen))

  const contents = fc.record({
    per: fc.constantFrom('person' as const, 'household' as const),
    unitFen: fc.integer({ min: 1, max: 100_000_000 }),
    maximumFen: fc.option(fc.integer({ min: 1, max: 1_000_000_000 })),
  })
  const people = fc.integer({ min: 1, max: 99 })

  test('总是整数分，大于零，不超过每户上限，多一个人不会变少', () => {
    fc.assert(
      fc.property(contents, people, (content, count) => {
        const fen = reliefAmount(content, count)
        expect(Number.isSafeInteger(fen) && fen > 0).toBe(true)
        expect(fen).toBeLessThanOrEqual(content.maximumFen ?? Number.MAX_SAFE_INTEGER)
        expect(reliefAmount(content, count + 1)).toBeGreaterThanOrEqual(fen)
      }),
    )
  })

  test('没有上限时，两户合计等于合为一户（按人），或者恰为两份（按户）', () => {
    fc.assert(
      fc.property(contents, people, people, (content, one, other) => {
        const free = { ...content, maximumFen: null }
        const apart = reliefAmount(free, one) + reliefAmount(free, other)
        expect(apart).toBe(free.per === 'person' ? reliefAmount(free, one + other) : 2 * free.unitFen)
      }),
    )
  })

  test('文书写明怎样算出，未核实的标准写明待核实', () => {
    const kind = reliefKinds.find(({ code }) => code === 'winter-spring')
    expect(kind && standardInChinese(kind, 3)).toBe('每人200.00元，3人，每户最多1,200.00元（标准待核实）')
  })
})

test.each([
  [3, 3, undefined],
  [4, 3, 'too-many-people'],
])('核定%s人，家庭%s人', (people, members, code) => expect(mustBeOfHousehold(people, members)?.code).toBe(code))

test.each([
  [['甲', '乙'], undefined],
  [['甲'], 'too-few-verifiers'],
  [['甲', '甲'], 'too-few-verifiers'],
])('核查人员 %s', (ids, code) => expect(mustBeTwo(ids.map((personId) => ({ personId })))?.code).toBe(code))

describe('《个人信息保护法》第二十八条 公示不写敏感个人信息', () => {
  const subject = {
    name: '岩温',
    identityNumber: '530926199001011234',
    telephone: null,
    address: '某寨12号',
  } as Subject
  const known = { subject, account: '6200000000000000', sensitive: ['肢体残疾'] }
  test.each([
    ['住房倒塌两间', undefined],
    ['岩温家住房倒塌', '岩温'],
    ['户主肢体残疾，住房倒塌', '肢体残疾'],
    ['某寨12号住房倒塌', '某寨12号'],
    ['补助打入6200000000000000', '6200000000000000'],
    ['530926199001011234 住房倒塌', '530926199001011234'],
  ])('%s', (text, told) => {
    const refused = mustNotTell(text, known)
    expect(refused?.code).toBe(told === undefined ? undefined : 'tells-too-much')
    if (told !== undefined) expect(refused?.reason).toContain(told)
  })
})

describe('《自然灾害救助条例》第二十一条 公示期满', () => {
  const records = [{ act: 'relief.verify', outcome: 'eligible' }]
  const clock = (dueOn: string) => [{ rowId: 'S-01', dueOn, metOn: null }] as never
  test.each([
    ['期满前一日', '2025-09-28', 'publicity-running'],
    ['期满当日', '2025-09-29', 'publicity-running'],
    ['期满次日', '2025-09-30', undefined],
  ])('%s', (_what, today, code) =>
    expect(mustHaveBeenPosted({ records, deadlines: clock('2025-09-29') }, { today } as never)?.code).toBe(code),
  )
  test('没有公示的不得提请；不符合条件的不公示', () => {
    expect(mustHaveBeenPosted({ records, deadlines: [] }, { today: '2025-09-30' } as never)?.reason).toContain(
      '尚未公示',
    )
    const refused = [{ act: 'relief.verify', outcome: 'ineligible' }]
    expect(mustHaveBeenPosted({ records: refused, deadlines: [] }, { today: '2025-09-30' } as never)).toBeUndefined()
  })
})

describe('发放不超过批准金额', () => {
  const paying = { grantedFen: 90_000, paidFen: 50_000, isVoucherKnown: false, voucher: '国库1' }
  test.each([
    [40_000, undefined],
    [1, undefined],
    [40_001, 'overpaid'],
    [0, 'overpaid'],
  ])('批准900元，已发500元，本次发放%s分', (amountFen, code) =>
    expect(mustBePayable({ ...paying, amountFen })?.code).toBe(code),
  )
  test('同一凭证不得登记两次', () =>
    expect(mustBePayable({ ...paying, amountFen: 1, isVoucherKnown: true })?.code).toBe('voucher-known'))

  test('不论分几次、每次多少，合计不超过批准金额', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.array(fc.integer({ min: -5, max: 10_000_000 }), { maxLength: 20 }),
        (grantedFen, amounts) => {
          const paid = amounts.reduce((paidFen, amountFen) => {
            const refused = mustBePayable({ ...paying, grantedFen, paidFen, amountFen })
            return refused ? paidFen : paidFen + amountFen
          }, 0)
          expect(paid).toBeLessThanOrEqual(grantedFen)
        },
      ),
    )
  })
})
