/** One value of the law: what it says now, what it said before, who changed or confirmed it, and what may be done. */
import '../acts/acts.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dayInChinese, instantInChinese } from '../../../src/kernel/day.ts'
import type { LawRowPage as RowPage } from '../../../src/statutes/index.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Page } from '../../ui/page.tsx'
import { Cited } from './cited.tsx'
import type { LawRow } from './law-contract.ts'
import { kinds } from './law-page.tsx'
import { lawRowQuery } from './law-queries.ts'
import { StandingTag } from './standing-tag.tsx'

const columns: Column<LawRow>[] = [
  { title: '取值', show: ({ value }) => <strong>{value}</strong> },
  {
    title: '施行',
    show: ({ from, until }) => `${dayInChinese(from)}${until === null ? '起' : `至${dayInChinese(until)}`}`,
  },
  { title: '依据', show: ({ basis, from }) => <Cited text={basis} on={from} /> },
  { title: '来源', show: ({ source }) => source },
  { title: '核实', show: ({ standing }) => <StandingTag standing={standing} /> },
]

const verbs = { revised: '修订', confirmed: '确认已核实', added: '增列', ended: '移出目录' }

export function LawRowPage() {
  const { kind, key } = useParams({ from: '/frame/law/$kind/$key' })
  const { data } = useSuspenseQuery(lawRowQuery(kind, key))
  return (
    <Page
      title={data.label}
      above={
        <p className="crumbs">
          <Link to="/law" search={{ kind: data.kind }}>
            法定期限与基准：{kinds[data.kind]}
          </Link>
        </p>
      }
      beside={<StandingTag standing={data.standing} />}
    >
      <section className="panel">
        <Facts
          rows={[
            { label: '编号', value: data.id },
            { label: '取值', value: data.value },
            { label: '依据', value: <Cited text={data.basis} on={data.from} /> },
            {
              label: '施行',
              value: `${dayInChinese(data.from)}${data.until ? `至${dayInChinese(data.until)}` : '起'}`,
            },
            { label: '来源', value: data.source },
          ]}
        />
        <Acts page={data} />
      </section>
      <section className="panel" aria-labelledby="course-title">
        <h2 id="course-title">历次取值</h2>
        <DataTable caption="历次取值" columns={columns} rows={data.course} keyOf={({ from }) => from} />
      </section>
      <Changes changes={data.changes} />
    </Page>
  )
}

function Acts({ page }: { page: RowPage }) {
  const open = page.acts.filter(({ allowed }) => allowed)
  if (open.length === 0) return <p className="soft">由系统管理员修订，由系统管理员或者法制审核员确认。</p>
  return (
    <p className="done-next">
      {open.map(({ name, label }, index) => (
        <Link
          className={`button ${index === 0 ? 'button-main' : ''}`}
          key={name}
          to="/law/$kind/$key/$name"
          params={{ kind: page.kind, key: page.key, name }}
          search={{}}
        >
          {label}
        </Link>
      ))}
    </p>
  )
}

function Changes({ changes }: { changes: RowPage['changes'] }) {
  return (
    <section className="panel" aria-labelledby="changes-title">
      <h2 id="changes-title">修订、确认的记录</h2>
      {changes.length === 0 && <p className="soft">随产品而来，还没有人修订或者确认过。</p>}
      <ul className="plain-list">
        {changes.map(({ change, inForceFrom, reason, source, by, changedAt }) => (
          <li key={changedAt}>
            <strong>{verbs[change]}</strong>
            ：自{dayInChinese(inForceFrom)}起的取值
            <span className="soft block">
              {by}，{instantInChinese(changedAt)}
            </span>
            <span className="block">文本：{source}</span>
            <span className="block">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
