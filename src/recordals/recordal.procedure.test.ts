import { describe, expect, test } from 'vitest'
import { explore, findBreach, type Invariant } from '../procedures/explorer.ts'
import { recordal, recordalPublication } from './recordal.procedure.ts'

describe('没有一条路径绕过', () => {
  const explored = explore([recordal, recordalPublication])
  const invariants: Invariant[] = [
    {
      name: '登记之前核对过材料，或者逾期视为已备案',
      begins: '',
      after: (memory, { act, outcome }) => {
        if (['recordal.check-materials', 'recordal.supplement'].includes(act)) return outcome ?? ''
        return act === 'recordal.register' && !['complete', 'B-01', 'B-02'].includes(memory) ? undefined : memory
      },
    },
    {
      name: '补正只告知一次',
      begins: '',
      after: (memory, { act }) => {
        if (act !== 'recordal.request-supplement') return memory
        return memory === 'told' ? undefined : 'told'
      },
    },
    {
      name: '已备案的不再不予备案，已立卷的都公示过或者撤回过',
      begins: '',
      after: (memory, { act, outcome }, before) => {
        if (act === 'recordal.return' && outcome === 'agreed' && memory === 'registered') return undefined
        if (act === 'recordal.compile' && memory !== 'withdrawn' && before['recordal-publication'] === 'due')
          return undefined
        if (act === 'recordal.withdraw-submission') return 'withdrawn'
        return act.startsWith('recordal.register') ? 'registered' : memory
      },
    },
  ]
  test.each(invariants)('$name', (invariant) => expect(findBreach(explored, invariant)).toBeUndefined())
})
