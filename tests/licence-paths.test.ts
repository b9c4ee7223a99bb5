/** Every path that the step tables of a licence allow, and none around what 《行政许可法》 requires. */
import { describe, expect, test } from 'vitest'
import { explore, findBreach, type Invariant } from '../src/procedures/explorer.ts'
import { procedures } from '../src/register.ts'

describe('没有一条路径绕过法定步骤', () => {
  const tables = explore(procedures.filter((table) => table.key === 'licenceId'))
  const passed = (act: string, at: string[]): Invariant['after'] => {
    const seen = (memory: string, now: string) => (now === act ? 'passed' : memory)
    return (memory, { act: now }) => (at.includes(now) && memory !== 'passed' ? undefined : seen(memory, now))
  }
  const invariants: Invariant[] = [
    {
      name: '未受理（或者视为受理）不得核查、审查、决定',
      begins: '',
      after: (memory, { act }) => {
        if (act === 'licence.accept' || act === 'licence.accept-deemed') return 'accepted'
        const examining = /^licence\.(verify|conclude-examination|draft|propose$|decide)/.test(act)
        return examining && memory !== 'accepted' ? undefined : memory
      },
    },
    {
      name: '未经审查终结不得拟稿、决定',
      begins: '',
      after: passed('licence.conclude-examination', ['licence.draft', 'licence.decide']),
    },
    { name: '未经审批不得决定', begins: '', after: passed('licence.approve', ['licence.decide']) },
    {
      name: '未作决定不得制证、公示',
      begins: '',
      after: passed('licence.decide', ['licence.issue-certificate', 'licence.publish']),
    },
    {
      name: '须听取意见的，未告知并听取意见不得拟稿、决定',
      begins: '',
      after: (memory, { act, outcome }) => {
        if (act === 'licence.conclude-examination') return outcome === 'hearing-due' ? 'owed' : ''
        if (act === 'licence.hold-hearing' || act === 'licence.note-no-hearing') return ''
        return memory === 'owed' && /^licence\.(draft|propose$|decide)/.test(act) ? undefined : memory
      },
    },
    {
      name: '重大的许可决定，未审签通过不得报批、决定',
      begins: '',
      after: (memory, { act, outcome }) => {
        if (act === 'licence.draft') return outcome ?? ''
        if (act === 'licence.countersign-review' && outcome === 'agreed') return 'reviewed'
        return memory === 'major' && /^licence\.(propose$|decide)/.test(act) ? undefined : memory
      },
    },
    {
      name: '补正只告知一次',
      begins: '',
      after: (memory, { act }) => {
        if (act !== 'licence.serve-supplement') return memory
        return memory === 'told' ? undefined : 'told'
      },
    },
    {
      name: '特别程序、听证停止计算期间不得决定',
      begins: '',
      after: (memory, { act }) => {
        if (/begin-special|request-hearing/.test(act)) return 'stopped'
        if (/end-special|hold-hearing|note-no-hearing/.test(act)) return ''
        return memory === 'stopped' && act === 'licence.decide' ? undefined : memory
      },
    },
  ]
  test.each(invariants)('$name', (invariant) => {
    expect(findBreach(tables, invariant)).toBeUndefined()
  })
})
