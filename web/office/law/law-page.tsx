/** The law as the program applies it: what was read in the text, and what still has to be confirmed. */
import '../lists/lists.css'
import '../subjects/subjects.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { dayInChinese } from '../../../src/kernel/day.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Cited } from './cited.tsx'
import type { LawRow, RowKind } from './law-contract.ts'
import { lawQuery } from './law-queries.ts'
import { StandingTag } from './standing-tag.tsx'

export const kinds: Record<RowKind, string> = {
  deadline: '法定期限',
  threshold: '金额、数量界限',
  provision: '处罚条款',
  catalogue: '重大执法决定目录',
  statute: '法律、法规、规章',
}

export type LawSearch = { kind?: RowKind | undefined; q?: string | undefined; standing?: string | undefined }

const columns: Column<LawRow>[] = [
  {
    title: '内容',
    show: ({ kind, key, id, label }) => (
      <>
        <Link className="row-title" to="/law/$kind/$key" params={{ kind, key }}>
          {label}
        </Link>
        <code className="block">{id}</code>
      </>
    ),
  },
  { title: '取值', show: ({ value }) => <strong>{value}</strong> },
  { title: '依据', show: ({ basis, from }) => <Cited text={basis} on={from} /> },
  {
    title: '施行',
    show: ({ from, until }) =>
      until === null ? `${dayInChinese(from)}起` : `${dayInChinese(from)}至${dayInChinese(until)}`,
  },
  { title: '核实', show: ({ standing }) => <StandingTag standing={standing} /> },
]

const shownAtFirst = 30

export function LawPage() {
  const { data } = useSuspenseQuery(lawQuery)
  const search = useSearch({ from: '/frame/law' })
  const { kind = 'deadline', q = '', standing } = search
  const rows = data.rows.filter(
    (row) => row.kind === kind && (standing === undefined || row.standing === standing) && textOf(row).includes(q),
  )
  const unverified = data.rows.filter((row) => row.standing === 'unverified').length
  const years = data.calendarYears
  return (
    <Page title="法定期限与基准">
      {unverified > 0 && (
        <Notice kind="warn" title={`有 ${unverified} 项待核实`}>
          <p>这些数值还没有对照正式公布的文本确认。打开一项，可以修订取值，或者由另一人核对后确认。</p>
        </Notice>
      )}
      <p className="soft">
        工作日历已载入 {years.at(0)} 至 {years.at(-1)} 年；超出的年份不推算，会拒绝计算并提示载入。
      </p>
      <LawFilter search={search} rows={data.rows} />
      <LawRows key={JSON.stringify(search)} title={kinds[kind]} rows={rows} />
    </Page>
  )
}

function LawFilter({ search, rows }: { search: LawSearch; rows: LawRow[] }) {
  const navigate = useNavigate()
  const go = (to: LawSearch) => navigate({ to: '/law', search: { ...search, ...to }, replace: true })
  return (
    <form className="query-form" onSubmit={(event) => event.preventDefault()}>
      <div>
        <label htmlFor="law-kind">类别</label>
        <select
          id="law-kind"
          className="plain-input"
          value={search.kind ?? 'deadline'}
          onChange={(event) => void go({ kind: event.target.value as RowKind })}
        >
          {Object.entries(kinds).map(([name, label]) => (
            <option key={name} value={name}>
              {label}（{rows.filter((row) => row.kind === name).length}）
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="law-standing">核实</label>
        <select
          id="law-standing"
          className="plain-input"
          value={search.standing ?? ''}
          onChange={(event) => void go({ standing: event.target.value || undefined })}
        >
          <option value="">全部，待核实在前</option>
          <option value="unverified">只看待核实</option>
          <option value="verified">只看已核实</option>
        </select>
      </div>
      <div>
        <label htmlFor="law-words">关键字</label>
        <input
          id="law-words"
          className="plain-input"
          placeholder="内容、条款、编号"
          defaultValue={search.q}
          onChange={(event) => void go({ q: event.target.value.trim() || undefined })}
        />
      </div>
    </form>
  )
}

function LawRows({ title, rows }: { title: string; rows: LawRow[] }) {
  const [count, setCount] = useState(shownAtFirst)
  const rest = rows.length - count
  return (
    <section className="panel" aria-labelledby="law-title">
      <h2 id="law-title">{title}</h2>
      <p className="soft" role="status">
        {rows.length === 0 ? '没有符合的内容，请换个关键字。' : `共 ${rows.length} 项`}
      </p>
      {rows.length > 0 && (
        <DataTable
          caption={title}
          columns={columns}
          rows={rows.slice(0, count)}
          keyOf={(row) => `${row.key} ${row.from}`}
        />
      )}
      {rest > 0 && (
        <button className="button" type="button" onClick={() => setCount(count + shownAtFirst)}>
          再显示 {Math.min(rest, shownAtFirst)} 项
        </button>
      )}
    </section>
  )
}

function textOf({ id, label, value, basis, standing }: LawRow): string {
  return `${id} ${label} ${value} ${basis} ${standing === 'unverified' ? '待核实' : '已核实'}`
}
