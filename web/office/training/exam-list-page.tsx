/** Every exam of the agency, for those who run or oversee them. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { instantInChinese } from '../../../src/kernel/day.ts'
import { exam as examTable } from '../../../src/training/index.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import type { ExamList } from './training-contract.ts'
import { examsQuery } from './training-queries.ts'

type Row = ExamList['rows'][number]
const columns: Column<Row>[] = [
  {
    title: '考试',
    show: ({ id, title }) => (
      <Link className="row-title" to="/training/exams/$id" params={{ id }}>
        {title}
      </Link>
    ),
  },
  {
    title: '状态',
    show: ({ state }) => Object.entries(examTable.states).find(([name]) => name === state)?.[1] ?? state,
  },
  { title: '开考', show: ({ opensAt }) => instantInChinese(opensAt) },
  { title: '应考', numeric: true, show: ({ candidates }) => `${candidates} 人` },
  { title: '题数', numeric: true, show: ({ questions, totalPoints }) => `${questions} 题 ${totalPoints} 分` },
]

export function ExamListPage() {
  const { data } = useSuspenseQuery(examsQuery)
  const draw = (
    <Link className="button button-main" to="/new/$name" params={{ name: 'exam.draw-up' }} search={{}}>
      拟定考试
    </Link>
  )
  return (
    <Page title="组织考试" above={<Crumbs />} beside={data.rows.length > 0 && draw}>
      <section className="panel">
        {data.rows.length === 0 ? (
          <Empty icon="document" title="还没有考试">
            <p>先把试题导入题库，再按题型和分值拟定考试，由另一名负责人审核发布。</p>
            {draw}
          </Empty>
        ) : (
          <DataTable caption="考试" columns={columns} rows={data.rows} keyOf={({ id }) => id} />
        )}
      </section>
    </Page>
  )
}

function Crumbs() {
  return (
    <p className="crumbs">
      <Link to="/training">学习考试</Link>
    </p>
  )
}
