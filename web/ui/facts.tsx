/** Names and values. */
import './data-table.css'

export function Facts({ rows }: { rows: { label: string; value: string }[] }) {
  return (
    <dl className="facts">
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
