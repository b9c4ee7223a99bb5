/** The file beside the points: choose a paper, read it, and cite the page or the second that is open. */
import { useEffect, useRef, useState } from 'react'
import type { Cite } from '../../../src/approvals/index.ts'
import { Empty } from '../../ui/empty.tsx'
import { clockOf, type Paper } from './paper.ts'

export type Opened = { id: string; at: number }
type Props = {
  papers: Paper[]
  opened: Opened
  onOpen: (opened: Opened) => void
  /** Number of the point that a citation goes to. */
  pointNumber: number
  onCite: (cite: Cite) => void
}

export function PaperViewer({ papers, opened, onOpen, pointNumber, onCite }: Props) {
  const paper = papers.find(({ id }) => id === opened.id) ?? papers[0]
  if (!paper)
    return (
      <Empty icon="document" title="卷内还没有材料">
        <p>送审的草稿、文书和证据会列在这里。</p>
      </Empty>
    )
  const groups = [...Map.groupBy(papers, ({ group }) => group)]
  return (
    <section className="review-viewer panel" aria-label="卷内材料">
      <label className="review-choose">
        <span>正在看</span>
        <select value={paper.id} onChange={(event) => onOpen({ id: event.target.value, at: 0 })}>
          {groups.map(([group, own]) => (
            <optgroup key={group} label={group}>
              {own.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <Shown key={paper.id} paper={paper} at={opened.at} pointNumber={pointNumber} onCite={onCite} />
    </section>
  )
}

type ShownProps = { paper: Paper; at: number; pointNumber: number; onCite: (cite: Cite) => void }

function Shown({ paper, at, pointNumber, onCite }: ShownProps) {
  const [page, setPage] = useState(Math.max(at, 1))
  const [second, setSecond] = useState(at)
  useEffect(() => {
    if (at > 0) setPage(at)
  }, [at])
  const isPlayed = paper.show === 'video' || paper.show === 'sound'
  const hasPages = paper.kind === 'document' || paper.show === 'pdf'
  const cite = (): Cite => {
    if (isPlayed) return { kind: 'second', of: paper.id, at: second }
    return hasPages ? { kind: 'page', of: paper.id, at: page } : { kind: 'evidence', of: paper.id }
  }
  return (
    <>
      <div className="review-cite-bar">
        {hasPages && (
          <label>
            第{' '}
            <input
              type="number"
              inputMode="numeric"
              min={1}
              max={999}
              value={page}
              onChange={(event) => setPage(Math.max(1, Math.floor(Number(event.target.value) || 1)))}
            />{' '}
            页
          </label>
        )}
        {isPlayed && <span>播放到 {clockOf(second)}</span>}
        <button className="button" type="button" onClick={() => onCite(cite())}>
          引用到第 {pointNumber} 项
        </button>
        {paper.href !== null && (
          <a className="button" href={paper.href} target="_blank" rel="noreferrer">
            另开窗口
          </a>
        )}
      </div>
      <Sheet paper={paper} page={page} at={at} onTime={setSecond} />
    </>
  )
}

type SheetProps = { paper: Paper; page: number; at: number; onTime: (second: number) => void }

function Sheet({ paper: { id, kind, title, href, show }, page, at, onTime }: SheetProps) {
  if (show === 'video' || show === 'sound') return <Player title={title} href={href ?? ''} at={at} onTime={onTime} />
  if (show === 'picture') return <img className="review-sheet" src={href ?? ''} alt={title} />
  if (show === 'none' || href === null)
    return (
      <Empty icon="document" title="这一件没有可以在网页上看的文件">
        <p>是实物，或者文件格式浏览器不能显示；可以另开窗口下载查看。</p>
      </Empty>
    )
  if (showsPdf())
    return (
      <iframe
        className="review-sheet"
        key={page}
        title={title}
        src={`${href}#page=${page}&toolbar=0&navpanes=0&view=FitH`}
      />
    )
  return kind === 'document' ? (
    <img className="review-sheet" src={`/api/documents/${id}.svg`} alt={`${title}的各页，可以放大看`} />
  ) : (
    <p className="field-help">手机上请点「另开窗口」看这份 PDF。</p>
  )
}

/** No browser of a telephone shows a PDF inside a page. */
const showsPdf = (): boolean => navigator.pdfViewerEnabled && window.matchMedia('(min-width: 760px)').matches

function Player({
  title,
  href,
  at,
  onTime,
}: {
  title: string
  href: string
  at: number
  onTime: SheetProps['onTime']
}) {
  const player = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (player.current && at > 0) player.current.currentTime = at
  }, [at])
  return (
    // biome-ignore lint/a11y/useMediaCaption: a recording of the scene, as it was made; there is no transcript of it
    <video
      className="review-sheet"
      ref={player}
      src={href}
      controls
      preload="metadata"
      aria-label={title}
      onTimeUpdate={(event) => onTime(Math.floor(event.currentTarget.currentTime))}
    />
  )
}
