/** Places the boxes: a straight spine downwards, branches to the right (ELK, layered, with ports). */
import ElkConstructor from 'elkjs/lib/elk.bundled.js'
import type { ELK, ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js'
import { type BoxFace, boxFace, detailSize } from './flowchart-box.ts'
import type { FlowEdge, FlowGraph, FlowNode } from './flowchart-graph.ts'
import { textWidth } from './flowchart-text.ts'

export type Point = { x: number; y: number }
export type PlacedNode = FlowNode & Point & BoxFace
export type PlacedEdge = FlowEdge & { points: Point[]; labelAt: Point | undefined }
export type Placed = { title: string; width: number; height: number; nodes: PlacedNode[]; edges: PlacedEdge[] }

type Side = 'NORTH' | 'SOUTH' | 'EAST' | 'WEST'

const layout = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  // keeps lines straightest; its time grows faster than the picture, which a course keeps small
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.spacing.nodeNode': '40',
  'elk.layered.spacing.nodeNodeBetweenLayers': '28',
  'elk.spacing.edgeNode': '20',
  'elk.spacing.edgeEdge': '12',
  'elk.padding': '[top=12,left=12,bottom=12,right=12]',
}

export async function placeGraph(graph: FlowGraph): Promise<Placed> {
  // the package is CommonJS: what it exports as default is the constructor itself
  const Elk = ElkConstructor as unknown as new () => ELK
  const faces = new Map(graph.nodes.map((node) => [node.id, boxFace(node)]))
  const ports = new Map<string, ElkPort[]>(graph.nodes.map((node) => [node.id, []]))
  const edges = graph.edges.map((edge) => elkEdge(edge, graph.spine, ports))
  const children = graph.nodes.map((node) => elkNode(node, faces.get(node.id), ports.get(node.id)))
  const placed = await new Elk().layout({ id: 'flowchart', layoutOptions: layout, children, edges })
  return readPlaces(graph, faces, placed)
}

function elkNode(node: FlowNode, face: BoxFace | undefined, ports: ElkPort[] | undefined): ElkNode {
  return {
    id: node.id,
    width: face?.width ?? 0,
    height: face?.height ?? 0,
    ports: ports ?? [],
    layoutOptions: { 'elk.portConstraints': 'FIXED_SIDE', 'elk.portAlignment.default': 'CENTER' },
  }
}

function elkEdge(edge: FlowEdge, spine: string[], ports: Map<string, ElkPort[]>): ElkExtendedEdge {
  const [out, into] = sides(edge, spine)
  const straight = out === 'SOUTH' && into === 'NORTH' && spine.includes(edge.from)
  const source = { id: `${edge.id}-out`, layoutOptions: { 'elk.port.side': out } }
  const target = { id: `${edge.id}-in`, layoutOptions: { 'elk.port.side': into } }
  ports.get(edge.from)?.push(source)
  ports.get(edge.to)?.push(target)
  return {
    id: edge.id,
    sources: [source.id],
    targets: [target.id],
    labels: edge.label === '' ? [] : [{ text: edge.label, width: textWidth(edge.label, detailSize) + 8, height: 18 }],
    layoutOptions: straight
      ? { 'elk.layered.priority.direction': '10', 'elk.layered.priority.straightness': '10' }
      : {},
  }
}

/** Ways around a part of the spine keep to the right. */
function sides(edge: FlowEdge, spine: string[]): [Side, Side] {
  const [from, to] = [spine.indexOf(edge.from), spine.indexOf(edge.to)]
  if (from >= 0 && to >= 0) return to === from + 1 ? ['SOUTH', 'NORTH'] : ['EAST', 'EAST']
  if (from >= 0) return ['EAST', 'NORTH']
  return to >= 0 ? ['SOUTH', 'EAST'] : ['SOUTH', 'NORTH']
}

function readPlaces(graph: FlowGraph, faces: Map<string, BoxFace>, placed: ElkNode): Placed {
  const nodes = graph.nodes.flatMap((node) => {
    const at = placed.children?.find((child) => child.id === node.id)
    const face = faces.get(node.id)
    return at && face ? [{ ...node, ...face, x: at.x ?? 0, y: at.y ?? 0 }] : []
  })
  const edges = graph.edges.map((edge) => {
    const found = placed.edges?.find((one) => one.id === edge.id)
    const section = found?.sections?.[0]
    const label = found?.labels?.[0]
    return {
      ...edge,
      points: section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [],
      labelAt: label?.x === undefined || label.y === undefined ? undefined : { x: label.x, y: label.y },
    }
  })
  const [width, height] = [Math.ceil(placed.width ?? 0), Math.ceil(placed.height ?? 0)]
  return { title: graph.title, width, height, nodes, edges }
}
