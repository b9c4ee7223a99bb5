import { describe, expect, test } from 'vitest'
import { explore, findBreach, type Invariant } from '../procedures/explorer.ts'
import { relief, reliefPublication } from './relief.procedure.ts'

describe('没有一条路径绕过', () => {
  const explored = explore([relief, reliefPublication])
  const chain = [
    'relief.propose',
    'relief.examine',
    'relief.approve',
    'relief.decide',
    'relief.serve-grant',
    'relief.pay',
  ]
  const invariants: Invariant[] = [
    {
      name: '给付之前公示过，没有未答复的异议',
      begins: '',
      after: (memory, { act, outcome }) => {
        if (act === 'relief.verify') return ''
        if (act === 'relief.publicise' || outcome === 'unfounded') return 'posted'
        if (act === 'relief.record-objection' || outcome === 'founded') return 'open'
        return act === 'relief.serve-grant' && memory !== 'posted' ? undefined : memory
      },
    },
    {
      name: '提请、审核、审批、决定、送达、发放依次进行',
      begins: '',
      after: (memory, { act, outcome }) => {
        const place = chain.indexOf(act)
        if (outcome === 'returned') return ''
        // served in vain, or paid in part, it is done again
        if (place > 0 && ![act, chain[place - 1]].includes(memory)) return undefined
        return place === -1 ? memory : act
      },
    },
    {
      name: '只作一个决定；撤回的不再给付',
      begins: '',
      after: (memory, { act }) => {
        if (act !== 'relief.decide' && act !== 'relief.withdraw-request') return memory
        return memory === '' ? act : undefined
      },
    },
  ]
  test.each(invariants)('$name', (invariant) => expect(findBreach(explored, invariant)).toBeUndefined())
})
