/** First which kind, then what this kind asks. What two kinds both ask is kept when the choice changes. */
import { Radio } from 'antd'
import { GroupFrame } from './field-frame.tsx'
import { isRecord } from './field-kind.ts'
import { fieldId, join } from './field-path.ts'
import { type FieldProps, useForm } from './form-context.ts'
import { initialValue } from './initial-values.ts'
import { Properties } from './nested-fields.tsx'
import { chosenVariant, variantKey, variantsOf } from './variant.ts'

export function VariantField(props: FieldProps) {
  const { field, path, value } = props
  const { set } = useForm()
  const key = variantKey(field)
  const choicePath = join(path, key)
  const chosen = chosenVariant(field, value)
  const known = isRecord(value) ? value : {}
  return (
    <div className="variants">
      <GroupFrame {...props} path={choicePath}>
        <Radio.Group
          className="open-choices open-choices-grid"
          name={fieldId(choicePath)}
          value={chosen?.value}
          onChange={({ target }) => set(path, initialValue(field, { ...known, [key]: target.value }))}
        >
          {variantsOf(field).map(({ value: one, label }, index) => (
            <Radio key={one} value={one} {...(index === 0 ? { id: fieldId(choicePath) } : {})}>
              {label}
            </Radio>
          ))}
        </Radio.Group>
      </GroupFrame>
      {chosen && <Properties key={chosen.value} field={chosen.section} path={path} value={known} />}
    </div>
  )
}
