/** Rows and columns; on a phone each row becomes a card that names its columns. */
import './data-table.css'
import type { ReactNode } from 'react'

export type Column<Row> = {
  title: string
  show: (row: Row) => ReactNode
  /** What stands in the head of the column instead of its title. */
  head?: ReactNode
  width?: string
  numeric?: boolean
}
type Props<Row> = { caption: string; columns: Column<Row>[]; rows: Row[]; keyOf: (row: Row) => string }

export function DataTable<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  return (
    <table className="data-table">
      <caption className="for-readers">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, head, width, numeric }) => (
            <th key={title} scope="col" style={{ width }} className={numeric ? 'numeric' : undefined}>
              {head ?? title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ title, show, numeric }) => (
              <td key={title} data-label={title} className={numeric ? 'numeric' : undefined}>
                <div>{show(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
