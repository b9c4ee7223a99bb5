/** Draws the placed flowchart as SVG: attributes only, no style sheet and no script, so that any strict site may show it. */
import { type BoxLine, detailSize, labelSize } from './flowchart-box.ts'
import type { Placed, PlacedEdge, PlacedNode, Point } from './flowchart-layout.ts'
import { type FlowchartStep, ordinalsInWords } from './flowchart-steps.ts'
import { textWidth } from './flowchart-text.ts'

const ink = '#1f2a37'
const quiet = '#4b5768'
const blue = '#0b4a8f'
const red = '#a61b1b'
const line = '#5b6b7f'
const ordinalSize = 11
const font = "'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif"

const headingHeight = 44
const headingSize = 17
const margin = 12

/** The pictures of one table, one below another. */
export function svgOf(pictures: Placed[], title: string, description: string): string {
  const headed = pictures.map(({ title: name, width: own }) => Math.max(own, textWidth(name, headingSize) + 2 * margin))
  const width = Math.ceil(Math.max(...headed))
  let height = 0
  const drawn = pictures.map((picture) => {
    const top = height + (pictures.length > 1 ? headingHeight : 0)
    height = top + picture.height
    const heading = pictures.length > 1 ? headingAt(picture.title, top) : ''
    return `${heading}<g transform="translate(0 ${top})">${pictureOf(picture)}</g>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="flowchart-title flowchart-desc" font-family="${font}">`,
    `<title id="flowchart-title">${escaped(title)}</title><desc id="flowchart-desc">${escaped(description)}</desc>`,
    arrow,
    ...drawn,
    '</svg>',
  ].join('')
}

/** What of a picture stands between two heights; lines that go on are cut at the edge. */
export function stripSvg({ width, nodes, edges }: Placed, from: number, to: number): string {
  const meets = (top: number, low: number) => top < to && low > from
  const heights = ({ points }: PlacedEdge) => points.map(({ y }) => y)
  const isShown = (edge: PlacedEdge) => meets(Math.min(...heights(edge)), Math.max(...heights(edge)))
  const shown = { nodes: nodes.filter(({ y, height }) => meets(y, y + height)), edges: edges.filter(isShown) }
  const frame = `viewBox="0 ${short(from)} ${width} ${short(to - from)}" width="${width}" height="${short(to - from)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${frame} font-family="${font}">${arrow}${pictureOf(shown)}</svg>`
}

function headingAt(title: string, top: number): string {
  return `<text x="${margin}" y="${top - margin}" font-size="${headingSize}" font-weight="600" fill="${blue}">${escaped(title)}</text>`
}

function pictureOf({ edges, nodes }: Pick<Placed, 'edges' | 'nodes'>): string {
  return [...edges.map(edgeLine), ...edges.map(edgeLabel), ...nodes.map(nodeShape)].join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const arrow = `<marker id="flowchart-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0.5 8 4 0 7.5z" fill="${line}"/></marker>`

function edgeLine(edge: PlacedEdge): string {
  return `<path d="${roundedPath(edge.points)}" fill="none" stroke="${line}" stroke-width="1.5" marker-end="url(#flowchart-arrow)"/>`
}

function edgeLabel({ label, labelAt }: PlacedEdge): string {
  if (!labelAt) return ''
  const at = `x="${short(labelAt.x + 4)}" y="${short(labelAt.y + 13)}"`
  return `<text ${at} font-size="${detailSize}" fill="${blue}" stroke="#fff" stroke-width="3" paint-order="stroke">${escaped(label)}</text>`
}

/** Orthogonal corners, rounded by up to 6. */
function roundedPath(points: Point[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  let path = `M${short(first.x)} ${short(first.y)}`
  rest.forEach((point, index) => {
    const before = points[index] ?? point
    const after = points[index + 2]
    if (!after) path += `L${short(point.x)} ${short(point.y)}`
    else {
      const [into, out] = [towards(point, before), towards(point, after)]
      path += `L${short(into.x)} ${short(into.y)}Q${short(point.x)} ${short(point.y)} ${short(out.x)} ${short(out.y)}`
    }
  })
  return path
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const share = length === 0 ? 0 : Math.min(6, length / 2) / length
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function nodeShape(node: PlacedNode): string {
  const drawn = `${hoverText(node)}${outline(node)}${gateBand(node)}${textLines(node)}${ordinals(node)}`
  const first = node.rows[0]
  if (first) return `<a href="#step-${first.ordinal}">${drawn}</a>`
  return node.kind === 'start' ? `<g id="flowchart-start">${drawn}</g>` : `<g>${drawn}</g>`
}

function outline({ kind, x, y, width, height, notes }: PlacedNode): string {
  const [left, top, right, low] = [x, y, x + width, y + height].map(short)
  const middle = short(y + height / 2)
  if (kind === 'state' && notes.length === 0)
    return `<path d="M${left} ${middle}L${short(x + 14)} ${top}H${short(x + width - 14)}L${right} ${middle}L${short(x + width - 14)} ${low}H${short(x + 14)}z" fill="#fff8e6" stroke="#8a5a00" stroke-width="1.3"/>`
  const faces = {
    start: `rx="${short(height / 2)}" fill="${blue}" stroke="${blue}"`,
    state: `rx="6" fill="#fff8e6" stroke="#8a5a00" stroke-width="1.3"`,
    end: `rx="${notes.length === 0 ? short(height / 2) : 20}" fill="#e8eef6" stroke="${blue}" stroke-width="2"`,
    step: `rx="6" fill="#fff" stroke="${blue}" stroke-width="1.3"`,
    link: `rx="6" fill="#f6f8fb" stroke="${line}" stroke-width="1.3"`,
    notes: `rx="6" fill="#f6f8fb" stroke="${line}" stroke-width="1.3" stroke-dasharray="4 3"`,
  }
  return `<rect x="${left}" y="${top}" width="${width}" height="${height}" ${faces[kind]}/>`
}

/** A condition in another procedure is a gate before the step: a red band with a lock. */
function gateBand({ lines, x, y, width }: PlacedNode): string {
  const gates = lines.filter((one) => one.kind === 'gate')
  if (gates.length === 0) return ''
  const height = gates.reduce((sum, one) => sum + one.height, 0) + 7
  const lock = `M${short(x + 13)} ${short(y + 12)}v-2.5a4 4 0 0 1 8 0v2.5h1.5v8h-11v-8zm2 0h4v-2.5a2 2 0 0 0-4 0z`
  return `<path d="M${short(x)} ${short(y + height)}v${short(6 - height)}a6 6 0 0 1 6-6h${short(width - 12)}a6 6 0 0 1 6 6v${short(height - 6)}z" fill="#fdeeee" stroke="${red}" stroke-width="1.3"/><path d="${lock}" fill="${red}"/>`
}

function textLines(node: PlacedNode): string {
  const middle = short(node.x + node.width / 2)
  let top = node.y + 9 - (node.lines.some((one) => one.kind === 'gate') ? 5 : 0)
  return node.lines
    .map((one, index) => {
      const afterGate = one.kind !== 'gate' && node.lines[index - 1]?.kind === 'gate'
      if (afterGate) top += 7
      const baseline = short(top + one.height * 0.74)
      top += one.height
      if (one.kind === 'gate')
        return `<text x="${short(node.x + 30)}" y="${baseline}" font-size="${detailSize}" fill="${red}">${escaped(one.text)}</text>`
      if (one.kind === 'note') return noteLine(one, node.x + 14, baseline)
      const face = one.kind === 'label' ? labelFace(node) : `font-size="${detailSize}" fill="${quiet}"`
      return `<text x="${middle}" y="${baseline}" text-anchor="middle" ${face}>${escaped(one.text)}</text>`
    })
    .join('')
}

/** On paper nothing can be pressed: the places in the list stand on the upper edge of the box. */
function ordinals({ kind, rows, x, y, width }: PlacedNode): string {
  if (kind !== 'step') return ''
  const at = `x="${short(x + width - 10)}" y="${short(y + 4)}" text-anchor="end" font-size="${ordinalSize}" font-weight="600"`
  return `<text ${at} fill="${blue}" stroke="#fff" stroke-width="4" paint-order="stroke">${ordinalsInWords(rows)}</text>`
}

function noteLine({ text, rows = [] }: BoxLine, left: number, baseline: string): string {
  const drawn = `<text x="${short(left)}" y="${baseline}" font-size="${detailSize}" fill="${blue}">${escaped(text)}</text>`
  return `<a href="#step-${rows[0]?.ordinal}"><title>${escaped(rows.map(rowText).join('\n'))}</title>${drawn}</a>`
}

function labelFace({ kind }: PlacedNode): string {
  const fill = kind === 'start' ? '#fff' : ink
  return `font-size="${labelSize}" font-weight="600" fill="${fill}"`
}

function hoverText({ rows, label }: PlacedNode): string {
  return `<title>${escaped(rows.length === 0 ? label : rows.map(rowText).join('\n'))}</title>`
}

function rowText(row: FlowchartStep): string {
  const parts = [
    `${row.label}（${row.from} → ${row.to}）`,
    row.by.length > 0 && `承办：${row.by.join('、')}`,
    row.basis.length > 0 && `依据：${row.basis.join('、')}`,
    row.documents.length > 0 && `文书：${row.documents.join('、')}`,
    row.starts.length > 0 && `时限：${row.starts.join('；')}`,
    row.needs.length > 0 && `须经：${row.needs.join('；')}`,
  ]
  return parts.filter((part) => part !== false).join('\n')
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}
