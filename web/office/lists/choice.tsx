/** One of several, or all. */
type Props = {
  name: string
  label: string
  choices: Record<string, string>
  chosen: string | undefined
  /** What stands where nothing is chosen. */
  all?: string
}

export function Choice({ name, label, choices, chosen, all = '全部' }: Props) {
  const id = `query-${name}`
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select key={Object.keys(choices).join()} id={id} className="plain-input" name={name} defaultValue={chosen}>
        <option value="">{all}</option>
        {Object.entries(choices).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
