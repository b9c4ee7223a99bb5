/** Everything that was done: who, in which post, when, with which document, and the hash of its entry. */
import { type Day, dayOf, instantInChinese } from '../../../src/kernel/day.ts'
import { citationsIn } from '../../../src/law/citations-in-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { Facts } from '../../ui/facts.tsx'
import type { Labelled, TimelineEntry } from '../contract.ts'
import { Cited } from '../law/cited.tsx'
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
        <Facts rows={[...detail.map((row) => citedRow(row, dayOf(at))), { label: '记录校验值', value: hash }]} />
      </details>
    </li>
  )
}

/** What was cited then is the law of that day. */
function citedRow({ label, value }: Labelled, on: Day) {
  return { label, value: citationsIn(value).length === 0 ? value : <Cited text={value} on={on} /> }
}

function linkOf({ id, title, number }: TimelineEntry['documents'][number]): PdfLink {
  return { id, title, number, href: `/api/documents/${id}.pdf` }
}
