/** Names and values. */
import type { ReactNode } from 'react'
import { dayInChinese, isDay } from '../../src/kernel/day.ts'
import './data-table.css'

export function Facts({ rows }: { rows: { label: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{typeof value === 'string' && isDay(value) ? dayInChinese(value) : value}</dd>
        </div>
      ))}
    </dl>
  )
}
