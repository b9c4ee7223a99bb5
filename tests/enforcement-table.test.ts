/** The tables of an enforcement, walked on every path: nothing goes around the demand, the head, the court or a standstill. */
import { describe, expect, test } from 'vitest'
import { explore, findBreach, type Invariant } from '../src/procedures/explorer.ts'
import type { Procedure, Step } from '../src/procedures/procedure.ts'
import { procedures } from '../src/register.ts'

const tables = procedures.filter(({ key }) => key === 'enforcementId')

/** `act` is never taken before `first` has been, since the last of `undone`. */
const only = (name: string, act: string, { first, undone = [] }: { first: string; undone?: string[] }): Invariant => ({
  name,
  begins: '',
  after: (memory, taken) => {
    const done = `${taken.act}${taken.outcome === undefined ? '' : `[${taken.outcome}]`}`
    if (taken.act === act && memory !== 'done') return undefined
    if (done === first) return 'done'
    return undone.includes(done) ? '' : memory
  },
})

/** What the public sees is told whether execution goes on or not. */
const isTold = /^surcharge\.(publish|withdraw)$/

const invariants: Invariant[] = [
  only('催告书送达以前不得提请申请法院', 'application.propose', {
    first: 'demand.serve',
    undone: ['demand.answer[accepted]'],
  }),
  only('负责人签名以前不得递交法院', 'application.lodge', { first: 'application.sign[agreed]' }),
  only('递交以前没有法院的受理', 'court.accept', { first: 'application.lodge' }),
  only('加处罚款先审核后决定', 'surcharge.approve', { first: 'surcharge.examine[agreed]' }),
  only('执行协议先批准后签订', 'agreement.sign', { first: 'agreement.approve[agreed]' }),
  only('终结先决定后送达', 'termination.serve', { first: 'termination.decide[agreed]' }),
  {
    name: '中止期间什么也不推进，只能恢复、终结或者因缴清办结',
    begins: '',
    after: (memory, { act }, before) => {
      const stands = !['running', 'over'].includes(before['enforcement-standing'] ?? 'running')
      const mayBeTaken = isTold.test(act) || /^(standstill|termination|enforcement\.conclude)/.test(act)
      return stands && !mayBeTaken ? undefined : memory
    },
  },
  {
    name: '执行结束以后什么也不办',
    begins: '',
    after: (memory, { act }, before) =>
      before['enforcement-standing'] === 'over' && !isTold.test(act) ? undefined : memory,
  },
]

test.each(invariants)('没有一条路径绕过：$name', (invariant) => {
  expect(findBreach(explore(tables), invariant)).toBeUndefined()
})

describe('表一旦改错，检查就找出绕过的路径', () => {
  const change = (edit: (step: Step) => Step): Procedure[] =>
    tables.map((table) => ({ ...table, steps: table.steps.map(edit) }))
  const breached = (changed: Procedure[]) =>
    invariants.flatMap((invariant) => (findBreach(explore(changed), invariant) ? [invariant.name] : []))

  test('催告书待送达就可以申请', () => {
    const early = change((step) => (step.act === 'demand.draw' ? { ...step, to: 'demanded' } : step))
    expect(breached(early)).toEqual(['催告书送达以前不得提请申请法院'])
  })

  test('审核以后直接待递交', () => {
    const unsigned = change((step) =>
      step.act === 'application.examine' && step.when === 'agreed' ? { ...step, to: 'application-signed' } : step,
    )
    expect(breached(unsigned)).toContain('负责人签名以前不得递交法院')
  })

  test('中止期间可以提请加处', () => {
    const careless = change(({ needs, ...step }) =>
      step.act === 'surcharge.propose' || !needs ? step : { ...step, needs },
    )
    expect(breached(careless)).toEqual(['中止期间什么也不推进，只能恢复、终结或者因缴清办结'])
  })
})
