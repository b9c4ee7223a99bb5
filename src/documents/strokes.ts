/** A handwritten signature as vector lines: where the pen pressed harder the line is wider. Pure. */

type Point = { x: number; y: number; p: number }

const margin = 20
const widths = [3, 5, 7, 9]

export function strokesSvg(strokes: Point[][]): string {
  const points = strokes.flat()
  const [left, top] = [Math.min(...points.map(({ x }) => x)) - margin, Math.min(...points.map(({ y }) => y)) - margin]
  const width = Math.max(...points.map(({ x }) => x)) + margin - left
  const height = Math.max(...points.map(({ y }) => y)) + margin - top
  const paths = widths.map((width, level) => {
    const lines = strokes.flatMap((stroke) => segments(stroke).filter(([, to]) => levelOf(to) === level))
    const drawn = lines.map(([from, to]) => `M${from.x} ${from.y}L${to.x} ${to.y}`).join('')
    return drawn === '' ? '' : `<path stroke-width="${width}" d="${drawn}"/>`
  })
  const style = 'fill="none" stroke="#111" stroke-linecap="round" stroke-linejoin="round"'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}"><g ${style}>${paths.join('')}</g></svg>`
}

/** A dot is a line from a point to itself, which round ends make visible. */
function segments(stroke: Point[]): [Point, Point][] {
  const [first] = stroke
  if (first !== undefined && stroke.length === 1) return [[first, { ...first, x: first.x + 1 }]]
  return stroke.slice(1).map((to, index) => [stroke[index] ?? to, to])
}

function levelOf({ p }: Point): number {
  return Math.min(widths.length - 1, Math.floor((p / 1000) * widths.length))
}
