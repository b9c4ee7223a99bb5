/** From a step table to the boxes and lines of its pictures, one a course: what is the spine, what branches off. */
import { type Course, coursesOf } from './flowchart-course.ts'
import { type FlowNote, notesOf, placesInWords } from './flowchart-notes.ts'
import type { FlowchartStep, FlowchartWords } from './flowchart-steps.ts'
import { stateInWords, stepsInWords } from './flowchart-steps.ts'
import type { Procedure, Step } from './procedure.ts'

export type FlowNode = {
  id: string
  /** `link`: states of other courses; `notes`: what may be done in many states, told once. */
  kind: 'start' | 'end' | 'state' | 'step' | 'link' | 'notes'
  label: string
  rows: FlowchartStep[]
  notes: FlowNote[]
}

export type FlowEdge = { id: string; from: string; to: string; label: string }

/** Nodes stand in model order: a topological order of the lines, the spine before its branches. */
export type FlowGraph = { title: string; nodes: FlowNode[]; edges: FlowEdge[]; spine: string[] }

/** The main course, its side courses, and what may be done in many states. */
export function flowGraphs(table: Procedure, words: FlowchartWords): FlowGraph[] {
  const steps = stepsInWords(table, words)
  const inWords = (rows: Step[]) => rows.flatMap((row) => steps[table.steps.indexOf(row)] ?? [])
  const courses = coursesOf(table)
  const { ofState, ofMany } = notesOf(table, courses, inWords)
  const graphs = courses.map((course, index) => {
    const boxes = boxesOf(course, inWords, words)
    const title = index === 0 ? '主线' : `支线${index}：${beginningsOf(boxes, course)}`
    return graphOf(title, new Draft({ table, course }, boxes, ofState))
  })
  const notes: FlowNode = { id: 'notes', kind: 'notes', label: '', rows: [], notes: ofMany }
  return ofMany.length === 0 ? graphs : [...graphs, { title: '多个环节都可以', nodes: [notes], edges: [], spine: [] }]
}

/** What a side course begins with, two of them by name. */
function beginningsOf(boxes: Box[], { states }: Course): string {
  const beginning = boxes.filter(({ from }) => from.some((state) => state !== null && !states.has(state)))
  const labels = [...new Set(beginning.map(({ label }) => label))]
  return `${labels.slice(0, 2).join('；')}${labels.length > 2 ? '等' : ''}`
}

function graphOf(title: string, draft: Draft): FlowGraph {
  const edges = draft.edges()
  const nodes = draft.nodes()
  const spine = longestWay(nodes, edges)
  return { title, nodes: modelOrder(nodes, edges, spine), edges, spine }
}

type Way = { to: string; label: string }
type Box = FlowNode & { from: (string | null)[]; ways: Way[] }

/** Rows of one act from one state share a box; so do acts that lead the same way, and boxes that differ in where they start. */
function boxesOf({ drawn }: Course, inWords: (rows: Step[]) => FlowchartStep[], words: FlowchartWords): Box[] {
  const acts = Map.groupBy(drawn, ({ from, act }) => `${from} ${act}`)
  const boxes = [...acts.values()].map((rows) => boxOf(rows, inWords(rows), words))
  const together = joined(boxes, ({ from, ways, rows }) => {
    const gates = rows.flatMap(({ needs }) => needs)
    return JSON.stringify([from, ways.length === 1 ? ways : rows, gates])
  })
  return joined(together, ({ label, ways, rows }) =>
    JSON.stringify([label, ways, rows.map(({ by, needs }) => [by, needs])]),
  )
}

function joined(boxes: Box[], likeness: (box: Box) => string): Box[] {
  return [...Map.groupBy(boxes, likeness).values()].flatMap((alike) => {
    const [first, ...others] = alike
    if (!first) return []
    const label = [...new Set(alike.map((box) => box.label))].join('／')
    const from = [...new Set(alike.flatMap((box) => box.from))]
    return [{ ...first, label, from, rows: [...first.rows, ...others.flatMap(({ rows }) => rows)] }]
  })
}

/** Outcomes that lead the same way are told in the box, those that part on their lines. */
function boxOf(steps: Step[], rows: FlowchartStep[], words: FlowchartWords): Box {
  const [first] = steps
  if (!first) throw new RangeError('流程图的步骤组为空')
  const ways = [...Map.groupBy(steps, ({ to }) => to)]
  const labels = (some: Step[]) => [...new Set(some.map(({ label }) => label))].join('／')
  const label = (ways.length > 1 ? words.acts?.[first.act] : undefined) ?? labels(steps)
  const state = (to: string) => rows[steps.findIndex((step) => step.to === to)]?.to ?? to
  const told = (to: string, some: Step[]) => (labels(some) === labels(steps) ? state(to) : labels(some))
  return {
    ...bare(`act-${rows[0]?.ordinal}`, 'step', label),
    rows,
    from: [first.from],
    ways: ways.map(([to, some]) => ({ to, label: ways.length > 1 ? told(to, some) : '' })),
  }
}

/** A state is drawn where ways part, where something may be done beside and where a life may end; elsewhere steps join directly. */
class Draft {
  readonly #table: Procedure
  readonly #course: Course
  readonly #boxes: Box[]
  readonly #notes: (state: string) => FlowNote[]
  readonly #drawn = new Map<string, FlowNode>()
  readonly #edges: FlowEdge[] = []

  constructor(
    { table, course }: { table: Procedure; course: Course },
    boxes: Box[],
    notes: (state: string) => FlowNote[],
  ) {
    this.#table = table
    this.#course = course
    this.#boxes = boxes
    this.#notes = notes
  }

  nodes(): FlowNode[] {
    return [...this.#drawn.values(), ...this.#boxes.map(({ from: _from, ways: _ways, ...node }) => node)]
  }

  edges(): FlowEdge[] {
    for (const box of this.#boxes) this.#leadIn(box)
    for (const box of this.#boxes)
      for (const { to, label } of box.ways) this.#connect(box.id, this.#target(to, box), label)
    for (const state of this.#course.states)
      if (this.#drawn.has(`state-${state}`))
        for (const box of this.#leaving(state)) this.#connect(`state-${state}`, box.id)
    return this.#edges
  }

  #leaving(state: string | null): Box[] {
    return this.#boxes.filter((box) => box.from.includes(state))
  }

  /** What begins the life, and what leads in from another course. */
  #leadIn(box: Box): void {
    const outside = box.from.filter((state) => state !== null && !this.#course.states.has(state))
    if (box.from.includes(null)) this.#connect(this.#draw(bare('start', 'start', '开始')), box.id)
    if (outside.length === 0) return
    const label = `自：${placesInWords(outside, this.#table)}`
    this.#connect(this.#draw(bare(`from-${outside.join('-')}`, 'link', label)), box.id)
  }

  #target(state: string, box: Box): string {
    const label = stateInWords(this.#table, state)
    if (!this.#course.states.has(state)) return this.#draw(bare(`to-${state}-${box.id}`, 'link', `转：${label}`))
    const [only, ...others] = this.#leaving(state)
    const notes = this.#notes(state)
    const isEnd = this.#table.ends.includes(state) || (!only && notes.length === 0)
    if (only && others.length === 0 && notes.length === 0 && !isEnd) return only.id
    const id = only || notes.length > 0 ? `state-${state}` : `end-${state}-${box.id}`
    return this.#draw({ ...bare(id, isEnd ? 'end' : 'state', label), notes })
  }

  #draw(node: FlowNode): string {
    this.#drawn.set(node.id, node)
    return node.id
  }

  #connect(from: string, to: string, label = ''): void {
    this.#edges.push({ id: `line-${this.#edges.length + 1}`, from, to, label })
  }
}

function bare(id: string, kind: FlowNode['kind'], label: string): FlowNode {
  return { id, kind, label, rows: [], notes: [] }
}

function outgoing(edges: FlowEdge[], id: string): FlowEdge[] {
  return edges.filter((edge) => edge.from === id)
}

/** The longest way from any beginning; of equals, the one that stands first. */
function longestWay(nodes: FlowNode[], edges: FlowEdge[]): string[] {
  const known = new Map<string, string[]>()
  const way = (id: string): string[] => {
    const found = known.get(id)
    if (found) return found
    const rest = longest(outgoing(edges, id).map(({ to }) => way(to)))
    known.set(id, [id, ...rest])
    return [id, ...rest]
  }
  return longest(nodes.map(({ id }) => way(id)))
}

function longest(ways: string[][]): string[] {
  return ways.reduce((most, one) => (one.length > most.length ? one : most), [])
}

/** Reverse postorder, with the spine walked last so that it comes first. */
function modelOrder(nodes: FlowNode[], edges: FlowEdge[], spine: string[]): FlowNode[] {
  const onSpine = (edge: FlowEdge) => Number(spine.includes(edge.to))
  const order: string[] = []
  const seen = new Set<string>()
  const walk = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    const sideFirst = outgoing(edges, id)
      .reverse()
      .sort((left, right) => onSpine(left) - onSpine(right))
    for (const edge of sideFirst) walk(edge.to)
    order.unshift(id)
  }
  const beginnings = nodes.filter(({ id }) => !edges.some(({ to }) => to === id) && id !== spine[0])
  for (const { id } of beginnings.toReversed()) walk(id)
  for (const id of spine.slice(0, 1)) walk(id)
  const place = new Map(order.map((id, index) => [id, index]))
  return nodes.toSorted((left, right) => (place.get(left.id) ?? 0) - (place.get(right.id) ?? 0))
}
