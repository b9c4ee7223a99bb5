/** Days and moments, in Beijing time whatever the computer is set to. The browser's own picker: best on phones and keys. */
import { dayOf, type Instant, instant } from '../../../src/kernel/day.ts'
import { FieldFrame, usePlainControl } from './field-frame.tsx'
import { type FieldProps, useForm } from './form-context.ts'

export function DayField(props: FieldProps) {
  const { set } = useForm()
  return (
    <FieldFrame {...props}>
      <input
        {...usePlainControl(props)}
        className="plain-input short-input"
        type="date"
        value={typeof props.value === 'string' ? props.value : ''}
        onChange={(event) => set(props.path, event.target.value || undefined)}
      />
    </FieldFrame>
  )
}

export function InstantField(props: FieldProps) {
  const { set } = useForm()
  return (
    <FieldFrame {...props}>
      <input
        {...usePlainControl(props)}
        className="plain-input short-input"
        type="datetime-local"
        value={localOf(props.value)}
        onChange={(event) => set(props.path, instantOf(event.target.value))}
      />
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
