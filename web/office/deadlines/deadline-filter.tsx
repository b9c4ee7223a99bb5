/** Whose deadlines, of which kind, of which section; every choice is at once in the address. */
import { useNavigate } from '@tanstack/react-router'
import type { DeadlinePage } from '../../../src/deadlines-desk/index.ts'
import type { DeadlineSearch } from './deadline-queries.ts'

export function DeadlineFilter({ page, search }: { page: DeadlinePage; search: DeadlineSearch }) {
  const navigate = useNavigate()
  const choose = (change: DeadlineSearch) => void navigate({ to: '/deadlines', search: { ...search, ...change } })
  const kinds = page.kinds.map(({ letter, label, count }) => [letter, `${label}（${count}）`] as const)
  return (
    <div className="query-form">
      {page.mayWatch && (
        <Choice
          label="范围"
          value={search.scope ?? ''}
          options={[
            ['', '与我有关的'],
            ['all', '全机关'],
          ]}
          onChoose={(scope) => choose({ scope: scope === 'all' ? 'all' : undefined, section: undefined })}
        />
      )}
      <Choice
        label="类别"
        value={search.kind ?? ''}
        options={[['', '全部类别'], ...kinds]}
        onChoose={(kind) => choose({ kind: kind || undefined })}
      />
      {(page.sections.length > 1 || search.section !== undefined) && (
        <Choice
          label="股室"
          value={search.section ?? ''}
          options={[['', '全部股室'], ...page.sections.map((name) => [name, name] as const)]}
          onChoose={(section) => choose({ section: section || undefined })}
        />
      )}
    </div>
  )
}

type Props = {
  label: string
  value: string
  options: (readonly [string, string])[]
  onChoose: (value: string) => void
}

function Choice({ label, value, options, onChoose }: Props) {
  const known = options.some(([name]) => name === value)
  return (
    <div>
      <label htmlFor={`choice-${label}`}>{label}</label>
      <select
        id={`choice-${label}`}
        className="plain-input"
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
        {!known && <option value={value}>{value}（现无期限）</option>}
      </select>
    </div>
  )
}
