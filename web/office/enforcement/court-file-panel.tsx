/** What goes to the court, in the order of the law, and all of it in one file. */
import './enforcement.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Notice } from '../../ui/notice.tsx'
import type { CourtFileView } from '../contract.ts'
import { courtFileQuery } from '../queries.ts'

export function CourtFilePanel({ id }: { id: string }) {
  const { data } = useSuspenseQuery(courtFileQuery(id))
  const { rows, missing, waiting, sizeBytes } = data
  const parts = [...new Set(rows.map(({ part }) => part))]
  return (
    <>
      {missing.length > 0 && (
        <Notice kind="warn" title={`还缺 ${missing.length} 项：${missing.join('、')}`}>
          <p>缺少的材料补齐以前递交，法院会退回。</p>
        </Notice>
      )}
      {parts.map((part) => (
        <section key={part} className="court-part">
          <h2>{part}</h2>
          <ol>
            {rows
              .filter((row) => row.part === part)
              .map((row, index) => (
                // the same paper may stand in the list twice: drawn up again, served again
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once and never reordered
                <li key={`${row.title} ${row.number} ${index}`}>
                  <PaperName row={row} />
                </li>
              ))}
          </ol>
        </section>
      ))}
      {waiting > 0 ? (
        <p className="soft">有 {waiting} 份文书正在生成 PDF，稍候即可下载。</p>
      ) : (
        <p className="links">
          <a className="button" href={`/api/proceedings/${id}/court-file.zip`} download>
            下载全部材料（{rows.length} 份，{sizeInWords(sizeBytes)}）
          </a>
        </p>
      )}
    </>
  )
}

function PaperName({ row: { title, number, sizeBytes } }: { row: CourtFileView['rows'][number] }) {
  return (
    <>
      {title}
      {number && <span className="soft">　{number}</span>}
      {sizeBytes === null && <span className="tag">正在生成</span>}
    </>
  )
}

function sizeInWords(sizeBytes: number): string {
  return sizeBytes < 1_000_000 ? `${Math.ceil(sizeBytes / 1000)} KB` : `${(sizeBytes / 1_000_000).toFixed(1)} MB`
}
