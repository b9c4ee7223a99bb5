/** Every path that the step tables of a licence allow, and none around what 《行政许可法》 requires. */
import { describe, expect, test } from 'vitest'
import { explore, findBreach, type Invariant } from '../src/procedures/explorer.ts'
import { procedures } from '../src/register.ts'

const kinds = [
  ['许可', 'licence', 'licenceId'],
  ['变更', 'licence-change', 'licenceChangeId'],
  ['延续', 'licence-renewal', 'licenceRenewalId'],
] as const

describe.each(kinds)('%s：没有一条路径绕过法定步骤', (_label, noun, key) => {
  const tables = explore(procedures.filter((table) => table.key === key))
  const is = (act: string, ...verbs: string[]) => verbs.some((verb) => act === `${noun}.${verb}`)
  const passed =
    (verb: string, at: string[]): Invariant['after'] =>
    (memory, { act }) => {
      if (is(act, ...at) && memory !== 'passed') return undefined
      return is(act, verb) ? 'passed' : memory
    }
  const deciding = ['draft', 'propose', 'decide']
  const invariants: Invariant[] = [
    {
      name: '未受理（或者视为受理）不得核查、审查、决定',
      begins: '',
      after: (memory, { act }) => {
        if (is(act, 'accept', 'accept-deemed')) return 'accepted'
        return is(act, 'verify', 'conclude-examination', ...deciding) && memory !== 'accepted' ? undefined : memory
      },
    },
    {
      name: '未经审查终结不得拟稿、决定',
      begins: '',
      after: passed('conclude-examination', ['draft', 'decide']),
    },
    { name: '未经审批不得决定', begins: '', after: passed('approve', ['decide']) },
    {
      name: '未作决定（或者视为准予）不得制证、公示',
      begins: '',
      after: (memory, { act }) => {
        if (is(act, 'decide', 'confirm-deemed')) return 'decided'
        return is(act, 'issue-certificate', 'publish') && memory !== 'decided' ? undefined : memory
      },
    },
    {
      name: '须听取意见的，未告知并听取意见不得拟稿、决定',
      begins: '',
      after: (memory, { act, outcome }) => {
        if (is(act, 'conclude-examination')) return outcome === 'hearing-due' ? 'owed' : ''
        if (is(act, 'hold-hearing', 'note-no-hearing')) return ''
        return memory === 'owed' && is(act, ...deciding) ? undefined : memory
      },
    },
    {
      name: '重大的许可决定，未审签通过不得报批、决定',
      begins: '',
      after: (memory, { act, outcome }) => {
        if (is(act, 'draft')) return outcome ?? ''
        if (is(act, 'countersign-review') && outcome === 'agreed') return 'reviewed'
        return memory === 'major' && is(act, 'propose', 'decide') ? undefined : memory
      },
    },
    {
      name: '补正只告知一次',
      begins: '',
      after: (memory, { act, outcome }) => {
        if (!is(act, 'serve-supplement') || outcome !== undefined) return memory
        return memory === 'told' ? undefined : 'told'
      },
    },
    {
      name: '特别程序、听证停止计算期间不得决定',
      begins: '',
      after: (memory, { act }) => {
        if (is(act, 'begin-special-procedure', 'request-hearing')) return 'stopped'
        if (is(act, 'end-special-procedure', 'hold-hearing', 'note-no-hearing')) return ''
        return memory === 'stopped' && is(act, 'decide') ? undefined : memory
      },
    },
  ]
  test.each(invariants)('$name', (invariant) => {
    expect(findBreach(tables, invariant)).toBeUndefined()
  })
})

describe('撤销：没有一条路径绕过告知、听取意见、法制审核和审批', () => {
  const tables = explore(procedures.filter((table) => table.key === 'licenceRevocationId'))
  const isAct = (act: string, verb: string) => act === `licence-revocation.${verb}`
  const steps: [name: string, first: string, then: string][] = [
    ['未送达告知书不得拟稿', 'serve-telling', 'draft'],
    ['未经法制审核通过不得报批', 'countersign-review', 'propose'],
    ['未经法制审核通过不得决定', 'countersign-review', 'decide'],
    ['未经审批不得决定', 'approve', 'decide'],
  ]
  test.each(steps)('%s', (name, first, then) => {
    const after: Invariant['after'] = (memory, { act, outcome = 'agreed' }) => {
      if (isAct(act, then) && memory !== 'passed') return undefined
      return isAct(act, first) && outcome === 'agreed' ? 'passed' : memory
    }
    expect(findBreach(tables, { name, begins: '', after })).toBeUndefined()
  })

  test('改稿以后须重新审核', () => {
    const after: Invariant['after'] = (memory, { act, outcome }) => {
      if (isAct(act, 'draft')) return 'changed'
      if (isAct(act, 'countersign-review') && outcome === 'agreed') return 'reviewed'
      return isAct(act, 'decide') && memory === 'changed' ? undefined : memory
    }
    expect(findBreach(tables, { name: 'changed', begins: '', after })).toBeUndefined()
  })
})

describe('许可状态', () => {
  const tables = explore(procedures.filter((table) => table.name === 'licence-standing'))
  const grants = /^licence-(change|renewal)\.(receive|confirm-deemed|issue-certificate)$/

  test('撤销、注销之后不再准予变更、延续', () => {
    const after: Invariant['after'] = (memory, { act, outcome }) => {
      const isGranted = /^licence-(change|renewal)\.decide$/.test(act) && outcome !== 'refused'
      if (memory === 'over' && (isGranted || grants.test(act))) return undefined
      return /^licence-(revocation|cancellation)\.decide$/.test(act) ? 'over' : memory
    }
    expect(findBreach(tables, { name: 'over', begins: '', after })).toBeUndefined()
  })

  test('注销之后不再撤销、注销', () => {
    const after: Invariant['after'] = (memory, { act }) => {
      if (memory === 'cancelled' && /^licence-(revocation|cancellation)\./.test(act)) return undefined
      return act === 'licence-cancellation.decide' ? 'cancelled' : memory
    }
    expect(findBreach(tables, { name: 'cancelled', begins: '', after })).toBeUndefined()
  })
})
