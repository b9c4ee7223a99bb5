/** Every form of the bureau: how it is numbered and sealed, and whose layout it has. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayInChinese } from '../../../src/kernel/day.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { type FormRow, formsQuery } from './document-queries.ts'

const seals = { agency: '公章', enforcement: '行政执法专用章' } as const

const columns: Column<FormRow>[] = [
  {
    title: '文书',
    show: ({ id, title, subFile }) => (
      <>
        <Link className="row-title" to="/forms/$id" params={{ id }}>
          {title}
        </Link>
        {subFile && <span className="tag">副卷</span>}
      </>
    ),
  },
  {
    title: '字号',
    show: ({ prefix, nextPrefix }) => (
      <>
        {prefix ?? '不编号'}
        {nextPrefix && (
          <span className="soft block">
            {dayInChinese(nextPrefix.heldFrom)}起用 {nextPrefix.prefix}
          </span>
        )}
      </>
    ),
  },
  { title: '印章', show: ({ seal }) => (seal === null ? '不用印' : seals[seal]) },
  { title: '版次', show: ({ edition }) => edition },
  {
    title: '本局模板',
    show: ({ templates }) => {
      const inForce = templates.filter((template) => template.inForce)
      if (inForce.length === 0) return <span className="soft">用系统版式</span>
      return inForce.map(({ id, kind, version }) => (
        <span key={id} className="tag tag-good">
          {kind === 'word' ? 'Word' : 'PDF'} 第 {version} 版
        </span>
      ))
    },
  },
]

export function FormListPage() {
  const { data } = useSuspenseQuery(formsQuery)
  const [q, setQ] = useState('')
  const rows = data.rows.filter(({ title, prefix }) => `${title}${prefix ?? ''}`.includes(q.trim()))
  return (
    <Page title="文书式样">
      <p className="soft">
        共 {data.rows.length} 种文书。每种都可以换成本局自己的版式，不用改程序；已经制作的文书保持原来的版式。
      </p>
      <form className="query-form" onSubmit={(event) => event.preventDefault()}>
        <div>
          <label htmlFor="form-words">查找</label>
          <input
            id="form-words"
            className="plain-input"
            type="search"
            placeholder="文书名称或者字号"
            value={q}
            onChange={(event) => setQ(event.target.value)}
          />
        </div>
      </form>
      <section className="panel" aria-label="文书式样目录">
        {rows.length === 0 ? (
          <Empty icon="document" title="没有这样的文书">
            <p>换一个词再找。</p>
          </Empty>
        ) : (
          <DataTable caption="文书式样目录" columns={columns} rows={rows} keyOf={(row) => row.id} />
        )}
      </section>
    </Page>
  )
}
