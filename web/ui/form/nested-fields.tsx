/** Fields made of fields: sections, and cards that can be added and taken away. */
import { Button } from 'antd'
import { useRef } from 'react'
import type { Field } from '../../../src/acts/index.ts'
import { GroupFrame } from './field-frame.tsx'
import { entryField, entryName, fixedKey, isRecord, kindOf, nounOf } from './field-kind.ts'
import { fieldId, join } from './field-path.ts'
import { type FieldProps, useForm } from './form-context.ts'
import { initialValue } from './initial-values.ts'

type PropertiesProps = Omit<FieldProps, 'required'> & { without?: string | undefined }

export function Properties({ field, path, value, without }: PropertiesProps) {
  const { FieldView } = useForm()
  const record = isRecord(value) ? value : {}
  const shown = Object.entries(field.properties ?? {}).filter(([key]) => key !== without)
  return shown.map(([key, property]) => (
    <FieldView
      key={key}
      field={property}
      path={join(path, key)}
      value={record[key]}
      required={(field.required?.includes(key) ?? false) && !mayBeEmpty(property)}
    />
  ))
}

/** A list without a least number is answered by leaving it empty. */
function mayBeEmpty({ type, minItems = 0 }: Field): boolean {
  return type === 'array' && minItems === 0
}

export function SectionField(props: FieldProps) {
  return (
    <fieldset className="section" id={fieldId(props.path)} tabIndex={-1}>
      <legend>
        {props.field.title ?? '内容'}
        {!props.required && <span className="field-optional">（选填）</span>}
      </legend>
      {props.field.description && <p className="field-help">{props.field.description}</p>}
      <Properties {...props} />
    </fieldset>
  )
}

export function ListField(props: FieldProps) {
  const { set } = useForm()
  const frame = useRef<HTMLDivElement>(null)
  const entries = Array.isArray(props.value) ? props.value : []
  const entry = entryField(props.field)
  const name = nounOf(props.field)
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = props.field
  // what is named by something shown and not asked cannot be added to: a new entry would have no name
  const mayGrow = entries.length < maxItems && fixedKey(entry) === undefined
  const remove = (index: number) => {
    set(props.path, entries.toSpliced(index, 1))
    frame.current?.focus()
  }
  return (
    <GroupFrame {...props}>
      <div className="cards" id={fieldId(props.path)} tabIndex={-1} ref={frame}>
        {entries.map((value, index) => (
          <Entry
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity of their own; their place is their path
            key={`${entries.length}-${index}`}
            field={entry}
            name={entryName(props.field, value, index)}
            path={join(props.path, index)}
            value={value}
            onRemove={entries.length > minItems ? () => remove(index) : undefined}
          />
        ))}
      </div>
      {mayGrow && <Button onClick={() => set(props.path, [...entries, initialValue(entry)])}>+ 添加{name}</Button>}
    </GroupFrame>
  )
}

type EntryProps = Omit<FieldProps, 'required'> & { name: string; onRemove: (() => void) | undefined }

/** A card for an entry of several fields, a line for an entry of one. */
function Entry({ field, name, path, value, onRemove }: EntryProps) {
  const { FieldView } = useForm()
  const remove = onRemove && (
    <Button onClick={onRemove} aria-label={`删除${name}`}>
      删除
    </Button>
  )
  if (kindOf(field) !== 'section')
    return (
      <div className="line-entry">
        <FieldView field={{ ...field, title: name }} path={path} value={value} required />
        {remove}
      </div>
    )
  return (
    <div className="card-entry">
      <div className="card-entry-head">
        <strong>{name}</strong>
        {remove}
      </div>
      <Properties field={field} path={path} value={value} without={fixedKey(field)} />
    </div>
  )
}
