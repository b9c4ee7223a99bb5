import { expect, test } from 'vitest'
import { countPaths, deadEnds, deadRows, explore, findBreach, type Invariant } from './explorer.ts'
import { type Procedure, procedure } from './procedure.ts'

const row = { by: [], label: '', basis: [] }

const letter = procedure({
  name: 'letter',
  label: '信',
  key: 'letterId',
  states: { written: '已写', checked: '已查', sent: '已寄' },
  ends: ['sent'],
  steps: [
    { ...row, from: null, act: 'letter.write', to: 'written' },
    { ...row, from: 'written', act: 'letter.write', to: 'written' },
    { ...row, from: 'written', act: 'letter.check', when: 'good', to: 'checked' },
    { ...row, from: 'written', act: 'letter.check', to: 'written' },
    { ...row, from: 'checked', act: 'letter.write', to: 'written' },
    { ...row, from: 'checked', act: 'letter.send', to: 'sent' },
  ],
})
const stamp = procedure({
  name: 'stamp',
  label: '邮票',
  key: 'letterId',
  states: { stuck: '已贴' },
  ends: ['stuck'],
  steps: [{ ...row, from: null, act: 'stamp.stick', to: 'stuck' }],
})
const both: Procedure[] = [letter, stamp]

test('走遍共用对象的各张表', () => {
  const { states, transitions } = explore(both)
  expect([...states.keys()].toSorted()).toEqual([
    '- · -',
    '- · stuck',
    'checked · -',
    'checked · stuck',
    'sent · -',
    'sent · stuck',
    'written · -',
    'written · stuck',
  ])
  expect(transitions).toHaveLength(2 * 6 + 4)
})

test('不回头的路径逐条数出，超过上限就报错', () => {
  expect(countPaths(explore([letter]), 10)).toBe(1)
  // the stamp may be stuck first (an end in itself), or after writing, or after checking, or never
  expect(countPaths(explore(both), 10)).toBe(4)
  expect(countPaths(explore(both), 3)).toBeUndefined()
})

test('走不到终点的状态和用不到的行都被指出', () => {
  const stuck = { ...letter, steps: letter.steps.filter((step) => step.act !== 'letter.send') }
  expect(deadEnds(explore([stuck]))).toEqual(['-', 'written', 'checked'])
  const unreached = { ...letter, steps: letter.steps.filter((step) => step.when !== 'good') }
  expect(deadRows(explore([unreached]))).toEqual([
    'letter: checked --letter.write--> written',
    'letter: checked --letter.send--> sent',
  ])
  expect(deadEnds(explore(both))).toEqual([])
  expect(deadRows(explore(both))).toEqual([])
})

/** Remembers whether the letter, as it now reads, was found good. */
const checkedAsWritten: Invariant = {
  name: '寄出的信查过',
  begins: 'unchecked',
  after: (memory, { act, outcome }) => {
    if (act === 'letter.write') return 'unchecked'
    if (act === 'letter.check') return outcome === 'good' ? 'checked' : 'unchecked'
    return act === 'letter.send' && memory === 'unchecked' ? undefined : memory
  },
}

test('不变式沿每条路径成立；表错了就给出最短的反例', () => {
  expect(findBreach(explore(both), checkedAsWritten)).toBeUndefined()
  const rewritten = letter.steps.map((step) =>
    step.from === 'checked' && step.act === 'letter.write' ? { ...step, to: 'checked' as const } : step,
  )
  expect(findBreach(explore([{ ...letter, steps: rewritten }]), checkedAsWritten)).toEqual({
    invariant: '寄出的信查过',
    acts: ['letter.write', 'letter.check[good]', 'letter.write', 'letter.send'],
  })
})
