/** The statute library: one box that searches every article, and the shelf of what is there. */
import '../lists/lists.css'
import '../subjects/subjects.css'
import './law.css'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { dayInChinese } from '../../../src/kernel/day.ts'
import type { SearchPage } from '../../../src/statutes/index.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { FaultPage } from '../frame/fault-page.tsx'
import { PageTurner } from '../lists/page-turner.tsx'
import { meQuery } from '../queries.ts'
import type { ShelfRow } from './law-contract.ts'
import { type StatuteSearch, searchQuery, shelfQuery } from './law-queries.ts'
import { StandingTag } from './standing-tag.tsx'
import { WithWords } from './with-words.tsx'

export function StatuteListPage() {
  const search = useSearch({ from: '/frame/statutes' })
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: shelf } = useSuspenseQuery(shelfQuery)
  const mayImport = me.roles.some(({ id }) => id === 'administrator')
  return (
    <Page
      title="法规库"
      beside={
        mayImport && (
          <Link className="button" to="/statutes/import">
            导入法规
          </Link>
        )
      }
    >
      <SearchForm key={JSON.stringify(search)} search={search} shelf={shelf} />
      {search.q === undefined ? <Shelf shelf={shelf} mayImport={mayImport} /> : <Found search={search} />}
    </Page>
  )
}

function SearchForm({ search, shelf }: { search: StatuteSearch; shelf: ShelfRow[] }) {
  const navigate = useNavigate()
  return (
    <search>
      <form
        className="panel"
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          const text = (name: string) => String(form.get(name) ?? '').trim() || undefined
          void navigate({ to: '/statutes', search: { q: text('q'), statute: text('statute'), on: text('on') } })
        }}
      >
        <div className="search-box">
          <input
            className="plain-input"
            name="q"
            type="search"
            aria-label="检索条文"
            placeholder="检索条文，多个词用空格隔开，如：查封 期限"
            defaultValue={search.q}
            maxLength={60}
          />
          <button className="button button-main button-large" type="submit">
            检索
          </button>
        </div>
        <div className="import-fields">
          <label>
            范围
            <select className="plain-input" name="statute" defaultValue={search.statute}>
              <option value="">全部法律、法规、规章</option>
              {shelf.map(({ statute }) => (
                <option key={statute} value={statute}>
                  {statute}
                </option>
              ))}
            </select>
          </label>
          <label>
            有效日期（不填为今天）
            <input className="plain-input" name="on" type="date" defaultValue={search.on} />
          </label>
        </div>
      </form>
    </search>
  )
}

function Found({ search }: { search: StatuteSearch }) {
  const { data, error, isFetching } = useQuery({ ...searchQuery(search), placeholderData: keepPreviousData })
  return (
    <section className="panel" aria-label="检索结果" aria-busy={isFetching}>
      {!data && (error ? <FaultPage error={error} /> : <Loading />)}
      {data && <Results page={data} />}
    </section>
  )
}

function Results({ page }: { page: SearchPage }) {
  if (page.total === 0)
    return (
      <Empty icon="law" title="没有条文同时含有这些词">
        <p>
          可以减少几个词，或者
          <Link to="/statutes" search={{}}>
            看全部法规
          </Link>
          。
        </p>
      </Empty>
    )
  return (
    <>
      <p className="soft" role="status">
        找到 {page.total} 条
      </p>
      <ul className="parted found">
        {page.rows.map(({ statute, version, article, insertion, chapter, excerpts }) => (
          <li key={`${statute} ${version} ${article} ${insertion}`}>
            <Link className="row-title" to="/statutes/$short" params={{ short: statute }} search={{ version, article }}>
              《{statute}》第 {article} 条{insertion > 0 && `之${insertion}`}
            </Link>
            {chapter && <span className="soft"> {chapter}</span>}
            {excerpts.map((excerpt) => (
              <p key={excerpt}>
                <WithWords text={excerpt} words={page.words} />
              </p>
            ))}
          </li>
        ))}
      </ul>
      <PageTurner page={page.page} pageSize={page.pageSize} total={page.total} />
    </>
  )
}

const columns: Column<ShelfRow>[] = [
  {
    title: '名称',
    show: ({ statute, fullTitle, versions }) =>
      versions.some(({ text }) => text !== null) ? (
        <Link className="row-title" to="/statutes/$short" params={{ short: statute }} search={{}}>
          {fullTitle}
        </Link>
      ) : (
        fullTitle
      ),
  },
  {
    title: '版本',
    show: ({ versions }) =>
      versions.map(({ version, from, until }) => (
        <span className="block" key={version}>
          {dayInChinese(version)}{' '}
          <span className="soft">
            {until === null ? `${dayInChinese(from)}起施行` : `施行至${dayInChinese(until)}`}
          </span>
        </span>
      )),
  },
  {
    title: '全文',
    show: ({ versions }) => {
      const text = versions.find((one) => one.text !== null)?.text
      return text ? (
        `${text.articles} 条 ${text.paragraphs} 款 ${text.items} 项`
      ) : (
        <span className="soft">尚未导入</span>
      )
    },
  },
  { title: '核实', show: ({ versions: [latest] }) => latest && <StandingTag standing={latest.standing} /> },
]

function Shelf({ shelf, mayImport }: { shelf: ShelfRow[]; mayImport: boolean }) {
  const missing = shelf.filter(({ versions }) => versions.every(({ text }) => text === null)).length
  return (
    <section className="panel" aria-labelledby="shelf-title">
      <h2 id="shelf-title">共 {shelf.length} 部</h2>
      {missing > 0 && (
        <p className="soft">
          其中 {missing} 部还没有全文，引用时打不开条文。
          {mayImport ? '请取得公布的文本后导入。' : '请告诉系统管理员导入。'}
        </p>
      )}
      <DataTable caption="法规库" columns={columns} rows={shelf} keyOf={({ statute }) => statute} />
    </section>
  )
}
