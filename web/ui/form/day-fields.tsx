/** Days and moments, in Beijing time whatever the computer is set to. The browser's own picker: best on phones and keys. */
import {
  dayInChinese,
  dayOf,
  type Instant,
  instant,
  instantInChinese,
  isDay,
  weekday,
} from '../../../src/kernel/day.ts'
import { FieldFrame, usePlainControl } from './field-frame.tsx'
import { type FieldProps, useForm } from './form-context.ts'

export function DayField(props: FieldProps) {
  const { set } = useForm()
  const text = typeof props.value === 'string' ? props.value : ''
  return (
    <FieldFrame {...props}>
      <input
        {...usePlainControl(props)}
        className="plain-input short-input"
        type="date"
        value={text}
        onChange={(event) => set(props.path, event.target.value || undefined)}
      />
      {isDay(text) && (
        <p className="field-help">
          {dayInChinese(text)}　星期{'日一二三四五六'[weekday(text)]}
        </p>
      )}
    </FieldFrame>
  )
}

export function InstantField(props: FieldProps) {
  const { set } = useForm()
  const local = localOf(props.value)
  return (
    <FieldFrame {...props}>
      <input
        {...usePlainControl(props)}
        className="plain-input short-input"
        type="datetime-local"
        value={local}
        onChange={(event) => set(props.path, instantOf(event.target.value))}
      />
      {local !== '' && <p className="field-help">北京时间 {instantInChinese(instant(String(props.value)))}</p>}
    </FieldFrame>
  )
}

function instantOf(local: string): Instant | undefined {
  return local === '' ? undefined : instant(Date.parse(`${local}:00+08:00`))
}

function localOf(value: unknown): string {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return ''
  const time = new Date(Date.parse(value) + 8 * 3_600_000).toISOString().slice(11, 16)
  return `${dayOf(instant(value))}T${time}`
}
