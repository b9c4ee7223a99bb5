/** Everything that was done: who, in which post, when, with which document, and the hash of its entry. */
import { instantInChinese } from '../../../src/kernel/day.ts'
import { Empty } from '../../ui/empty.tsx'
import { Facts } from '../../ui/facts.tsx'
import type { TimelineEntry } from '../contract.ts'
import { type PdfLink, PdfLinks } from './pdf-links.tsx'

export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  if (entries.length === 0) return <Empty icon="document" title="还没有办理记录" />
  return (
    <ol className="timeline" aria-label="办理经过，最近的在前">
      {entries
        .toSorted((left, right) => right.sequence - left.sequence)
        .map((entry) => (
          <Entry key={entry.sequence} entry={entry} />
        ))}
    </ol>
  )
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { sequence, at, label, actor, post, outcome, documents, detail, hash } = entry
  return (
    <li>
      <p className="timeline-head">
        <strong>{label}</strong>
        {outcome && <span className="tag">{outcome}</span>}
        <time dateTime={at}>{instantInChinese(at)}</time>
      </p>
      <p className="soft">
        {actor}（{post}）
      </p>
      <PdfLinks links={documents.map(linkOf)} />
      <details>
        <summary>
          第 {sequence} 条 <code>{hash.slice(0, 10)}</code>
        </summary>
        <Facts rows={[...detail, { label: '记录校验值', value: hash }]} />
      </details>
    </li>
  )
}

function linkOf({ id, title, number }: TimelineEntry['documents'][number]): PdfLink {
  return { id, title, number, href: `/api/documents/${id}.pdf` }
}
