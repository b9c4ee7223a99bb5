/** The documents of one subject, drafts told apart from what was issued. */
import { dayInChinese, dayOf } from '../../../src/kernel/day.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import type { DocumentRow } from '../contract.ts'
import { PdfLinks, wordOf } from './pdf-links.tsx'

const columns: Column<DocumentRow>[] = [
  { title: '文书', show: ({ id, title, pdf }) => <PdfLinks links={[{ id, title, number: null, href: pdf }]} /> },
  { title: '文号', show: ({ number }) => number ?? '—' },
  { title: '日期', show: ({ issueDay, at }) => <span className="whole">{dayInChinese(issueDay ?? dayOf(at))}</span> },
  {
    title: 'Word',
    show: ({ title, pdf }) => (
      <a href={wordOf(pdf)} download aria-label={`下载${title}的 Word 文件`}>
        下载
      </a>
    ),
  },
  {
    title: '状态',
    show: ({ standing, sealed, subFile }) => (
      <span className="tags">
        {standing === 'draft' ? (
          <span className="tag tag-warn">草稿，未编号</span>
        ) : (
          <span className="tag tag-good">已制发</span>
        )}
        {sealed && <span className="tag">已用印</span>}
        {subFile && <span className="tag">副卷</span>}
      </span>
    ),
  },
]

export function DocumentList({ documents }: { documents: DocumentRow[] }) {
  if (documents.length === 0)
    return (
      <Empty icon="document" title="还没有文书">
        <p>办理事项时，文书由案件内容自动生成，不用另外填写。</p>
      </Empty>
    )
  return <DataTable caption="文书" columns={columns} rows={documents} keyOf={(row) => row.id} />
}
