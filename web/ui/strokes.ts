/** Handwriting on a pad: points in thousandths of the pad's width, milliseconds from the first touch, pressure in thousandths. Pure. */

export type StrokePoint = { x: number; y: number; t: number; p: number }
export type Stroke = StrokePoint[]

/** Where the pen is on the screen, how big the pad is there, and when it was first touched. */
type Seen = { at: { clientX: number; clientY: number; pressure: number; timeStamp: number }; pad: DOMRectReadOnly }

const most = { points: 6000, strokes: 200 }
/** Nearer than this to the last point nobody sees a difference. */
const nearest = 2

export function pointOf({ at, pad }: Seen, since: number): StrokePoint {
  const within = (value: number, high: number) => Math.min(high, Math.max(0, Math.round(value)))
  const scale = 1000 / pad.width
  return {
    x: within((at.clientX - pad.left) * scale, 1000),
    y: within((at.clientY - pad.top) * scale, Math.floor(pad.height * scale)),
    t: within(at.timeStamp - since, 3_600_000),
    p: within(at.pressure * 1000, 1000),
  }
}

/** Whether this point says something that the last one did not. */
export function isFurther(last: StrokePoint | undefined, next: StrokePoint): boolean {
  return last === undefined || Math.hypot(next.x - last.x, next.y - last.y) >= nearest
}

export function isFull(strokes: Stroke[]): boolean {
  return strokes.length >= most.strokes || strokes.reduce((sum, stroke) => sum + stroke.length, 0) >= most.points
}

/** A dot and a dash are no signature; a name has some length in ink. */
export function isSignature(strokes: Stroke[]): boolean {
  const ink = strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0)
  return ink >= 150
}

function lengthOf(stroke: Stroke): number {
  return stroke.slice(1).reduce((sum, to, index) => {
    const from = stroke[index] ?? to
    return sum + Math.hypot(to.x - from.x, to.y - from.y)
  }, 0)
}

/** The harder the pen is pressed, the wider the line; in thousandths of the pad's width. */
export function widthOf({ p }: StrokePoint): number {
  return 3 + 2 * Math.min(3, Math.floor(p / 250))
}
