/** What is added to the overdue fine, period by period: whoever reads it can do the sum again. */
import './enforcement.css'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SurchargeView } from '../../../src/desk/index.ts'
import { type Day, dayInChinese, isDay } from '../../../src/kernel/day.ts'
import { fenToYuan } from '../../../src/kernel/money.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Cited } from '../law/cited.tsx'
import { meQuery, surchargeQuery } from '../queries.ts'
import { ProblemError } from '../server.ts'

type Row = SurchargeView['rows'][number]
type Decided = SurchargeView['decided'][number]

/** The year is said once where it is the same. */
function span(from: Day, to: Day): string {
  if (from === to) return dayInChinese(from)
  const last = dayInChinese(to)
  return `${dayInChinese(from)}至${from.slice(0, 4) === to.slice(0, 4) ? last.slice(5) : last}`
}

const columnsOf = ({ dailyPercent }: SurchargeView): Column<Row>[] => [
  { title: '期间', show: ({ from, to }) => <strong>{span(from, to)}</strong> },
  { title: '天数', show: ({ days, note }) => (note === null ? days : <s>{days}</s>), numeric: true },
  { title: '未缴罚款（元）', show: ({ principalFen }) => fenToYuan(principalFen), numeric: true },
  {
    title: `每日 ${dailyPercent}%（元）`,
    show: ({ dailyFen, note }) => (note === null ? fenToYuan(dailyFen) : '—'),
    numeric: true,
  },
  {
    title: '加处（元）',
    show: (row) => <Added row={row} />,
    numeric: true,
  },
]

const decisions: Column<Decided>[] = [
  { title: '决定书', show: ({ number }) => <strong>{number}</strong> },
  { title: '期间', show: ({ from, until }) => span(from, until) },
  { title: '加处（元）', show: ({ amountFen }) => fenToYuan(amountFen), numeric: true },
  {
    title: '状态',
    show: ({ isServed }) =>
      isServed ? <span className="tag tag-good">已送达</span> : <span className="tag tag-warn">待送达，尚未生效</span>,
  },
]

/** On the day that reaches the cap only what is left of it is added. */
function Added({ row: { amountFen, dailyFen, days, note } }: { row: Row }) {
  if (note !== null) return <span className="tag">{note}，不计</span>
  return (
    <>
      {fenToYuan(amountFen)}
      {amountFen < dailyFen * days && <span className="soft">（至上限）</span>}
    </>
  )
}

export function SurchargePanel({ caseId }: { caseId: string }) {
  const { data: me } = useSuspenseQuery(meQuery)
  const [until, setUntil] = useState<string>(me.today)
  const asked = isDay(until) ? until : me.today
  const { data, error } = useQuery({ ...surchargeQuery(caseId, asked), placeholderData: keepPreviousData })
  return (
    <>
      <p className="surcharge-until">
        <label htmlFor="surcharge-until">计算至（含当日）</label>
        <input
          id="surcharge-until"
          className="plain-input"
          type="date"
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </p>
      {error && <Notice kind="warn" title={error instanceof ProblemError ? error.problem.detail : error.message} />}
      {data && !error && <Working view={data} />}
    </>
  )
}

function Working({ view }: { view: SurchargeView }) {
  const { rows, from, days, totalFen, capFen, cappedOn, decided, undecidedFen } = view
  if (rows.length === 0) return <p className="soft">这一天以前没有逾期的罚款，不加处。</p>
  return (
    <>
      <p className="surcharge-sum">
        <strong className="surcharge-total">{fenToYuan(totalFen)} 元</strong>
        <span>
          自{dayInChinese(from)}起计算 {days} 日；上限 {fenToYuan(capFen)} 元
          {cappedOn && `，${dayInChinese(cappedOn)}已达上限`}
        </span>
      </p>
      <DataTable caption="加处罚款计算过程" columns={columnsOf(view)} rows={rows} keyOf={({ from: day }) => day} />
      <p className="soft surcharge-note">
        <Cited
          text="每日按当日未缴纳的罚款计算，缴款当日计算在内，不足一分的舍去，合计不超过罚款数额；行政复议、行政诉讼期间不计算。依据：《行政处罚法》第七十二条第一款第（一）项、《行政处罚法》第七十三条第三款"
          on={from}
        />
      </p>
      <section className="surcharge-part">
        <h2>已作出的加处决定</h2>
        {decided.length === 0 ? (
          <p className="soft">还没有作出加处决定。</p>
        ) : (
          <DataTable caption="加处决定" columns={decisions} rows={decided} keyOf={({ number }) => number} />
        )}
        {undecidedFen > 0 && (
          <p className="surcharge-note">
            尚未作出决定的 {fenToYuan(undecidedFen)} 元，送达加处罚款决定书以后才应缴纳。
          </p>
        )}
      </section>
    </>
  )
}
