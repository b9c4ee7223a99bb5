/** The law as the program applies it: what was read in the text, and what still has to be confirmed. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { dayInChinese } from '../../../src/kernel/day.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import type { LawRow } from '../contract.ts'
import { lawQuery } from '../queries.ts'

const kinds = { deadline: '法定期限', threshold: '金额、数量界限', provision: '处罚条款' }

const columns: Column<LawRow>[] = [
  { title: '编号', show: ({ id }) => <code>{id}</code> },
  { title: '内容', show: ({ label }) => label },
  { title: '取值', show: ({ value }) => <strong>{value}</strong> },
  { title: '依据', show: ({ basis, source }) => <span title={source}>{basis}</span> },
  {
    title: '施行',
    show: ({ from, until }) =>
      until === null ? `${dayInChinese(from)}起` : `${dayInChinese(from)}至${dayInChinese(until)}`,
  },
  {
    title: '核实',
    show: ({ standing }) =>
      standing === 'verified' ? (
        <span className="tag tag-good">✔ 已核实</span>
      ) : (
        <span className="tag tag-warn">！待核实</span>
      ),
  },
]

export function LawPage() {
  const { data } = useSuspenseQuery(lawQuery)
  const unverified = data.rows.filter((row) => row.standing === 'unverified').length
  const years = data.calendarYears
  return (
    <Page title="法定期限与基准">
      {unverified > 0 && (
        <Notice kind="warn" title={`有 ${unverified} 项待核实`}>
          <p>这些数值还没有对照正式公布的文本确认。办案前请由管理员核对依据后再采用。</p>
        </Notice>
      )}
      <p className="soft">
        工作日历已载入 {years.at(0)} 至 {years.at(-1)} 年；超出的年份不推算，会拒绝计算并提示载入。
      </p>
      {Object.entries(kinds).map(([kind, title]) => (
        <section className="panel" key={kind} aria-labelledby={`law-${kind}`}>
          <h2 id={`law-${kind}`}>{title}</h2>
          <DataTable
            caption={title}
            columns={columns}
            rows={data.rows.filter((row) => row.kind === kind)}
            keyOf={(row) => `${row.id} ${row.from} ${row.label}`}
          />
        </section>
      ))}
    </Page>
  )
}
