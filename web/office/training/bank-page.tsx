/** The question bank: what may be drawn, and the ways in and out. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import type { Bank } from './training-contract.ts'
import { bankQuery } from './training-queries.ts'

const columns: Column<Bank['rows'][number]>[] = [
  {
    title: '题号',
    show: ({ code, version, retired }) => (
      <>
        {code} <span className="soft">第 {version} 版</span> {retired && <span className="tag tag-warn">已停用</span>}
      </>
    ),
  },
  { title: '题型', show: ({ kind, difficulty }) => `${kind}，${difficulty}` },
  { title: '主题', show: ({ topic }) => topic },
  { title: '题干', show: ({ stem }) => stem },
  { title: '答案', show: ({ answer }) => answer || '见小题' },
  { title: '依据', show: ({ basis }) => basis.join('、') },
]

export function BankPage() {
  const { data, error } = useQuery(bankQuery)
  const crumbs = (
    <p className="crumbs">
      <Link to="/training">学习考试</Link>
    </p>
  )
  return (
    <Page title="题库" above={crumbs} beside={data && <Ways />}>
      <section className="panel">
        {!data && !error && <Loading />}
        {error && (
          <Empty icon="lock" title="题库现在不能由您查看">
            <p>题库由法制审核员和股室负责人编写；已列入应考名单的，成绩公布以前不能查看。</p>
          </Empty>
        )}
        {data?.rows.length === 0 && (
          <Empty icon="document" title="题库还是空的">
            <p>可以逐题编写，或者从电子表格导入。</p>
          </Empty>
        )}
        {data && data.rows.length > 0 && (
          <DataTable caption="题库" columns={columns} rows={data.rows} keyOf={({ id }) => id} />
        )}
      </section>
    </Page>
  )
}

function Ways() {
  return (
    <span className="tags">
      <Link className="button" to="/new/$name" params={{ name: 'question.revise' }} search={{}}>
        编写试题
      </Link>
      <Link className="button" to="/new/$name" params={{ name: 'question.import' }} search={{}}>
        导入
      </Link>
      <a className="button" href="/api/questions.csv" download>
        导出
      </a>
      <Link className="button" to="/new/$name" params={{ name: 'question.retire' }} search={{}}>
        停用
      </Link>
    </span>
  )
}
