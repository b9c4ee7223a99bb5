/** Names and values. */
import { dayInChinese, isDay } from '../../src/kernel/day.ts'
import './data-table.css'

export function Facts({ rows }: { rows: { label: string; value: string }[] }) {
  return (
    <dl className="facts">
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{isDay(value) ? dayInChinese(value) : value}</dd>
        </div>
      ))}
    </dl>
  )
}
