/** Every path that the step tables of the product allow, and none of them around the gate of 《行政处罚法》第五十八条. */
import { describe, expect, test } from 'vitest'
import {
  countPaths,
  deadEnds,
  deadRows,
  explore,
  findBreach,
  type Invariant,
  type Transition,
} from '../src/procedures/explorer.ts'
import type { Procedure, Step } from '../src/procedures/procedure.ts'
import { registersPart } from '../src/register/registers.ts'
import { acts, procedures } from '../src/register.ts'

const tablesOf = (key: string) => procedures.filter((table) => table.key === key)
const caseTables = tablesOf('caseId')
const keys = [...new Set(procedures.map((table) => table.key))]

const gated = ['notice.issue', 'deliberation.conclude', 'penalty.propose', 'decision.issue']
const changing = ['decision.draft', 'investigation.resume', 'evidence.add', 'inquiry.record', 'hearing.report']
const afterDecision = /^(decision\.serve|payment\.|execution\.|publication\.p|closing\.|dossier\.|case\.archive)/
/** The decision no longer stands. */
const isRevoked = ({ act, outcome }: Transition) =>
  /^revocation\.(issue|record-ruling)$/.test(act) && (outcome === 'revoked' || outcome === 'remake')
const endsWithoutPenalty = ({ act, outcome }: Transition) =>
  act === 'no-penalty.issue' ||
  (act === 'withdrawal.approve' && outcome === 'agreed') ||
  (act === 'crime-transfer.record-outcome' && outcome === 'punished') ||
  (act === 'case-transfer.record-reply' && outcome === 'accepted') ||
  (act === 'case-transfer.settle' && outcome === 'theirs')
/** What a case that ended without a penalty never comes to. */
const ofPenalty = /^(decision\.serve|payment\.|execution\.|publication\.p)/

const unreviewedDecision: Invariant = {
  name: '改稿或者补充调查之后，未重新审核通过不得作出决定',
  begins: 'unreviewed',
  after: (memory, transition) => {
    const { act, outcome } = transition
    if (changing.includes(act) || isRevoked(transition)) return 'unreviewed'
    if (act === 'review.countersign') return outcome === 'agreed' ? 'reviewed' : 'unreviewed'
    return act === 'decision.issue' && memory === 'unreviewed' ? undefined : memory
  },
}

const gate: Invariant[] = [
  unreviewedDecision,
  {
    name: '告知、集体讨论、呈批、决定都在法制审核通过之后',
    begins: '',
    after: (memory, { act }, before) =>
      gated.includes(act) && before['legal-review'] !== 'passed' ? undefined : memory,
  },
  {
    name: '审签之前先有初审',
    begins: '',
    after: (memory, { act, outcome }) => {
      if (act === 'review.submit') return 'submitted'
      if (act === 'review.examine') return outcome === 'agreed' ? 'examined' : ''
      return act === 'review.countersign' && memory !== 'examined' ? undefined : memory
    },
  },
  {
    name: '决定之前不送达、不收缴、不公示、不结案、不归档',
    begins: 'undecided',
    after: (memory, transition) => {
      const { act, outcome } = transition
      if (isRevoked(transition)) return outcome === 'remake' ? 'undecided' : 'ended'
      if (act === 'decision.issue') return 'decided'
      if (endsWithoutPenalty(transition)) return 'ended'
      if (memory === 'ended') return ofPenalty.test(act) ? undefined : memory
      return afterDecision.test(act) && memory === 'undecided' ? undefined : memory
    },
  },
  {
    name: '决定之前依次经过告知送达、呈批、审核、批准',
    begins: '',
    after: (memory, { act, outcome }) => {
      const chain = ['notice.serve', 'penalty.propose', 'penalty.examine', 'penalty.approve', 'decision.issue']
      const place = chain.indexOf(act)
      if (place > 0 && memory !== chain[place - 1]) return undefined
      if (outcome === 'returned' || act === 'investigation.resume') return memory === '' ? '' : 'notice.serve'
      return place === -1 ? memory : act
    },
  },
  {
    name: '要求听证的，听证报告、缺席或者放弃之前不得集体讨论、呈批、决定',
    begins: '',
    after: (memory, { act, outcome }) => {
      if (act === 'defence.record' && outcome === 'hearing-requested') return 'owed'
      // what comes back from the police is told anew, with the right to a hearing
      if (act === 'crime-transfer.report') return ''
      if (
        act === 'hearing.approve-report' ||
        outcome === 'absent' ||
        (act === 'defence.record' && outcome === 'waived')
      )
        return ''
      return memory === 'owed' && gated.includes(act) ? undefined : memory
    },
  },
  {
    name: '一案只有一个有效的决定',
    begins: 'undecided',
    after: (memory, transition) => {
      const { act } = transition
      if (isRevoked(transition)) return 'undecided'
      if (act !== 'decision.issue') return memory
      return memory === 'decided' ? undefined : 'decided'
    },
  },
  {
    name: '已公示的决定被撤销、变更、确认违法，撤回公示以前不得另行作出决定、再行公示：第四十八条第二款',
    begins: '',
    after: (memory, { act }) => {
      if (act === 'publication.publish') return memory === 'owed' ? undefined : 'public'
      if (act === 'publication.withdraw') return ''
      if (/^revocation\.(issue|record-ruling)$/.test(act)) return memory === 'public' ? 'owed' : memory
      return memory === 'owed' && /^(decision|no-penalty)\.issue$/.test(act) ? undefined : memory
    },
  },
]

describe.each(keys)('共用 %s 的步骤表', (key) => {
  const explored = explore(tablesOf(key))

  test('状态、步骤、路径的数目', () => {
    const paths = countPaths(explored, 1_000_000)
    console.log(
      `${key}：${explored.states.size} 个状态，${explored.transitions.length} 个步骤，${paths ?? '多于 1000000'} 条不回头的路径`,
    )
    expect(explored.states.size).toBeGreaterThan(2)
    expect(paths).not.toBe(0)
  })

  test('每个状态都能走到终点', () => expect(deadEnds(explored)).toEqual([]))

  test('步骤表的每一行都走得到', () => expect(deadRows(explored)).toEqual([]))
})

test('登记的每一项行为，步骤表都走得到', () => {
  const reached = new Set(keys.flatMap((key) => explore(tablesOf(key)).transitions.map((transition) => transition.act)))
  const outside = registersPart.acts.map(([, act]) => act.name)
  expect(acts.map((act) => act.name).filter((name) => !reached.has(name) && !outside.includes(name))).toEqual([])
  const parts = procedures.flatMap(({ within = [] }) => within)
  expect([...reached].filter((name) => !acts.some((act) => act.name === name)).toSorted()).toEqual(parts.toSorted())
})

test('步骤表的岗位都在行为的岗位之内', () => {
  const strangers = procedures.flatMap(({ name, steps, within = [] }) =>
    steps
      .filter(({ act }) => !within.includes(act))
      .filter(({ act, by }) => by.some((role) => !acts.find((one) => one.name === act)?.by.includes(role)))
      .map(({ act }) => `${name} ${act}`),
  )
  expect(strangers).toEqual([])
})

const exploredCases = explore(caseTables)
test.each(gate)('没有一条路径绕过：$name', (invariant) => {
  expect(findBreach(exploredCases, invariant)).toBeUndefined()
})

/** 《行政处罚法》第五十九条第二款、第四十七条; what is void is dead. */
const paper: Invariant[] = [
  {
    name: '用印一次为限，待用印的未用印不得送达、更正',
    begins: '',
    after: (memory, { act, outcome }) => {
      if (act === 'document.draw-up') return outcome ?? ''
      if (act === 'document.seal') return memory === 'by-keeper' ? 'with-issue' : undefined
      return memory === 'by-keeper' && /^document\.(serve|correct)$/.test(act) ? undefined : memory
    },
  },
  {
    name: '草稿不签名、不用印、不送达；作废以后什么也不办',
    begins: '',
    after: (memory, { act, outcome }) => {
      if (act === 'document.draw-up') return outcome === 'draft' ? 'closed' : memory
      if (memory === 'closed') return undefined
      return act === 'document.void' ? 'closed' : memory
    },
  },
  {
    name: '送达以后不再交接',
    begins: '',
    after: (memory, { act, outcome }) => {
      if (act === 'document.serve' && outcome === undefined) return 'served'
      return memory === 'served' && act.startsWith('service.') ? undefined : memory
    },
  },
]

test.each(paper)('没有一份文书绕过：$name', (invariant) => {
  expect(findBreach(explore(tablesOf('documentId')), invariant)).toBeUndefined()
})

test('文书的步骤表改错一行就找得出来：待用印可以送达，作废还可以签名，送达后还可以接手', () => {
  const loose = (name: string, act: string, change: (step: Step) => Step) =>
    tablesOf('documentId').map((table) =>
      table.name === name
        ? { ...table, steps: table.steps.map((step) => (step.act === act ? change(step) : step)) }
        : table,
    )
  const found = (tables: Procedure[]) =>
    paper.map((invariant) => findBreach(explore(tables), invariant)?.acts.at(-1)?.replace(/\[.*/, ''))
  const from = (state: string) => (step: Step) => (step.from === 'issued' ? { ...step, from: state } : step)
  expect(found(loose('document', 'document.serve', from('awaiting-seal')))).toContain('document.serve')
  expect(found(loose('document', 'document.sign', from('void')))).toContain('document.sign')
  const free = ({ needs: _, ...step }: Step): Step => step
  expect(found(loose('service-handover', 'service.take-over', free))).toContain('service.take-over')
})

describe('表一旦改错，检查就找出绕过的路径', () => {
  const breaches = (tables: Procedure[]) => {
    const walked = explore(tables)
    return gate.map((invariant) => findBreach(walked, invariant)).filter((breach) => breach !== undefined)
  }
  const change = (name: string, edit: (steps: Step[]) => Step[]) =>
    caseTables.map((table) => (table.name === name ? { ...table, steps: edit(table.steps) } : table))
  const without = (name: string, drop: (step: Step) => boolean) =>
    change(name, (steps) => steps.filter((step) => !drop(step)))
  const noNeed =
    (act: string) =>
    ({ needs: _dropped, ...step }: Step & { needs?: Step['needs'] }): Step =>
      step.act === act ? step : { ...step, ...(_dropped === undefined ? {} : { needs: _dropped }) }

  test.each(['notice.issue', 'deliberation.conclude', 'penalty.propose'])('去掉 %s 的审核前提', (act) => {
    const found = breaches(change('ordinary-penalty', (steps) => steps.map(noNeed(act))))
    expect(found.map(({ acts: path }) => path.at(-1)?.replace(/\[.*/, ''))).toContain(act)
  })

  test('去掉全部审核前提和审核表中作出决定的那一行', () => {
    const bare = change('ordinary-penalty', (steps) => gated.reduce((kept, act) => kept.map(noNeed(act)), steps))
    const tables = bare.map((table) =>
      table.name === 'legal-review'
        ? { ...table, steps: table.steps.filter((step) => step.act !== 'decision.issue') }
        : table,
    )
    const around = findBreach(explore(tables), unreviewedDecision)
    expect(around?.acts.at(-1)).toBe('decision.issue')
    expect(around?.acts.filter((act) => act.startsWith('review.'))).toEqual([])
  })

  test('调查期间可以送审', () => {
    const tables = change('legal-review', (steps) =>
      steps.map(({ needs: _dropped, ...step }) =>
        step.act === 'review.submit' ? step : { ...step, ...(_dropped ? { needs: _dropped } : {}) },
      ),
    )
    expect(findBreach(explore(tables), unreviewedDecision)?.acts).toContain('evidence.add')
  })

  test.each(['decision.draft', 'investigation.resume'])('通过后 %s 不再退回审核', (act) => {
    const tables = change('legal-review', (steps) =>
      steps.map((step) => (step.act === act && step.from === 'passed' ? { ...step, to: 'passed' } : step)),
    )
    const found = breaches(tables).find(({ invariant }) => invariant.startsWith('改稿'))
    expect(found?.acts).toContain(act)
    expect(found?.acts.at(-1)).toBe('decision.issue')
  })

  test('审核表删去补充调查的行而不再理会它', () => {
    const tables = without('legal-review', (step) => step.act === 'investigation.resume')
    expect(breaches(tables).map(({ invariant }) => invariant)).toContain(
      '改稿或者补充调查之后，未重新审核通过不得作出决定',
    )
  })

  test('初审可以直接通过', () => {
    const tables = change('legal-review', (steps) =>
      steps.map((step) => (step.act === 'review.examine' && step.when === 'agreed' ? { ...step, to: 'passed' } : step)),
    )
    expect(breaches(tables).length).toBeGreaterThan(0)
  })

  test('未经批准可以作出决定', () => {
    const tables = change('ordinary-penalty', (steps) =>
      steps.map((step) => (step.act === 'decision.issue' ? { ...step, from: 'penalty-proposed' } : step)),
    )
    expect(breaches(tables).map(({ invariant }) => invariant)).toContain('决定之前依次经过告知送达、呈批、审核、批准')
  })

  test('决定之前可以公示', () => {
    const begin = { act: 'publication.prepare', to: 'prepared', by: [], label: '', basis: [] }
    const tables = change('publication', (steps) => [...steps, { ...begin, from: null }])
    expect(breaches(tables).map(({ invariant }) => invariant)).toContain(
      '决定之前不送达、不收缴、不公示、不结案、不归档',
    )
  })
})
