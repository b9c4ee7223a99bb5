/** The law as the program applies it: what was read in the text, and what still has to be confirmed. */
import '../subjects/subjects.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
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

const shownAtFirst = 30

export function LawPage() {
  const { data } = useSuspenseQuery(lawQuery)
  const [kind, setKind] = useState<LawRow['kind']>('deadline')
  const [words, setWords] = useState('')
  const rows = data.rows.filter((row) => row.kind === kind && textOf(row).includes(words.trim()))
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
      <form className="query-form" onSubmit={(event) => event.preventDefault()}>
        <div>
          <label htmlFor="law-kind">类别</label>
          <select
            id="law-kind"
            className="plain-input"
            value={kind}
            onChange={(event) => setKind(event.target.value as LawRow['kind'])}
          >
            {Object.entries(kinds).map(([name, label]) => (
              <option key={name} value={name}>
                {label}（{data.rows.filter((row) => row.kind === name).length}）
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="law-words">关键字</label>
          <input
            id="law-words"
            className="plain-input"
            placeholder="内容、条款、编号"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
      </form>
      <LawRows key={`${kind} ${words}`} title={kinds[kind]} rows={rows} />
    </Page>
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
          keyOf={(row) => `${row.id} ${row.from} ${row.label}`}
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
