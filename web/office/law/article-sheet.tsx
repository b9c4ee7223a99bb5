/** One article over the page; on a phone it rises from the foot. The browser's own dialog keeps the focus and closes on Esc. */
import './law.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { type Day, dayInChinese } from '../../../src/kernel/day.ts'
import { type Citation, citationInChinese } from '../../../src/law/citation.ts'
import type { ArticlePage } from '../../../src/statutes/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProblemError } from '../server.ts'
import { articleQuery } from './law-queries.ts'
import { StandingTag } from './standing-tag.tsx'

type Props = { citation: Citation; on?: Day | undefined; onClose: () => void }

export function ArticleSheet({ citation, on, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { statute, article } = citation
  const { data, error } = useQuery({ ...articleQuery({ statute, article, on }), retry: false })
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes the dialog by itself; a click beside it is the same for a mouse
    <dialog
      className="article-sheet"
      ref={dialog}
      onClose={onClose}
      aria-label={citationInChinese(citation)}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close()
      }}
    >
      <header>
        <h2>{citationInChinese(citation)}</h2>
        <button className="button" type="button" onClick={() => dialog.current?.close()}>
          关闭
        </button>
      </header>
      <div className="article-words">
        {data && <Article page={data} citation={citation} />}
        {!data && (error ? <NoText error={error} /> : <Loading />)}
      </div>
      <footer>
        <Link
          className="button"
          to="/statutes/$short"
          params={{ short: statute }}
          search={data ? { version: data.version, article } : {}}
          onClick={() => dialog.current?.close()}
        >
          看全文和历次版本
        </Link>
      </footer>
    </dialog>,
    document.body,
  )
}

function Article({ page, citation }: { page: ArticlePage; citation: Citation }) {
  const { version, from, until, standing, chapter, lines } = page
  const isMeant = (line: (typeof lines)[number]) =>
    (citation.paragraph !== undefined || citation.item !== undefined) &&
    (citation.paragraph === undefined || line.paragraph === citation.paragraph) &&
    (citation.item === undefined || line.item === citation.item)
  return (
    <>
      <p className="soft">
        {chapter && `${chapter} · `}
        {dayInChinese(version)}版本，{dayInChinese(from)}起{until && `至${dayInChinese(until)}`}施行{' '}
        <StandingTag standing={standing} />
      </p>
      {lines.map((line) => (
        <p
          className={`line line-${line.kind} ${isMeant(line) ? 'line-meant' : ''}`}
          key={`${line.paragraph} ${line.item} ${line.text}`}
          ref={isMeant(line) ? scrollTo : undefined}
        >
          {line.text}
        </p>
      ))}
    </>
  )
}

/** Of a long article the place that is cited comes first into sight. */
function scrollTo(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest' })
}

function NoText({ error }: { error: Error }) {
  return (
    <Notice kind="warn" title={error instanceof ProblemError ? error.problem.detail : '没有取到条文，请稍后再试。'}>
      <p>请以正式公布的文本为准；全文由系统管理员在「法规库」导入。</p>
    </Notice>
  )
}
