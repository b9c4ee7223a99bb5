/** My deadlines: by how near they are, on the month, and what I was told of them. */
import '../lists/lists.css'
import '../subjects/subjects.css'
import './deadlines.css'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { DeadlinePage } from '../../../src/deadlines-desk/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { FaultPage } from '../frame/fault-page.tsx'
import { DeadlineFilter } from './deadline-filter.tsx'
import { type DeadlineSearch, deadlinesQuery, noticesQuery, type View, views } from './deadline-queries.ts'
import { FeedPanel } from './feed-panel.tsx'
import { MonthView } from './month-view.tsx'
import { NearnessList } from './nearness-list.tsx'
import { NoticeList } from './notice-list.tsx'

export function DeadlinesPage() {
  const search = useSearch({ from: '/frame/deadlines' })
  const { data, error, isFetching } = useQuery({ ...deadlinesQuery(search), placeholderData: keepPreviousData })
  return (
    <Page
      title="我的期限"
      beside={
        <Link className="button" to="/deadlines/trial">
          期限试算
        </Link>
      }
    >
      <ViewTabs search={search} />
      {search.view === 'notices' ? (
        <NoticeList />
      ) : (
        <div aria-busy={isFetching}>
          {!data && (error ? <FaultPage error={error} /> : <Loading />)}
          {data && <Deadlines page={data} search={search} />}
        </div>
      )}
    </Page>
  )
}

function Deadlines({ page, search }: { page: DeadlinePage; search: DeadlineSearch }) {
  return (
    <>
      <DeadlineFilter page={page} search={search} />
      {search.view === 'month' ? (
        <MonthView page={page} search={search} />
      ) : (
        <NearnessList page={page} filtered={search.kind !== undefined || search.section !== undefined} />
      )}
      <FeedPanel openedAt={page.feedOpenedAt} />
    </>
  )
}

function ViewTabs({ search }: { search: DeadlineSearch }) {
  const { data } = useSuspenseQuery(noticesQuery)
  return (
    <nav className="view-tabs" aria-label="查看方式">
      {(Object.keys(views) as View[]).map((name) => (
        <Link
          key={name}
          to="/deadlines"
          search={{ ...search, view: name === 'list' ? undefined : name }}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {views[name]}
          {name === 'notices' && data.unread > 0 && <span className="count-dot">{data.unread}</span>}
        </Link>
      ))}
    </nav>
  )
}
