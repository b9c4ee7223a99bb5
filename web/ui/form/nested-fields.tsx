/** Fields made of fields: sections, variants, and cards that can be added and taken away. */
import { Button, Radio } from 'antd'
import { useRef } from 'react'
import { GroupFrame } from './field-frame.tsx'
import { entryField, isRecord, kindOf, variantOf } from './field-kind.ts'
import { fieldId, join } from './field-path.ts'
import { type FieldProps, useForm } from './form-context.ts'
import { initialValue } from './initial-values.ts'

export function Properties({ field, path, value }: Omit<FieldProps, 'required'>) {
  const { FieldView } = useForm()
  const record = isRecord(value) ? value : {}
  return Object.entries(field.properties ?? {}).map(([key, property]) => (
    <FieldView
      key={key}
      field={property}
      path={join(path, key)}
      value={record[key]}
      required={field.required?.includes(key) ?? false}
    />
  ))
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

export function VariantField(props: FieldProps) {
  const { set } = useForm()
  const { key = '', chosen } = variantOf(props.field, props.value)
  const options = props.field.anyOf ?? []
  const markOf = (index: number) => String(options[index]?.properties?.[key]?.const)
  const names = props.field.choices ?? {}
  return (
    <GroupFrame {...props}>
      <Radio.Group
        className="open-choices"
        name={fieldId(props.path)}
        value={chosen ? options.indexOf(chosen) : null}
        onChange={(event) => set(props.path, initialValue(options[Number(event.target.value)] ?? {}))}
      >
        {options.map((option, index) => (
          <Radio key={markOf(index)} value={index} {...(index === 0 ? { id: fieldId(props.path) } : {})}>
            {option.title ?? names[markOf(index)] ?? markOf(index)}
          </Radio>
        ))}
      </Radio.Group>
      {chosen && <Properties field={chosen} path={props.path} value={props.value} />}
    </GroupFrame>
  )
}

export function ListField(props: FieldProps) {
  const { set } = useForm()
  const frame = useRef<HTMLDivElement>(null)
  const entries = Array.isArray(props.value) ? props.value : []
  const entry = entryField(props.field)
  const name = props.field.title ?? '内容'
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = props.field
  const remove = (index: number) => {
    set(props.path, entries.toSpliced(index, 1))
    frame.current?.focus()
  }
  return (
    <GroupFrame {...props}>
      <div className="cards" id={fieldId(props.path)} tabIndex={-1} ref={frame}>
        {entries.map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity of their own; their place is their path
          <div className="card-entry" key={`${entries.length}-${index}`}>
            <div className="card-entry-head">
              <strong>
                {name} {index + 1}
              </strong>
              {entries.length > minItems && (
                <Button size="small" onClick={() => remove(index)} aria-label={`删除${name} ${index + 1}`}>
                  删除
                </Button>
              )}
            </div>
            <Entry field={entry} name={`${name} ${index + 1}`} path={join(props.path, index)} value={value} />
          </div>
        ))}
      </div>
      {entries.length < maxItems && (
        <Button onClick={() => set(props.path, [...entries, initialValue(entry)])}>+ 添加{name}</Button>
      )}
    </GroupFrame>
  )
}

function Entry({ field, name, path, value }: Omit<FieldProps, 'required'> & { name: string }) {
  const { FieldView } = useForm()
  if (kindOf(field) === 'section') return <Properties field={field} path={path} value={value} />
  return <FieldView field={{ title: name, ...field }} path={path} value={value} required />
}
