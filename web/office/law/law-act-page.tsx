/** An act on a value of the law, or on a place that cites a changed article: the same form as every act, filled in. */
import '../acts/acts.css'
import '../../ui/form.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams, useSearch } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import type { AvailableAct } from '../../../src/acts/index.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { theme } from '../../ui/theme.ts'
import { ActForm } from '../acts/act-form.tsx'
import type { ActSearch } from '../acts/act-search.ts'
import { DonePage, findDone } from '../acts/done-page.tsx'
import { Reasons } from '../acts/reasons.tsx'
import { lawChangesQuery, lawRowQuery } from './law-queries.ts'

export function LawActPage() {
  const { kind, key, name } = useParams({ from: '/frame/law/$kind/$key/$name' })
  const search = useSearch({ from: '/frame/law/$kind/$key/$name' })
  const { data } = useSuspenseQuery(lawRowQuery(kind, key))
  const back = (
    <Link to="/law/$kind/$key" params={{ kind, key }}>
      {data.label}
    </Link>
  )
  return <Shown act={data.acts.find((act) => act.name === name)} back={back} search={search} reading={null} />
}

export function SettlePage() {
  const { task } = useParams({ from: '/frame/law-changes/$task' })
  const search = useSearch({ from: '/frame/law-changes/$task' })
  const { data } = useSuspenseQuery(lawChangesQuery)
  const [statute = '', version = '', article = '', insertion = '', ...place] = task.split('~')
  const change = data.changes.find((one) => one.statute === statute && one.version === version)
  const changed = change?.articles.find((one) => one.before === Number(article))
  const found = changed?.tasks.find((one) => one.place === place.join('~'))
  const defaults = { statute, version, article: Number(article), insertion: Number(insertion), place: place.join('~') }
  const act = { ...data.act, href: `${data.act.href}?task=${encodeURIComponent(task)}`, defaults }
  const back = (
    <Link to="/law-changes" search={{}}>
      法律变化
    </Link>
  )
  const reading = found && (
    <Notice kind="info" title={`${found.kindLabel}：${found.label}`}>
      <p>
        引用了《{statute}》第 {article} 条，{change?.version} 版本
        {changed?.after === null ? '已删去这一条。' : `中为第 ${changed?.after} 条，请核对。`}
      </p>
    </Notice>
  )
  return <Shown act={found?.settlement === null ? act : undefined} back={back} search={search} reading={reading} />
}

type Props = { act: AvailableAct | undefined; back: ReactNode; search: ActSearch; reading: ReactNode }

function Shown({ act, back, search, reading }: Props) {
  const { pathname } = useLocation()
  const done = search.step === 'done' ? findDone(pathname) : undefined
  if (done) return <DonePage done={done} back={back} subject={null} />
  if (act?.allowed !== true)
    return (
      <Page title={act?.label ?? '没有这个办理事项'} above={<p className="crumbs">{back}</p>}>
        <Notice kind="info" title="这一项现在不能办理，可能已经办完。">
          {act && <Reasons reasons={act.reasons} />}
        </Notice>
      </Page>
    )
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <ActForm act={act} back={back} search={search} reading={reading} materials={null} />
    </ConfigProvider>
  )
}
