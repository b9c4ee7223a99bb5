/** A place in a statute: 法律 | 条 | 款 | 项, with the whole citation written out beneath as documents will write it. */
import { AutoComplete, Input } from 'antd'
import { citationText } from './answers.ts'
import { GroupFrame, useControl } from './field-frame.tsx'
import { type FieldProps, useForm } from './form-context.ts'

const places = ['条', '款', '项'] as const

export function CitationField(props: FieldProps) {
  const { set, sources } = useForm()
  const text = typeof props.value === 'string' ? props.value : ''
  const parts = [...text.split('|'), '', '', ''].slice(0, 4)
  const put = (index: number, part: string) => {
    const next = parts.map((old, at) => (at === index ? part.trim() : old))
    set(props.path, next.every((each) => each === '') ? undefined : next.join('|'))
  }
  const { id, ...control } = useControl(props)
  const written = citationText(text)
  return (
    <GroupFrame {...props}>
      <div className="citation">
        <AutoComplete
          {...control}
          id={id}
          className="citation-statute"
          aria-label={`${props.field.title ?? '依据'}：法律名称`}
          placeholder="法律名称"
          value={parts[0] ?? ''}
          onChange={(value: string) => put(0, value ?? '')}
          options={(sources.citation ?? []).map(({ value }) => ({ value }))}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
        />
        {places.map((place, index) => (
          <span className="citation-part" key={place}>
            第
            <Input
              className="citation-number"
              aria-label={`${props.field.title ?? '依据'}：第几${place}`}
              inputMode="numeric"
              autoComplete="off"
              value={parts[index + 1] ?? ''}
              onChange={(event) => put(index + 1, event.target.value)}
            />
            {place}
          </span>
        ))}
      </div>
      {written !== text && <p className="field-help">即：{written}</p>}
    </GroupFrame>
  )
}
