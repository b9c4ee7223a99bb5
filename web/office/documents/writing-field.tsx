/** The pad, and the way for whoever cannot write on it. */
import { SignaturePad } from '../../ui/signature-pad.tsx'
import type { Stroke } from '../../ui/strokes.ts'
import type { SetGiven } from './signing.ts'

export function WritingField({ name, strokes, set }: { name: string; strokes: Stroke[]; set: SetGiven }) {
  return (
    <div className="field">
      <p className="field-label">手写签名</p>
      <SignaturePad
        label={`请${name || '签名人'}在此签名`}
        strokes={strokes}
        onChange={(written) => set({ strokes: written })}
      />
      <p className="field-help">
        用手指、触控笔或者鼠标书写；笔画的先后、时间和轻重一并保存。不便手写的，
        <button className="text-button" type="button" onClick={() => set({ manner: 'scan' })}>
          改为上传纸质签名
        </button>
        。
      </p>
    </div>
  )
}
