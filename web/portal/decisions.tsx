import type { DecisionList, Site } from '../../src/disclosure/index.ts'
import { DecisionTable } from './decision-table.tsx'
import { Empty, Layout, Search, Title } from './layout.tsx'

type Props = { site: Site; page: DecisionList }

export function Decisions({ site, page }: Props) {
  const { asked, rows, total } = page
  return (
    <Layout site={site} title={asked.q === '' ? '行政处罚决定' : `“${asked.q}”的查询结果`} at="/decisions">
      <Title lead="依照《行政处罚法》第四十八条、《安全生产法》第七十八条公示；个人隐私已遮盖。">行政处罚决定</Title>
      <Search action="/decisions" q={asked.q} label="关键词" hint="当事人、案件名称、文号或违法事实" />
      <Years page={page} />
      {rows.length === 0 ? <Nothing page={page} /> : <DecisionTable rows={rows} caption={found(page)} />}
      {total > page.pageSize && <Pages page={page} />}
    </Layout>
  )
}

function found({ asked, total, rows, pageSize }: DecisionList): string {
  const first = (asked.page - 1) * pageSize + 1
  const where = asked.q === '' ? '' : `含“${asked.q}”的`
  return `${where}处罚决定共 ${total} 件，本页为第 ${first} 至 ${first + rows.length - 1} 件`
}

function Years({ page: { asked, years } }: { page: DecisionList }) {
  if (years.length === 0) return null
  const all = years.reduce((sum, { count }) => sum + count, 0)
  const choices = [
    { year: '', label: '全部年份', count: all },
    ...years.map((one) => ({ ...one, label: `${one.year}年` })),
  ]
  return (
    <nav aria-label="按年份筛选" className="chips">
      {choices.map(({ year, label, count }) => (
        <a key={year} href={address(asked.q, year, 1)} aria-current={year === asked.year ? 'true' : undefined}>
          {label}（{count}）
        </a>
      ))}
    </nav>
  )
}

function Nothing({ page: { asked, total } }: { page: DecisionList }) {
  if (total > 0)
    return (
      <Empty title="这一页没有内容">
        <a href={address(asked.q, asked.year, 1)}>回到第一页</a>
      </Empty>
    )
  if (asked.q === '' && asked.year === '')
    return <Empty title="目前没有公示中的处罚决定">处罚决定作出后7个工作日内在此公示。</Empty>
  return (
    <Empty title="没有查到符合条件的处罚决定">
      可以换用更短的词，例如只输入当事人名称中的两个字；公示期满或者撤回的决定不再列出。
      <a href="/decisions">查看全部</a>
    </Empty>
  )
}

function Pages({ page: { asked, total, pageSize } }: { page: DecisionList }) {
  const last = Math.ceil(total / pageSize)
  return (
    <nav aria-label="翻页" className="pages">
      {asked.page > 1 && (
        <a rel="prev" href={address(asked.q, asked.year, asked.page - 1)}>
          上一页
        </a>
      )}
      <span>
        第 {asked.page} 页，共 {last} 页
      </span>
      {asked.page < last && (
        <a rel="next" href={address(asked.q, asked.year, asked.page + 1)}>
          下一页
        </a>
      )}
    </nav>
  )
}

function address(q: string, year: string, page: number): string {
  const asked = new URLSearchParams()
  if (q !== '') asked.set('q', q)
  if (year !== '') asked.set('year', year)
  if (page > 1) asked.set('page', String(page))
  const text = asked.toString()
  return text === '' ? '/decisions' : `/decisions?${text}`
}
