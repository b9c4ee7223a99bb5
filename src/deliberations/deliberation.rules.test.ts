import { describe, expect, test } from 'vitest'
import type { Instant } from '../kernel/day.ts'
import { isCarried, mustAllHaveSpoken, mustCallTheRoll, mustSpeakInTurn } from './deliberation.rules.ts'
import type { Presence, Vote } from './deliberation.ts'
import type { Attended, Meeting } from './meeting.ts'

const five = ['chair', 'a', 'b', 'c', 'd']
const group = five.map((id) => ({ id }))
const roll = (presences: Presence[]): Attended[] =>
  presences.map((presence, index) => ({
    ...{ personId: five[index] ?? `stranger${index}`, presence },
    ...(presence === 'recused' ? { reason: '与当事人系近亲属' } : {}),
  }))
const [present, absent, recused] = ['present', 'absent', 'recused'] as const

describe('出席过半：第五十七条第二款；回避的不计入应到人数：第四十三条', () => {
  test.each<[string, Presence[], string | undefined]>([
    ['五人到三', [present, present, present, absent, absent], undefined],
    ['五人到二', [present, present, absent, absent, absent], 'no-quorum'],
    ['一人回避，四人到二，恰为半数', [present, present, absent, absent, recused], 'no-quorum'],
    ['一人回避，四人到三', [present, present, present, absent, recused], undefined],
    ['二人回避，三人到二', [present, present, absent, recused, recused], undefined],
    ['三人回避，二人到一，恰为半数', [present, absent, recused, recused, recused], 'no-quorum'],
    ['全部回避', [recused, recused, recused, recused, recused], 'no-quorum'],
    ['少点一人', [present, present, present, present], 'roll-incomplete'],
    ['多点一个外人', [present, present, present, present, present, present], 'not-a-member'],
  ])('%s', (_, presences, code) => {
    expect(mustCallTheRoll(roll(presences), group, [])?.code).toBe(code)
  })

  test('同一人点两次', () => {
    const twice = [...roll([present, present, present, present, present]), { personId: 'a', presence: present }]
    expect(mustCallTheRoll(twice, group, [])?.code).toBe('member-twice')
  })

  test('承办人出席的拒绝，回避的可以；回避不说事由的拒绝', () => {
    const all = roll([present, present, present, present, present])
    expect(mustCallTheRoll(all, group, ['a'])?.code).toBe('handler-deliberates')
    expect(mustCallTheRoll(roll([present, recused, present, present, absent]), group, ['a'])).toBeUndefined()
    const silent = all.map((member) => (member.personId === 'd' ? { ...member, presence: recused } : member))
    expect(mustCallTheRoll(silent, group, [])?.code).toBe('recusal-unreasoned')
  })
})

describe('赞成过应到人数的半数为通过', () => {
  test.each<[Vote[], number, boolean]>([
    [['agree', 'agree', 'agree'], 5, true],
    [['agree', 'agree'], 5, false],
    [['agree', 'agree', 'abstain'], 5, false],
    [['agree', 'agree', 'disagree'], 4, false],
    [['agree', 'agree', 'disagree'], 3, true],
    [[], 0, false],
  ])('%j，应到 %i 人：%s', (votes, entitled, carried) => {
    expect(
      isCarried(
        votes.map((vote) => ({ vote })),
        entitled,
      ),
    ).toBe(carried)
  })
})

describe('末位表态', () => {
  const meeting = (spoken: string[]): Meeting => ({
    submitted: { kind: '', of: '', title: '', matter: '', sha256: '', agreeing: '', request: '', papers: [] },
    convened: { startsAt: '' as Instant, place: '', chairId: 'chair', recorderId: 'r', observers: [], members: five },
    ...{ replies: [], openedAt: undefined, attendance: roll([present, present, present, absent, recused]) },
    statements: spoken.map((personId) => ({
      ...{ personId, statement: '同意。', vote: 'agree', enteredBy: null, at: '' as Instant },
    })),
  })

  test.each<[string, string[], string, string | undefined]>([
    ['先由成员发言', [], 'a', undefined],
    ['主持人抢先', [], 'chair', 'chair-speaks-last'],
    ['还差一人', ['a'], 'chair', 'chair-speaks-last'],
    ['其他人都已发言', ['a', 'b'], 'chair', undefined],
    ['主持人表态以前可以更改', ['a', 'b'], 'a', undefined],
    ['主持人表态以后不再更改', ['a', 'b', 'chair'], 'a', 'chair-has-spoken'],
    ['主持人也不再更改', ['a', 'b', 'chair'], 'chair', 'chair-has-spoken'],
    ['缺席的不发言', [], 'c', 'not-present'],
    ['回避的不发言', [], 'd', 'not-present'],
    ['列席的不表决', [], 'reviewer', 'not-present'],
  ])('%s', (_, spoken, who, code) => {
    expect(mustSpeakInTurn(who, meeting(spoken))?.code).toBe(code)
  })

  test('有人没有发言的，不得作出结论', () => {
    expect(mustAllHaveSpoken(meeting(['a', 'b']))?.reason).toContain('1名')
    expect(mustAllHaveSpoken(meeting(['a', 'b', 'chair']))).toBeUndefined()
  })
})
