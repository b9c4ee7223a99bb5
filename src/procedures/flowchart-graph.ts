/** From a step table to the boxes and lines of its flowchart: what is the spine, what branches off, what goes back. */
import type { FlowchartStep, FlowchartWords } from './flowchart-steps.ts'
import { stateInWords, stepsInWords } from './flowchart-steps.ts'
import type { Procedure, Step } from './procedure.ts'

export type FlowNode = {
  id: string
  /** `repeat`: may be done again and again while the state lasts. */
  kind: 'start' | 'end' | 'state' | 'step' | 'repeat'
  label: string
  rows: FlowchartStep[]
  /** A repeat that later states allow as well: drawn where it is first allowed. */
  lasting?: true
}

export type FlowEdge = { id: string; from: string; to: string; label: string; back: boolean; repeat: boolean }

/** Nodes stand in model order: a topological order of the lines that go forward, the spine before its branches. */
export type FlowGraph = { nodes: FlowNode[]; edges: FlowEdge[]; spine: string[]; steps: FlowchartStep[] }

export function flowGraph(table: Procedure, words: FlowchartWords): FlowGraph {
  const steps = stepsInWords(table, words)
  const boxes = boxesOf(table, steps, words)
  const draft = new Draft(table, boxes)
  const edges = draft.edges()
  markBackEdges(edges)
  const spine = longestWay(edges)
  const nodes = modelOrder(draft.nodes(), edges, spine)
  return { nodes, edges, spine, steps }
}

/** All rows of one act that look the same but for the state they start from share a box. */
type Box = FlowNode & { from: (string | null)[]; ways: { to: string; label: string }[] }

function boxesOf(table: Procedure, steps: FlowchartStep[], words: FlowchartWords): Box[] {
  const groups = new Map<string, { step: Step; words: FlowchartStep }[]>()
  table.steps.forEach((step, index) => {
    const inWords = steps[index]
    const key = `${step.from} ${step.act}`
    if (inWords) groups.set(key, [...(groups.get(key) ?? []), { step, words: inWords }])
  })
  const boxes = new Map<string, Box>()
  for (const group of groups.values()) {
    const box = boxOf(group, words)
    const key = likenessOf(box, group[0]?.step)
    const like = boxes.get(key)
    if (like) join(like, box)
    else boxes.set(key, box)
  }
  return [...boxes.values()]
}

/** Repeats that nobody waits for are one wherever they are allowed; other repeats belong to their state. */
function likenessOf({ id, kind, label, ways, rows }: Box, step: Step | undefined): string {
  if (kind === 'step') return JSON.stringify([kind, label, ways, rows.map(({ by, needs }) => [by, needs])])
  return step?.back === true ? JSON.stringify([kind, step.act, label]) : id
}

function join(like: Box, { from, rows }: Box): void {
  if (like.kind === 'step') like.from.push(...from)
  else like.lasting = true
  like.rows.push(...rows)
}

function boxOf(group: { step: Step; words: FlowchartStep }[], words: FlowchartWords): Box {
  const first = group[0]
  if (!first) throw new RangeError('流程图的步骤组为空')
  const labels = [...new Set(group.map((row) => row.step.label))]
  const several = group.length > 1
  const label = (several ? words.acts?.[first.step.act] : undefined) ?? labels.join('／')
  return {
    id: `act-${first.words.ordinal}`,
    kind: group.every(({ step }) => step.from === step.to) ? 'repeat' : 'step',
    label,
    rows: group.map((row) => row.words),
    from: [first.step.from],
    ways: group.map(({ step, words: row }) => {
      const told = labels.length > 1 ? step.label : row.to
      return { to: step.to, label: several && told !== label ? told : '' }
    }),
  }
}

/** A state is drawn where ways part, where work is repeated and where a life may end; elsewhere steps join directly. */
class Draft {
  readonly table: Procedure
  readonly boxes: Box[]
  readonly #drawn = new Map<string, FlowNode>()
  readonly #edges: FlowEdge[] = []

  constructor(table: Procedure, boxes: Box[]) {
    this.table = table
    this.boxes = boxes
  }

  nodes(): FlowNode[] {
    return [...this.#drawn.values(), ...this.boxes.map(({ from: _from, ways: _ways, ...node }) => node)]
  }

  edges(): FlowEdge[] {
    this.#drawn.set('start', { id: 'start', kind: 'start', label: '开始', rows: [] })
    for (const box of this.#leaving(null)) this.#connect('start', box.id)
    for (const box of this.boxes.filter(({ kind }) => kind === 'step'))
      for (const { to, label } of box.ways) this.#connect(box.id, this.#target(to, box), label)
    for (const state of Object.keys(this.table.states).filter((name) => this.#drawn.has(`state-${name}`)))
      for (const box of this.#leaving(state)) this.#connect(`state-${state}`, box.id, '', box.kind === 'repeat')
    return this.#edges
  }

  #leaving(state: string | null): Box[] {
    return this.boxes.filter((box) => box.from.includes(state))
  }

  #target(state: string, box: Box): string {
    const leaving = this.#leaving(state)
    const label = stateInWords(this.table, state)
    if (leaving.length === 0) return this.#draw({ id: `end-${state}-${box.id}`, kind: 'end', label, rows: [] })
    const only = leaving[0]
    const isEnd = this.table.ends.includes(state)
    if (leaving.length === 1 && only && only.kind === 'step' && !isEnd) return only.id
    return this.#draw({ id: `state-${state}`, kind: isEnd ? 'end' : 'state', label, rows: [] })
  }

  #draw(node: FlowNode): string {
    this.#drawn.set(node.id, node)
    return node.id
  }

  #connect(from: string, to: string, label = '', repeat = false): void {
    const id = `line-${this.#edges.length + 1}`
    this.#edges.push({ id, from, to, label, back: false, repeat })
  }
}

function outgoing(edges: FlowEdge[], id: string): FlowEdge[] {
  return edges.filter((edge) => edge.from === id)
}

/** A line to a box that is still being walked through goes back. */
function markBackEdges(edges: FlowEdge[]): void {
  const open = new Set<string>()
  const done = new Set<string>()
  const walk = (id: string): void => {
    open.add(id)
    for (const edge of outgoing(edges, id)) {
      if (open.has(edge.to)) edge.back = true
      else if (!done.has(edge.to)) walk(edge.to)
    }
    open.delete(id)
    done.add(id)
  }
  walk('start')
}

/** The longest way forward from the start; of equals, the one whose rows stand first in the table. */
function longestWay(edges: FlowEdge[]): string[] {
  const known = new Map<string, string[]>()
  const way = (id: string): string[] => {
    const found = known.get(id)
    if (found) return found
    let best: string[] = []
    for (const edge of outgoing(edges, id)) {
      if (edge.back || edge.repeat) continue
      const rest = way(edge.to)
      if (rest.length > best.length) best = rest
    }
    known.set(id, [id, ...best])
    return [id, ...best]
  }
  return way('start')
}

/** Reverse postorder, with the spine walked last so that it comes first. */
function modelOrder(nodes: FlowNode[], edges: FlowEdge[], spine: string[]): FlowNode[] {
  const onSpine = (edge: FlowEdge) => Number(spine.includes(edge.to))
  const order: string[] = []
  const seen = new Set<string>()
  const walk = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    const ways = outgoing(edges, id).filter((edge) => !edge.back)
    const sideFirst = [...ways].reverse().sort((left, right) => onSpine(left) - onSpine(right))
    for (const edge of sideFirst) walk(edge.to)
    order.unshift(id)
  }
  walk('start')
  for (const node of nodes) walk(node.id)
  const place = new Map(order.map((id, index) => [id, index]))
  return nodes.toSorted((left, right) => (place.get(left.id) ?? 0) - (place.get(right.id) ?? 0))
}
