/** All that the machine checks before a legal review, by the points: so that nobody has to guess what it looks at. */
import './review-checks.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Page } from '../../ui/page.tsx'
import { Cited } from '../law/cited.tsx'
import { type ListedCheck, reviewChecksQuery } from './pre-answers.ts'

const columns: Column<ListedCheck>[] = [
  { title: '应当做到', show: ({ label }) => label },
  { title: '依据', show: ({ basis }) => <Cited text={basis.join('、')} /> },
]

export function CheckListPage() {
  const { data } = useSuspenseQuery(reviewChecksQuery)
  return (
    <Page title="法制审核系统预核项目">
      <section className="panel">
        <p className="soft">
          案件的「自查」和法制初审的表单，都由下列核对得出。系统只回答记录能够证明的；不能判断的，留给审核人员。
        </p>
        {data.points.map((point, index) => {
          const own = data.checks.filter((one) => one.point === index + 1)
          return (
            <section className="check-group" key={point}>
              <h2>
                {index + 1}．{point}（{own.length} 项）
              </h2>
              <DataTable caption={point} columns={columns} rows={own} keyOf={({ id }) => id} />
            </section>
          )
        })}
      </section>
    </Page>
  )
}
