/** Fields that are chosen from what there is: few choices lie open, many are searched. */
import { Checkbox, Radio, Select } from 'antd'
import type { Field } from '../../../src/acts/index.ts'
import { FieldFrame, GroupFrame, useControl } from './field-frame.tsx'
import { fieldId } from './field-path.ts'
import { type Choice, type FieldProps, useForm } from './form-context.ts'

const fewChoices = 8

/** One of an enum, or one row of a register. */
export function OneOfField(props: FieldProps) {
  const choices = useChoices(props.field)
  return choices.length <= fewChoices ? <RadioField {...props} /> : <SelectField {...props} />
}

/** Some of an enum, or some rows of a register. */
export function SomeOfField(props: FieldProps) {
  const { set } = useForm()
  const choices = useChoices(props.field)
  const chosen = Array.isArray(props.value) ? props.value.map(String) : []
  if (choices.length > fewChoices * 2) return <SelectField {...props} multiple />
  return (
    <GroupFrame {...props}>
      <Checkbox.Group className="open-choices" value={chosen} onChange={(value) => set(props.path, value)}>
        {choices.map((choice, index) => (
          <Checkbox
            key={choice.value}
            value={choice.value}
            disabled={choice.disabled ?? false}
            {...(index === 0 ? { id: fieldId(props.path) } : {})}
          >
            <ChoiceText choice={choice} />
          </Checkbox>
        ))}
      </Checkbox.Group>
      {choices.length === 0 && <p className="field-help">没有可以选择的内容。</p>}
    </GroupFrame>
  )
}

/** A legal fact is said, never left at a default: yes and no lie open and neither is chosen. */
export function YesNoField(props: FieldProps) {
  const { set } = useForm()
  return (
    <GroupFrame {...props}>
      <Radio.Group
        className="open-choices open-choices-row"
        name={fieldId(props.path)}
        value={props.value}
        onChange={(event) => set(props.path, event.target.value)}
      >
        <Radio value={true} id={fieldId(props.path)}>
          是
        </Radio>
        <Radio value={false}>否</Radio>
      </Radio.Group>
    </GroupFrame>
  )
}

/** Few short words stand in one row. */
function layoutOf(choices: Choice[]): string {
  const length = choices.reduce((sum, { label, note = '' }) => sum + label.length + note.length, 0)
  if (choices.length <= 4 && length <= 18) return 'open-choices open-choices-row'
  return choices.every(({ label, note }) => label.length <= 10 && !note)
    ? 'open-choices open-choices-grid'
    : 'open-choices'
}

function RadioField(props: FieldProps) {
  const { set } = useForm()
  const choices = useChoices(props.field)
  return (
    <GroupFrame {...props}>
      <Radio.Group
        className={layoutOf(choices)}
        name={fieldId(props.path)}
        value={props.value}
        onChange={(event) => set(props.path, event.target.value)}
      >
        {choices.map((choice, index) => (
          <Radio
            key={choice.value}
            value={choice.value}
            disabled={choice.disabled ?? false}
            {...(index === 0 ? { id: fieldId(props.path) } : {})}
          >
            <ChoiceText choice={choice} />
          </Radio>
        ))}
      </Radio.Group>
      {choices.length === 0 && <p className="field-help">没有可以选择的内容。</p>}
      {!props.required && props.value !== undefined && (
        <button className="text-button" type="button" onClick={() => set(props.path, undefined)}>
          清除选择
        </button>
      )}
    </GroupFrame>
  )
}

function SelectField({ multiple = false, ...props }: FieldProps & { multiple?: boolean }) {
  const { set } = useForm()
  const choices = useChoices(props.field)
  return (
    <FieldFrame {...props}>
      <Select
        {...useControl(props)}
        className="wide-input"
        {...(multiple ? { mode: 'multiple' as const } : {})}
        allowClear={!props.required}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="请选择，可输入文字查找"
        value={props.value ?? (multiple ? [] : null)}
        onChange={(value: unknown) => set(props.path, value ?? undefined)}
        options={choices.map(({ value, label, note, disabled = false }) => ({
          value,
          disabled,
          label: note ? `${label}　${note}` : label,
        }))}
      />
    </FieldFrame>
  )
}

function ChoiceText({ choice }: { choice: Choice }) {
  return (
    <>
      {choice.label}
      {choice.note && <span className="choice-note">{choice.note}</span>}
    </>
  )
}

function useChoices(field: Field): Choice[] {
  const { sources } = useForm()
  const values = field.enum ?? field.items?.enum
  const labels = { ...field.items?.choices, ...field.choices }
  if (values) return values.map((value) => ({ value, label: labels[value] ?? value }))
  return sources[field.widget ?? 'select'] ?? []
}
