/** One document that waits to be served: where to go, what was tried, who serves it, and what may be done. */
import '../acts/acts.css'
import './service.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { AvailableAct } from '../../../src/acts/index.ts'
import { dayInChinese, instantInChinese } from '../../../src/kernel/day.ts'
import { Facts } from '../../ui/facts.tsx'
import { Page } from '../../ui/page.tsx'
import { PdfDialog } from '../../ui/pdf-dialog.tsx'
import { Reasons } from '../acts/reasons.tsx'
import { DueMark } from '../due-mark.tsx'
import { ServicePlace } from './service-place.tsx'
import { type ServiceDetail, serviceActsQuery, serviceQuery } from './service-queries.ts'

export function ServicePage() {
  const { id } = useParams({ from: '/frame/service/$id' })
  const { data: row } = useSuspenseQuery(serviceQuery(id))
  const { data } = useSuspenseQuery(serviceActsQuery(id))
  return (
    <Page
      title={row.title}
      above={
        <p className="crumbs">
          <Link to="/service" search={{}}>
            待送达
          </Link>
        </p>
      }
    >
      <div className="two-columns acts-first">
        <div className="panel">
          <ServicePlace row={row} />
          <Facts rows={factsOf(row)} />
          <Attempts row={row} />
          <Handovers row={row} />
        </div>
        <Serving row={row} acts={data.acts} />
      </div>
    </Page>
  )
}

function factsOf(row: ServiceDetail): { label: string; value: ReactNode }[] {
  const { number, matter, since, due, notice, taker, takenFor, handlers } = row
  const names = handlers.map(({ name }) => name).join('、') || '—'
  return [
    { label: '文号', value: number ?? '（无文号）' },
    {
      label: '所属事项',
      value: (
        <Link to={`/${matter.place}/$id`} params={{ id: matter.id }} search={{}}>
          {matter.title}
        </Link>
      ),
    },
    { label: '作出日期', value: since },
    { label: '送达期限', value: due ? <DueMark due={due} /> : '没有法定的送达期限' },
    ...(notice ? [{ label: '送达公告', value: noticeText(notice) }] : []),
    { label: '承办人', value: names },
    ...(taker ? [{ label: '接手送达', value: `${taker.name}：${takenFor ?? ''}` }] : []),
  ]
}

function noticeText({ postedOn, until, isProvisional }: NonNullable<ServiceDetail['notice']>): string {
  const term = until === null ? '' : `，${dayInChinese(until)}期满${isProvisional ? '（暂计）' : ''}，次日起确认送达`
  return `${dayInChinese(postedOn)}发布${term}`
}

function Attempts({ row: { attempts } }: { row: ServiceDetail }) {
  if (attempts.length === 0) return null
  return (
    <section className="service-section">
      <h2>试过的送达</h2>
      <ol className="service-attempts">
        {attempts.map(({ manner, cause, triedOn, place, detail }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was tried is only added to, in order
          <li key={index}>
            <strong>
              {dayInChinese(triedOn)} {manner}：{cause}
            </strong>
            <span className="soft block">{place}</span>
            <span className="block">{detail}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Handovers({ row: { handovers } }: { row: ServiceDetail }) {
  if (handovers.length === 0) return null
  return (
    <section className="service-section">
      <h2>送达交接</h2>
      <ol className="service-attempts">
        {handovers.map(({ at, by, to, reason }) => (
          <li key={at}>
            <strong>{to === null ? `${by}交回承办人` : `${to}接手`}</strong>
            <span className="soft block">{instantInChinese(at)}</span>
            <span className="block">{reason}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Serving({ row, acts }: { row: ServiceDetail; acts: AvailableAct[] }) {
  const [isShown, setIsShown] = useState(false)
  const open = acts.filter((act) => act.allowed && !(row.isMine && act.name === 'service.take-over'))
  const closed = acts.filter((act) => act.mine && !act.allowed && act.name === 'service.take-over' && !row.isMine)
  return (
    <section className="panel acts-panel" aria-labelledby="serving-title">
      <h2 id="serving-title">现在可以办</h2>
      <ul className="plain-list acts-open">
        {row.isMine && (
          <li>
            <Link
              className="button button-main"
              to={`/${row.matter.place}/$id/acts/$name`}
              params={{ id: row.matter.id, name: row.serve.name }}
              search={{}}
            >
              {row.serve.label}
            </Link>
            <span className="soft">送达、未能送达、公告都在这里登记</span>
          </li>
        )}
        {open.map((act) => (
          <li key={act.name}>
            <Link
              className={`button${row.isMine ? '' : ' button-main'}`}
              to="/service/$id/acts/$name"
              params={{ id: row.id, name: act.name }}
              search={{}}
            >
              {act.label}
            </Link>
          </li>
        ))}
        <li>
          <Link
            className="button"
            to="/new/$name"
            params={{ name: 'service-address.confirm' }}
            search={{ party: row.party.id }}
          >
            {row.confirmedOn ? '更新送达地址确认书' : '登记送达地址确认书'}
          </Link>
        </li>
        <li>
          <button className="button" type="button" onClick={() => setIsShown(true)}>
            查看文书
          </button>
        </li>
      </ul>
      {closed.map((act) => (
        <Reasons key={act.name} reasons={act.reasons} />
      ))}
      {isShown && (
        <PdfDialog title={row.title} href={`/api/documents/${row.id}.pdf`} onClose={() => setIsShown(false)} />
      )}
    </section>
  )
}
