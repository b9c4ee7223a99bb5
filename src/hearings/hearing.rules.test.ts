import { describe, expect, test } from 'vitest'
import type { DeadlineRecord } from '../acts/index.ts'
import type { Evidence } from '../evidence/index.ts'
import { day, instant } from '../kernel/day.ts'
import { citationInChinese } from '../law/citation.ts'
import { exampleLaw } from '../law/example-law.ts'
import type { Officer } from '../officers/index.ts'
import { isHearingOwed, mustBeNotifiedInTime, mustNotHaveInvestigated, mustRequestInTime } from './hearing.rules.ts'
import type { Hearing, HearingSession } from './hearing.ts'
import type { Defence, DefenceKind } from './notice.ts'

describe('《行政处罚法》第六十四条第二项 听证的七日前通知', () => {
  const ask = (notifiedOn: string, heldOn: string) => mustBeNotifiedInTime(day(notifiedOn), day(heldOn), exampleLaw)

  test.each([
    // notified on, the 6th working day, the 7th, the 8th
    ['平常的两周', '2025-11-03', '2025-11-11', '2025-11-12', '2025-11-13'],
    ['周五通知，周末不计', '2025-11-07', '2025-11-17', '2025-11-18', '2025-11-19'],
    ['中间是国庆、中秋八天，之后周六上班', '2025-09-26', '2025-10-11', '2025-10-13', '2025-10-14'],
    ['中间是元旦三天，之后周日上班', '2025-12-26', '2026-01-06', '2026-01-07', '2026-01-08'],
  ])('%s', (_name, notifiedOn, sixth, seventh, eighth) => {
    for (const early of [notifiedOn, sixth, seventh]) {
      const refusal = ask(notifiedOn, early)
      expect(refusal?.code, early).toBe('hearing-too-early')
      expect(refusal?.basis.map(citationInChinese)).toEqual(['《行政处罚法》第六十四条第（二）项'])
      expect(refusal?.instead).toBe(`最早的工作日是 ${eighth}。`)
    }
    expect(ask(notifiedOn, eighth)).toBeUndefined()
  })

  test('放假安排没有公布的年份，不推测', () => {
    expect(ask('2026-12-25', '2027-01-20')?.code).toBe('calendar-year-missing')
    expect(ask('2026-12-22', '2026-12-31')?.code).toBe('calendar-year-missing')
    expect(ask('2026-12-21', '2026-12-31')).toBeUndefined()
  })
})

describe('《行政处罚法》第六十四条第一项 告知后五日内要求听证', () => {
  const window = (dueOn: string) => ({ rowId: 'C-06', dueOn: day(dueOn) }) as DeadlineRecord
  test.each([
    ['末日提出', ['2025-11-10'], '2025-11-10', undefined],
    ['逾期一日', ['2025-11-10'], '2025-11-11', 'request-late'],
    ['重新告知后按后一期限', ['2025-11-20', '2025-11-10'], '2025-11-11', undefined],
    ['没有这一期限', [], '2025-11-11', undefined],
  ])('%s', (_name, dues, receivedOn, code) => {
    expect(mustRequestInTime(dues.map(window), day(receivedOn))?.code).toBe(code)
  })
})

describe('《行政处罚法》第六十四条第四项 非本案调查人员主持', () => {
  const facts = {
    handlers: [{ personId: 'handler' } as Officer],
    evidence: [{ collectedBy: ['inquirer'] } as Evidence],
  }
  const bench = { hostId: 'host', memberIds: ['one', 'two'], clerkId: 'clerk' }
  test.each([
    ['各任其职', {}, undefined],
    ['没有听证员', { memberIds: [] }, undefined],
    ['承办人主持', { hostId: 'handler' }, 'investigator-hears'],
    ['取证人员主持', { hostId: 'inquirer' }, 'investigator-hears'],
    ['承办人任听证员', { memberIds: ['one', 'handler'] }, 'investigator-hears'],
    ['承办人任书记员', { clerkId: 'handler' }, 'investigator-hears'],
    ['主持人兼听证员', { memberIds: ['host'] }, 'part-twice'],
    ['听证员重复', { memberIds: ['one', 'one'] }, 'part-twice'],
    ['主持人兼书记员', { clerkId: 'host' }, 'part-twice'],
  ])('%s', (_name, change, code) => {
    expect(mustNotHaveInvestigated({ ...bench, ...change }, facts)?.code).toBe(code)
  })
})

describe('《行政处罚法》第六十五条 听证结束之后才能作出决定', () => {
  const at = (hour: number) => instant(`2025-11-03T0${hour}:00:00Z`)
  const said = (kind: DefenceKind, hour: number) => ({ kind, recordedAt: at(hour) }) as Defence
  const session = (outcome: HearingSession['outcome'], hour: number) =>
    ({ session: { outcome, recordedAt: at(hour) }, report: undefined }) as Hearing
  const reported = (hour: number) =>
    ({ session: { outcome: 'held', recordedAt: at(hour) }, report: { reportedAt: at(hour) } }) as Hearing

  test.each([
    ['没有要求', [said('stated', 1)], undefined, false],
    ['要求了', [said('hearing-requested', 1)], undefined, true],
    ['通知了，没有举行', [said('hearing-requested', 1)], { session: undefined, report: undefined } as Hearing, true],
    ['举行了，没有报告', [said('hearing-requested', 1)], session('held', 2), true],
    ['举行并报告了', [said('hearing-requested', 1)], reported(2), false],
    ['缺席', [said('hearing-requested', 1)], session('absent', 2), false],
    ['之后书面放弃', [said('hearing-requested', 1), said('waived', 2)], undefined, false],
    ['放弃之后又要求', [said('waived', 1), said('hearing-requested', 2)], undefined, true],
    ['报告的是先前那次', [said('hearing-requested', 3)], reported(2), true],
    ['缺席的是先前那次', [said('hearing-requested', 3)], session('absent', 2), true],
  ])('%s', (_name, answers, hearing, owed) => {
    expect(isHearingOwed(answers, hearing)).toBe(owed)
  })
})
