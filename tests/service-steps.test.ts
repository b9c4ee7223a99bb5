/** What is not served has no effect: no table leads past a document that waits to be served. 《行政处罚法》第六十一条. */
import { describe, expect, test } from 'vitest'
import type { Procedure, Step } from '../src/procedures/procedure.ts'
import { acts, procedures } from '../src/register.ts'
import { isServing, type ServingAct } from '../src/service/service-act.ts'

/** For the party's own sake, or by the law against the agency that was late: these need not wait for a service. */
const needNotWait = [
  'seizure.find-release',
  'supply-cut.verify',
  'substitute.verify',
  'enforcement.conclude',
  'licence.accept-deemed',
]
const mayGoOn = (act: string) => needNotWait.includes(act) || act.endsWith('.withdraw-application')
const failing = ['not-served', 'announced']

const serving = acts.filter(isServing)
const isReceipted = ({ documents = [] }: Step) => documents.includes('service-receipt')
const tablesOf = ({ name }: ServingAct) =>
  procedures.filter(({ steps }) => steps.some((step) => step.act === name && isReceipted(step)))

const named = ({ from, act, when, to }: Step) => `${from} --${act}${when === undefined ? '' : `[${when}]`}--> ${to}`

/** Rows by which something moves on while this document still waits. */
function leadingPast({ steps }: Procedure, { name }: ServingAct): string[] {
  const waiting = steps.filter((step) => step.act === name && isReceipted(step) && step.from !== step.to)
  const at = new Set(waiting.map(({ from }) => from))
  return steps
    .filter(({ from, to, act, back }) => at.has(from) && to !== from && !back && !serves(act) && !mayGoOn(act))
    .map(named)
}

/** Rows that draw the document up and lead to where it cannot be served. */
function leadingElsewhere({ steps }: Procedure, { serves: { form } }: ServingAct): string[] {
  const own = serving.filter((one) => one.serves.form === form).map(({ name }) => name)
  const at = new Set(steps.filter(({ act }) => own.includes(act)).map(({ from }) => from))
  return steps
    .filter(({ act, documents = [], to }) => documents.includes(form) && !act.includes('draft') && !at.has(to))
    .map(named)
}

const serves = (act: string) => serving.some(({ name }) => name === act)

describe.each(serving.map((act) => [act.name, act] as const))('%s', (_name, act) => {
  test('待送达的状态只通向送达', () => {
    expect(tablesOf(act).length).toBe(1)
    expect(tablesOf(act).flatMap((table) => leadingPast(table, act))).toEqual([])
  })

  test('文书作出以后必到待送达的状态', () => {
    expect(tablesOf(act).flatMap((table) => leadingElsewhere(table, act))).toEqual([])
  })

  test('未能送达、公告都留在原处，不起算除公告期以外的任何期限', () => {
    const rows = procedures.flatMap(({ steps }) => steps.filter((step) => step.act === act.name && step.from !== null))
    const stayed = rows.filter(({ when }) => failing.includes(when ?? ''))
    expect(stayed.map(({ when }) => when)).toEqual(expect.arrayContaining(failing))
    expect(stayed.filter(({ from, to }) => from !== to)).toEqual([])
    expect([...new Set(stayed.flatMap(({ starts = [], meets = [] }) => [...starts, ...meets]))]).toEqual(['C-17'])
  })
})

test('表一旦改错就找出来：未送达可以收缴，决定作出后跳过送达', () => {
  const act = serving.find(({ name }) => name === 'decision.serve')
  const [table] = act ? tablesOf(act) : []
  if (!act || !table) throw new Error('没有送达处罚决定书的步骤表')
  const paid: Step = { from: 'decided', act: 'payment.record', to: 'performed', by: ['clerk'], label: '', basis: [] }
  expect(leadingPast({ ...table, steps: [...table.steps, paid] }, act)).toEqual([
    'decided --payment.record--> performed',
  ])
  const skipped = table.steps.map((step) => (step.act === 'decision.issue' ? { ...step, to: 'served' } : step))
  expect(leadingElsewhere({ ...table, steps: skipped }, act)).toEqual(['approved --decision.issue--> served'])
})
