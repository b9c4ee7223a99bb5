/** Fields that are typed: words, paragraphs, numbers, money. */
import { Input } from 'antd'
import { fenInWords, fenToYuan } from '../../../src/kernel/money.ts'
import { FieldFrame, useControl } from './field-frame.tsx'
import { type FieldProps, useForm } from './form-context.ts'

export function TextField(props: FieldProps) {
  const { set } = useForm()
  return (
    <FieldFrame {...props}>
      <Input
        {...useControl(props)}
        autoComplete="off"
        value={textOf(props.value)}
        onChange={(event) => set(props.path, event.target.value)}
      />
    </FieldFrame>
  )
}

export function ParagraphField(props: FieldProps) {
  const { set } = useForm()
  const text = textOf(props.value)
  const { maxLength } = props.field
  return (
    <FieldFrame {...props}>
      <Input.TextArea
        {...useControl(props)}
        autoSize={{ minRows: (maxLength ?? 0) > 2000 ? 3 : 2, maxRows: 14 }}
        value={text}
        onChange={(event) => set(props.path, event.target.value)}
      />
      {maxLength !== undefined && text.length > maxLength * 0.8 && (
        <p className="field-help" aria-live="polite">
          已写 {text.length} 字，最多 {maxLength} 字
        </p>
      )}
    </FieldFrame>
  )
}

/** What cannot be read as a number is kept as typed, so that the check can say so and nothing is lost. */
export function NumberField(props: FieldProps) {
  const { set } = useForm()
  const read = (text: string) => (/^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text)
  return (
    <FieldFrame {...props}>
      <Input
        {...useControl(props)}
        className="short-input"
        inputMode="decimal"
        autoComplete="off"
        suffix={props.field.unit}
        value={textOf(props.value)}
        onChange={(event) => set(props.path, read(event.target.value))}
      />
    </FieldFrame>
  )
}

export function MoneyField(props: FieldProps) {
  const { set } = useForm()
  const fen = typeof props.value === 'number' ? props.value : undefined
  return (
    <FieldFrame {...props}>
      <Input
        {...useControl(props)}
        key={fen === undefined ? 'typed' : undefined}
        className="short-input"
        inputMode="decimal"
        autoComplete="off"
        suffix="元"
        defaultValue={fen === undefined ? textOf(props.value) : fenToYuan(fen).replace(/,|\.00$/g, '')}
        onChange={(event) => set(props.path, yuanToFen(event.target.value))}
      />
      {fen !== undefined && fen >= 0 && <p className="field-help">大写：{fenInWords(fen)}</p>}
    </FieldFrame>
  )
}

/** 40000 or 40,000.5 in yuan → whole fen; anything else stays as typed. */
function yuanToFen(text: string): number | string {
  const plain = text.replaceAll(/[,，\s]/g, '')
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain)
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : text
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}
