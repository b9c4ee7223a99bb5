/** 人员与资格: who may enforce today, who reviews and how fast, and whether there are enough of them. */
import './officers.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dayInChinese } from '../../../src/kernel/day.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { StandingTag } from '../law/standing-tag.tsx'
import { Warnings } from './officer-list-page.tsx'
import { type ReviewerRow, type Staffing, staffingQuery } from './people-queries.ts'

export function StaffingPage() {
  const { data } = useSuspenseQuery(staffingQuery)
  return (
    <Page
      title="人员与资格"
      beside={
        <Link className="button" to="/new/$name" params={{ name: 'reviewer.appoint' }} search={{}}>
          任命法制审核人员
        </Link>
      }
    >
      <Ratio ratio={data.ratio} />
      <section className="panel" aria-labelledby="certificates-title">
        <h2 id="certificates-title">执法证件</h2>
        <dl className="person-figures">
          {data.states.map(({ name, label, count }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>
                <Link to="/officers" search={{ state: name }}>
                  {count}
                </Link>
              </dd>
            </div>
          ))}
          <div>
            <dt>须办理</dt>
            <dd>
              <Link to="/officers" search={{ odd: true }}>
                {data.warned}
              </Link>
            </dd>
          </div>
        </dl>
      </section>
      <section className="panel" aria-labelledby="reviewers-title">
        <h2 id="reviewers-title">法制审核人员</h2>
        <p className="soft">
          审核件数、用时为{dayInChinese(data.since)}以来的初审；用时从送审到提出意见，按小时，不扣除休息日。
        </p>
        <DataTable caption="法制审核人员" columns={columns} rows={data.reviewers} keyOf={({ id }) => id} />
      </section>
    </Page>
  )
}

function Ratio({ ratio: { reviewers, officers, percent, enough, required } }: { ratio: Staffing['ratio'] }) {
  const said = percent === null ? '没有持有效证件的执法人员，无从计算' : `${percent}%`
  return (
    <section className="panel" aria-labelledby="ratio-title">
      <h2 id="ratio-title">法制审核人员占执法人员的比例</h2>
      {!enough && (
        <Notice kind="wrong" title={`低于规定的 ${required?.percent}%`}>
          <p>请增配有法律职业资格的法制审核人员，或者任命公职律师参与审核。</p>
        </Notice>
      )}
      <dl className="person-figures">
        <div>
          <dt>现有比例</dt>
          <dd>{said}</dd>
        </div>
        <div>
          <dt>法制审核人员</dt>
          <dd>{reviewers}</dd>
        </div>
        <div>
          <dt>持有效证件的执法人员</dt>
          <dd>{officers}</dd>
        </div>
        {required && (
          <div>
            <dt>规定比例 {required.standing === 'unverified' && <StandingTag standing="unverified" />}</dt>
            <dd>{required.percent}%</dd>
          </div>
        )}
      </dl>
      {required && <p className="soft">依据：{required.source}</p>}
    </section>
  )
}

const hours = (value: number | null) => (value === null ? '—' : `${value} 小时`)
const columns: Column<ReviewerRow>[] = [
  {
    title: '姓名',
    show: ({ id, name, section }) => (
      <>
        <Link className="row-title" to="/persons/$id" params={{ id }}>
          {name}
        </Link>
        <span className="soft block">{section}</span>
      </>
    ),
  },
  {
    title: '法律职业资格',
    show: ({ legalQualification, legalQualificationOn }) => (
      <>
        {legalQualification ?? '没有登记'}
        {legalQualificationOn && <span className="soft block">{dayInChinese(legalQualificationOn)}取得</span>}
      </>
    ),
  },
  {
    title: '任期',
    show: ({ heldFrom, heldUntil }) =>
      heldFrom === null ? '—' : `${dayInChinese(heldFrom)}至${heldUntil === null ? '今' : dayInChinese(heldUntil)}`,
  },
  { title: '初审', numeric: true, show: ({ examined }) => examined },
  {
    title: '同意率',
    numeric: true,
    show: ({ examined, agreed }) => (examined === 0 ? '—' : `${Math.round((agreed / examined) * 100)}%`),
  },
  { title: '用时中位数', numeric: true, show: ({ medianHours }) => hours(medianHours) },
  { title: '九成不超过', numeric: true, show: ({ p90Hours }) => hours(p90Hours) },
  { title: '须办理', show: ({ warnings }) => <Warnings warnings={warnings} /> },
]
