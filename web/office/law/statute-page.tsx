/** One statute to be read: its chapters beside it, any of its versions, and what two of them differ in. */
import './law.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { dayInChinese } from '../../../src/kernel/day.ts'
import type { StatutePage as Statute } from '../../../src/statutes/index.ts'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { Comparison } from './comparison.tsx'
import type { Line } from './law-contract.ts'
import { statuteQuery } from './law-queries.ts'
import { StandingTag } from './standing-tag.tsx'

export function StatutePage() {
  const { short } = useParams({ from: '/frame/statutes/$short' })
  const { version, before, article } = useSearch({ from: '/frame/statutes/$short' })
  const { data } = useSuspenseQuery(statuteQuery(short, version))
  useEffect(() => {
    if (article !== undefined) document.getElementById(`article-${article}`)?.scrollIntoView({ block: 'start' })
  }, [article])
  const shown = data.versions.find((one) => one.version === data.version)
  return (
    <Page
      title={data.fullTitle}
      above={
        <p className="crumbs">
          <Link to="/statutes" search={{}}>
            法规库
          </Link>
        </p>
      }
    >
      <Versions page={data} before={before} />
      {shown && (
        <p className="soft">
          {dayInChinese(shown.from)}起{shown.until && `至${dayInChinese(shown.until)}`}施行，
          {shown.text ? `${shown.text.articles} 条 ${shown.text.paragraphs} 款 ${shown.text.items} 项` : '全文尚未导入'}
          。 来源：{shown.source} <StandingTag standing={shown.standing} />
        </p>
      )}
      {before === undefined ? (
        <FullText lines={data.lines} meant={article} />
      ) : (
        <Comparison statute={data.statute} between={{ before, after: data.version }} />
      )}
    </Page>
  )
}

function Versions({ page, before }: { page: Statute; before: string | undefined }) {
  const navigate = useNavigate()
  const { statute, version, versions } = page
  const older = versions.filter((one) => one.version < version && one.text !== null)
  if (versions.length === 1) return null
  const go = (search: { version: string; before?: string | undefined }) =>
    navigate({ to: '/statutes/$short', params: { short: statute }, search })
  return (
    <div className="panel import-fields">
      <label>
        版本
        <select className="plain-input" value={version} onChange={(event) => void go({ version: event.target.value })}>
          {versions.map((one) => (
            <option key={one.version} value={one.version}>
              {dayInChinese(one.version)}
              {one.text === null && '（没有全文）'}
            </option>
          ))}
        </select>
      </label>
      {older.length > 0 && (
        <label>
          与旧版本对照
          <select
            className="plain-input"
            value={before ?? ''}
            onChange={(event) => void go({ version, before: event.target.value || undefined })}
          >
            <option value="">不对照，看全文</option>
            {older.map((one) => (
              <option key={one.version} value={one.version}>
                {dayInChinese(one.version)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}

function FullText({ lines, meant }: { lines: Line[]; meant: number | undefined }) {
  if (lines.length === 0)
    return (
      <section className="panel">
        <Empty icon="law" title="这一版本的全文还没有导入">
          <p>引用它的条文目前打不开，请以正式公布的文本为准。</p>
        </Empty>
      </section>
    )
  const headings = lines.filter(({ kind }) => kind === 'heading')
  return (
    <div className={headings.length > 0 ? 'statute-columns' : undefined}>
      {headings.length > 0 && (
        <nav className="panel outline" aria-label="章节">
          {headings.map(({ place, text }) => (
            <a key={place} className={/^第[^章]+节/.test(text) ? 'outline-section' : undefined} href={`#line-${place}`}>
              {text}
            </a>
          ))}
        </nav>
      )}
      <article className="panel">
        {lines.map((line) => (
          <LineOfText key={line.place} line={line} isMeant={line.article !== null && line.article === meant} />
        ))}
      </article>
    </div>
  )
}

function LineOfText({ line, isMeant }: { line: Line; isMeant: boolean }) {
  const { kind, article, insertion, paragraph, place, text } = line
  const begins = kind === 'paragraph' && paragraph === 1 && insertion === 0
  const Tag = kind === 'heading' || kind === 'title' ? 'h2' : 'p'
  return (
    <Tag
      className={`line line-${kind} ${isMeant ? 'line-meant' : ''}`}
      id={begins ? `article-${article}` : `line-${place}`}
    >
      {text}
    </Tag>
  )
}
