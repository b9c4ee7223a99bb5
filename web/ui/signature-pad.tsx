/** Where a name is written by finger, pen or mouse. Takes a stroke back, or all of them. */
import './signature-pad.css'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { isFull, isFurther, pointOf, type Stroke, type StrokePoint, widthOf } from './strokes.ts'

type Props = { label: string; strokes: Stroke[]; onChange: (strokes: Stroke[]) => void }

export function SignaturePad({ label, strokes, onChange }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pen = usePen(canvas, strokes, onChange)
  useDrawn(canvas, strokes)
  return (
    <div className="pad">
      <div className="pad-sheet">
        <canvas ref={canvas} role="img" aria-label={`${label}，已写 ${strokes.length} 笔`} {...pen} />
        {strokes.length === 0 && (
          <span className="pad-hint" aria-hidden="true">
            {label}
          </span>
        )}
      </div>
      <p className="pad-buttons">
        <button
          className="button"
          type="button"
          disabled={strokes.length === 0}
          onClick={() => onChange(strokes.slice(0, -1))}
        >
          撤销一笔
        </button>
        <button className="button" type="button" disabled={strokes.length === 0} onClick={() => onChange([])}>
          清除重写
        </button>
        <span className="soft" role="status">
          {isFull(strokes) && '笔迹已满，请清除重写。'}
        </span>
      </p>
    </div>
  )
}

type Canvas = { current: HTMLCanvasElement | null }

/** Drawn as it goes; handed on when the pen is lifted. Only the pen that touched first writes: a resting palm does not. */
function usePen(canvas: Canvas, strokes: Stroke[], onChange: Props['onChange']) {
  const under = useRef<{ pointer: number; stroke: Stroke } | undefined>(undefined)
  const [since, setSince] = useState(0)
  const put = (events: PointerEvent['nativeEvent'][], start: number) => {
    const element = canvas.current
    const drawing = under.current
    if (!element || !drawing) return
    const pad = element.getBoundingClientRect()
    for (const at of events) {
      const point = pointOf({ at, pad }, start)
      const last = drawing.stroke.at(-1)
      if (!isFurther(last, point) || isFull([...strokes, drawing.stroke])) continue
      drawing.stroke.push(point)
      drawLine(element, last ?? point, point)
    }
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => {
      if (under.current || event.button !== 0 || isFull(strokes)) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      const start = strokes.length === 0 ? event.timeStamp : since
      setSince(start)
      under.current = { pointer: event.pointerId, stroke: [] }
      put([event.nativeEvent], start)
    },
    onPointerMove: ({ nativeEvent, pointerId }: PointerEvent<HTMLCanvasElement>) => {
      if (under.current?.pointer !== pointerId) return
      const between = nativeEvent.getCoalescedEvents?.() ?? []
      put(between.length > 0 ? between : [nativeEvent], since)
    },
    onPointerUp: ({ pointerId }: PointerEvent<HTMLCanvasElement>) => {
      if (under.current?.pointer !== pointerId) return
      const { stroke } = under.current
      under.current = undefined
      onChange([...strokes, stroke])
    },
    /** The system took the finger for a gesture of its own: what was half written is gone. */
    onPointerCancel: () => {
      under.current = undefined
      if (canvas.current) drawAll(canvas.current, strokes)
    },
  }
}

/** Drawn again when strokes are taken back, and when the screen is turned. */
function useDrawn(canvas: Canvas, strokes: Stroke[]): void {
  useEffect(() => {
    const element = canvas.current
    if (!element) return undefined
    const watch = new ResizeObserver(() => drawAll(element, strokes))
    watch.observe(element)
    drawAll(element, strokes)
    return () => watch.disconnect()
  }, [canvas, strokes])
}

function drawAll(element: HTMLCanvasElement, strokes: Stroke[]): void {
  const { width, height } = element.getBoundingClientRect()
  element.width = Math.round(width * window.devicePixelRatio)
  element.height = Math.round(height * window.devicePixelRatio)
  for (const stroke of strokes)
    for (const [index, point] of stroke.entries()) drawLine(element, stroke[index - 1] ?? point, point)
}

function drawLine(element: HTMLCanvasElement, from: StrokePoint, to: StrokePoint): void {
  const context = element.getContext('2d')
  if (!context) return
  const scale = element.width / 1000
  context.lineWidth = widthOf(to) * scale
  context.lineCap = 'round'
  context.strokeStyle = '#111'
  context.beginPath()
  context.moveTo(from.x * scale, from.y * scale)
  context.lineTo(to.x * scale + (from === to ? 0.1 : 0), to.y * scale)
  context.stroke()
}
