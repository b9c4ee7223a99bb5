/** What surrounds every page: whose office, who is here, where one can go, and whether the line is up. */
import './frame.css'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect, useRef } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NoticeBell } from '../deadlines/notice-bell.tsx'
import { meQuery, todoQuery } from '../queries.ts'
import seal from '../seal.svg'
import { type MenuItem, menuFor } from './navigation.ts'
import { OfflineBar } from './offline-bar.tsx'
import { PersonMenu } from './person-menu.tsx'

export function Frame() {
  const { data: me } = useSuspenseQuery(meQuery)
  const main = useFocusOnArrival()
  const items = menuFor(me)
  return (
    <div className="frame">
      <a className="skip-link" href="#main">
        跳到主要内容
      </a>
      <header className="frame-head">
        <Link to="/" className="frame-name">
          <img src={seal} alt="" width="30" height="30" />
          <span className="only-wide">{me.agency.name}</span>
          <span className="only-narrow">{me.agency.shortName}</span>
          <small className="only-wide">行政执法工作台</small>
        </Link>
        {me.mode === 'demo' && <span className="demo-mark">演示</span>}
        <NoticeBell />
        <PersonMenu me={me} />
      </header>
      <nav className="frame-menu" aria-label="主菜单">
        <MenuList items={items} />
        <details className="menu-more">
          <summary>
            <Icon name="menu" />
            更多
          </summary>
          <MenuList items={items.filter((item) => !item.first)} />
        </details>
      </nav>
      <main className="frame-main" id="main" tabIndex={-1} ref={main}>
        <OfflineBar />
        <Suspense key={me.name} fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}

function MenuList({ items }: { items: MenuItem[] }) {
  const { data } = useQuery(todoQuery)
  const count = data?.groups.reduce((sum, group) => sum + group.count, 0) ?? 0
  return (
    <ul className="menu-list">
      {items.map(({ to, label, icon, first }) => (
        <li key={to} className={first ? 'menu-first' : 'menu-rest'}>
          <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
            <Icon name={icon} />
            {label}
            {to === '/' && count > 0 && (
              <span className="count-dot">
                {count}
                <span className="for-readers">件</span>
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** A reader or a keyboard begins at the new page, not where the last link was. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null)
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current !== undefined && before.current !== pathname) main.current?.focus({ preventScroll: true })
    before.current = pathname
    for (const menu of document.querySelectorAll('.frame details.menu-more')) menu.removeAttribute('open')
  }, [pathname])
  return main
}
