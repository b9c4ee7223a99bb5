import { describe, expect, test } from 'vitest'
import { ClockTable, move } from '../../tests/support/clock-table.ts'
import { day, instant } from '../kernel/day.ts'
import { licensingLaw } from '../law/citation.ts'
import { workingInChinese } from '../law/deadline-in-chinese.ts'
import { procedure } from '../procedures/procedure.ts'

const seized = () => new ClockTable().take('2026-03-02', move({ starts: ['E-01'] }))

describe('《行政强制法》第二十五条 查封、扣押期限的延长和鉴定期间', () => {
  test('延长自原届满日起算，落在劳动节也不顺延；只能延长一次', () => {
    const table = seized().take('2026-03-30', move({ extends: { 'E-01': 'E-02' } }))
    expect(table.due('E-01')).toBe('2026-05-01')
    expect(table.take('2026-04-20', move({ extends: { 'E-01': 'E-02' } })).refusal?.code).toBe(
      'deadline-extended-already',
    )
  })

  test.each([
    ['届满后', '2026-04-02', {}, 'deadline-past'],
    ['长于三十日', '2026-03-30', { dueOn: { 'E-02': day('2026-05-02') } }, 'extension-too-long'],
    ['没有查封', '2026-03-30', {}, 'deadline-not-running'],
  ])('%s 不得延长', (name, on, event, code) => {
    const table = name === '没有查封' ? new ClockTable() : seized()
    expect(table.take(on, move({ extends: { 'E-01': 'E-02' } }), event).refusal?.code).toBe(code)
  })

  test('批准的延长可以短于三十日', () => {
    const event = { dueOn: { 'E-02': day('2026-04-15') } }
    expect(
      seized()
        .take('2026-03-30', move({ extends: { 'E-01': 'E-02' } }), event)
        .due('E-01'),
    ).toBe('2026-04-15')
  })

  test('鉴定期间不计入，过程写明哪些日、依哪一条', () => {
    const table = seized()
      .take('2026-03-10', move({ pauses: ['E-01'], starts: ['E-04'] }), { dueOn: { 'E-04': day('2026-03-25') } })
      .take('2026-03-20', move({ resumes: ['E-01'], meets: ['E-04'] }))
    expect(table.due('E-01')).toBe('2026-04-11')
    const [record] = table.rows
    if (!record) throw new Error('没有期限')
    const working = workingInChinese({
      ...record,
      working: record.working as never,
      basis: [],
      standing: 'verified',
    } as never)
    expect(working).toContain(
      '暂停计算：2026年3月11日至2026年3月20日，10天，不计入（《行政强制法》第二十五条第三款）。',
    )
    expect(table.rows.map(({ rowId, metOn }) => [rowId, metOn])).toEqual([
      ['E-01', null],
      ['E-04', '2026-03-20'],
    ])
  })

  test('鉴定在前、延长在后：两者都算', () => {
    const table = seized()
      .take('2026-03-10', move({ pauses: ['E-01'] }))
      .take('2026-03-20', move({ resumes: ['E-01'] }))
      .take('2026-04-10', move({ extends: { 'E-01': 'E-02' } }))
    expect(table.due('E-01')).toBe('2026-05-11')
  })

  test('中止中的不得延长；已届满的不再中止；当日中止当日恢复，一天不差', () => {
    expect(
      seized()
        .take('2026-03-10', move({ pauses: ['E-01'] }))
        .take('2026-03-12', move({ extends: { 'E-01': 'E-02' } })).refusal?.code,
    ).toBe('deadline-paused')
    const late = seized()
      .take('2026-04-02', move({ pauses: ['E-01'] }))
      .take('2026-05-02', move({ resumes: ['E-01'] }))
    expect(late.due('E-01')).toBe('2026-04-01')
    const same = seized()
      .take('2026-03-10', move({ pauses: ['E-01'] }))
      .take('2026-03-10', move({ resumes: ['E-01'] }))
    expect(same.due('E-01')).toBe('2026-04-01')
  })
})

describe('《行政许可法》第四十二条、第四十五条', () => {
  const accepted = () => new ClockTable().take('2026-06-01', move({ starts: ['L-02'] }))
  test('二十个工作日，听证期间不计入，再延长十个工作日', () => {
    expect(accepted().due('L-02')).toBe('2026-06-30')
    const heard = accepted()
      .take('2026-06-10', move({ pauses: ['L-02'], basis: [licensingLaw(45)] }))
      .take('2026-06-24', move({ resumes: ['L-02'] }))
    expect(heard.due('L-02')).toBe('2026-07-13')
    expect(heard.take('2026-07-10', move({ extends: { 'L-02': 'L-02-extension' } })).due('L-02')).toBe('2026-07-27')
  })

  test('两个程序先后中止、交错恢复：各自结束自己的，重叠的只除一次', () => {
    const other = { subjectId: 'H', clockSubjectId: 'S' }
    const table = accepted()
      .take('2026-06-03', move({ pauses: ['L-02'] }))
      .take('2026-06-05', move({ pauses: ['L-02'] }, other))
      .take('2026-06-10', move({ resumes: ['L-02'] }))
    expect(table.rows[0]?.course).toMatchObject({ pauses: [{ by: 'H' }] })
    // 6 月 4 日至 12 日不计，其中七个工作日
    expect(table.take('2026-06-12', move({ resumes: ['L-02'] }, other)).due('L-02')).toBe('2026-07-09')
  })
})

describe('以小时计、落空、别的事项的期限', () => {
  test('自事件的时刻起二十四小时；没有说明时刻的，自记录时起', () => {
    const at = instant('2026-03-02T00:30:00Z')
    expect(new ClockTable().take('2026-03-02', move({ starts: ['T-02'] }), { at }).rows[0]?.dueAt).toBe(
      '2026-03-03T00:30:00.000Z',
    )
    expect(new ClockTable().take('2026-03-02', move({ starts: ['T-02'] })).rows[0]?.dueAt).toBe(
      '2026-03-03T02:00:00.000Z',
    )
  })

  test('撤案的，全部落空；撤销的，只落空所列的；已办结的不动', () => {
    const begun = () =>
      new ClockTable()
        .take('2026-03-02', move({ starts: ['C-03', 'C-09'] }))
        .take('2026-03-03', move({ meets: ['C-09'] }))
    const all = begun().take('2026-03-04', move({ drops: 'all' }))
    expect(all.rows.map(({ rowId, fellAway, metOn }) => [rowId, fellAway, metOn])).toEqual([
      ['C-03', true, '2026-03-04'],
      ['C-09', false, '2026-03-03'],
    ])
    expect(begun().take('2026-03-04', move({ drops: ['X-01'] })).rows[0]?.fellAway).toBe(false)
  })

  test('步骤表的一行不得对同一期限作两种处理', () => {
    const steps = [move({ pauses: ['E-01'], meets: ['E-01'] }).step]
    expect(() => procedure({ name: 'x', label: '', key: 'k', states: { held: '' }, ends: [], steps })).toThrow('E-01')
  })
})

describe('一项行为涉及的多个期限', () => {
  const days = ['2026-03-31', '2026-04-30', '2026-05-29'].map(day)
  const granted = (subjectId = 'S') =>
    new ClockTable().take('2026-03-02', move({ starts: ['X-01-instalment'] }, { subjectId }), {
      dueOn: { 'X-01-instalment': days },
    })

  test('写明几个届满日，就各自计算几个期限', () => {
    expect(granted().rows.map(({ dueOn }) => dueOn)).toEqual(days)
  })

  test('各期的期限写明第几期；只有一个届满日的不写', () => {
    const one = new ClockTable().take('2026-03-02', move({ starts: ['X-01-instalment'] }), {
      dueOn: { 'X-01-instalment': day('2026-03-31') },
    })
    expect(granted().rows.map(({ label }) => label.split('：')[1])).toEqual([1, 2, 3].map((n) => `第${n}期（共3期）`))
    expect(one.rows.map(({ label }) => label)).toEqual(['延期、分期缴纳罚款的届满日'])
  })

  test('缴清前两期的，只了结届满日不晚于第二期的', () => {
    const meets = [{ subjectId: 'P', rowId: 'X-01-instalment', through: day('2026-04-30') }]
    const table = granted('P').take('2026-04-20', move({}), { meets })
    expect(table.rows.map(({ metOn }) => metOn)).toEqual(['2026-04-20', '2026-04-20', null])
  })

  test('另一程序的期限不再计算的，只消去所指的那些', () => {
    const drops = [{ subjectId: 'P', rowId: 'X-01-instalment' }]
    const other = granted('P').take('2026-03-03', move({ starts: ['E-01'] }, { subjectId: 'P' }))
    const table = other.take('2026-03-20', move({}), { drops })
    expect(table.rows.map(({ rowId, fellAway }) => [rowId, fellAway])).toEqual([
      ...days.map(() => ['X-01-instalment', true]),
      ['E-01', false],
    ])
  })
})
