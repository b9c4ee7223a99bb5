/** Parts of a page, each with an address of its own. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Place } from '../queries.ts'

export type Tab = { key: string; label: string; count?: number; show: () => ReactNode }
type Props = { place: Place; id: string; tabs: Tab[]; chosen: string | undefined }

export function Tabs({ place, id, tabs, chosen }: Props) {
  const current = tabs.find((tab) => tab.key === chosen) ?? tabs[0]
  return (
    <section className="panel">
      <nav className="tabs" aria-label="案卷内容">
        {tabs.map(({ key, label, count }) => (
          <Link
            key={key}
            to={`/${place}/$id`}
            params={{ id }}
            search={key === tabs[0]?.key ? {} : { tab: key }}
            resetScroll={false}
            replace
            activeOptions={{ exact: true }}
          >
            {label}
            {count !== undefined && count > 0 && <span className="tab-count">{count}</span>}
          </Link>
        ))}
      </nav>
      <div className="tab-body">{current?.show()}</div>
    </section>
  )
}
