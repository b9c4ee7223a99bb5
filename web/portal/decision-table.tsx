/** Published decisions as rows; on a phone each row becomes a card. */
import { type DecisionSummary, dayInChinese } from '../../src/disclosure/index.ts'
import { yuan } from './money.ts'

export function DecisionTable({ rows, caption }: { rows: DecisionSummary[]; caption: string }) {
  return (
    <table className="cards">
      <caption className="quiet">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">案件名称与文号</th>
          <th scope="col">当事人</th>
          <th scope="col">处罚种类</th>
          <th scope="col" className="number">
            罚款金额
          </th>
          <th scope="col">决定日期</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td data-label="案件">
              <a href={`/decisions/${row.id}`}>{row.title}</a>
              <span className="under">{row.number}</span>
            </td>
            <td data-label="当事人">{row.party}</td>
            <td data-label="处罚种类">{row.measures.join('、')}</td>
            <td data-label="罚款金额" className="number">
              {yuan(row.fineFen)}
            </td>
            <td data-label="决定日期">{dayInChinese(row.decidedOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
