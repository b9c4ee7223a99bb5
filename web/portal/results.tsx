/** Results besides penalties: licences, measures, inspections, recordals, relief. */
import { dayInChinese, type ResultList, type ResultPage, resultKinds, type Site } from '../../src/disclosure/index.ts'
import { Empty, Facts, Layout, Search, Title } from './layout.tsx'

export function Results({ site, page }: { site: Site; page: ResultList }) {
  const { asked, rows, total, pageSize } = page
  const title = asked.kind === '' ? '其他执法结果' : `${resultKinds[asked.kind]}结果`
  return (
    <Layout site={site} title={title} at="/results">
      <Title lead="行政许可、强制、检查、备案、给付和当场处罚的结果；个人隐私已遮盖。">{title}</Title>
      <Search action="/results" q={asked.q} label="关键词" hint="当事人、事项名称或文号" />
      <Kinds page={page} />
      {rows.length === 0 ? <Nothing asked={asked} /> : <Rows page={page} />}
      {total > pageSize && <Pages page={page} />}
    </Layout>
  )
}

function Kinds({ page: { asked, kinds } }: { page: ResultList }) {
  if (kinds.length === 0) return null
  const all = kinds.reduce((sum, { count }) => sum + count, 0)
  const choices = [
    { kind: '' as const, label: '全部', count: all },
    ...kinds.map((one) => ({ ...one, label: resultKinds[one.kind] })),
  ]
  return (
    <nav aria-label="按类别筛选" className="chips">
      {choices.map(({ kind, label, count }) => (
        <a
          key={kind}
          href={address({ ...asked, kind, page: 1 })}
          aria-current={kind === asked.kind ? 'true' : undefined}
        >
          {label}（{count}）
        </a>
      ))}
    </nav>
  )
}

function Rows({ page: { rows, total } }: { page: ResultList }) {
  return (
    <table className="cards">
      <caption className="quiet">共 {total} 件</caption>
      <thead>
        <tr>
          <th scope="col">事项与文号</th>
          <th scope="col">类别</th>
          <th scope="col">当事人</th>
          <th scope="col">决定日期</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td data-label="事项">
              <a href={`/results/${row.id}`}>{row.title}</a>
              {row.number && <span className="under">{row.number}</span>}
            </td>
            <td data-label="类别">{resultKinds[row.kind]}</td>
            <td data-label="当事人">{row.party}</td>
            <td data-label="决定日期">{dayInChinese(row.decidedOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Nothing({ asked }: { asked: ResultList['asked'] }) {
  if (asked.q === '' && asked.kind === '')
    return (
      <Empty title="目前没有公示中的结果">行政许可自决定之日起7个工作日内、其他执法决定20个工作日内在此公示。</Empty>
    )
  return (
    <Empty title="没有查到符合条件的结果">
      可以换用更短的词。<a href="/results">查看全部</a>
    </Empty>
  )
}

function Pages({ page: { asked, total, pageSize } }: { page: ResultList }) {
  const last = Math.ceil(total / pageSize)
  return (
    <nav aria-label="翻页" className="pages">
      {asked.page > 1 && (
        <a rel="prev" href={address({ ...asked, page: asked.page - 1 })}>
          上一页
        </a>
      )}
      <span>
        第 {asked.page} 页，共 {last} 页
      </span>
      {asked.page < last && (
        <a rel="next" href={address({ ...asked, page: asked.page + 1 })}>
          下一页
        </a>
      )}
    </nav>
  )
}

function address({ q, kind, page }: ResultList['asked']): string {
  const asked = new URLSearchParams()
  if (q !== '') asked.set('q', q)
  if (kind !== '') asked.set('kind', kind)
  if (page > 1) asked.set('page', String(page))
  const text = asked.toString()
  return text === '' ? '/results' : `/results?${text}`
}

export function Result({ site, page }: { site: Site; page: ResultPage }) {
  if (page.standing === 'withdrawn') return <Withdrawn site={site} page={page} />
  const { shown, publishedOn, bodySha256 } = page
  return (
    <Layout site={site} title={shown.title} at="/results">
      <nav aria-label="所在位置" className="crumbs">
        <a href="/results">其他执法结果</a>
        <span aria-hidden="true">›</span>
        <a href={`/results?kind=${shown.kind}`}>{resultKinds[shown.kind]}</a>
      </nav>
      <Title>{shown.title}</Title>
      <Facts
        rows={[
          ['文号', shown.number],
          ['当事人', shown.party.name],
          ['统一社会信用代码', shown.party.creditCode],
          ['事项', shown.matter],
          ['结果', shown.conclusion],
          ['作出机关', shown.agencyName],
          ['决定日期', dayInChinese(shown.decidedOn)],
          ['公示日期', dayInChinese(publishedOn)],
        ]}
      />
      <p className="note">
        自然人姓名、证件号码、住址、联系方式依法遮盖。
        {shown.number && (
          <>
            持有文书的，可以<a href={`/verify?code=${encodeURIComponent(shown.number)}`}>核验文书真伪</a>。
          </>
        )}
        公示稿校验值（SHA-256）：<code>{bodySha256}</code>
      </p>
    </Layout>
  )
}

function Withdrawn({ site, page }: { site: Site; page: Extract<ResultPage, { standing: 'withdrawn' }> }) {
  return (
    <Layout site={site} title="该信息已撤回" at="/results" hidden>
      <Title lead={page.number ?? resultKinds[page.kind]}>该信息已撤回</Title>
      <Facts
        rows={[
          ['作出机关', page.agencyName],
          ['决定日期', dayInChinese(page.decidedOn)],
          ['撤回日期', dayInChinese(page.withdrawnOn)],
          ['撤回理由', page.reason],
        ]}
      />
      <p className="note">
        <a href="/results">查看公示中的结果</a>
      </p>
    </Layout>
  )
}
