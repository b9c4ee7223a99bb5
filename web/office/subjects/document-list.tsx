/** The documents of one subject, drafts told apart from what was issued. */
import { Link } from '@tanstack/react-router'
import { dayInChinese, dayOf } from '../../../src/kernel/day.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import type { DocumentRow } from '../contract.ts'
import { PdfLinks } from './pdf-links.tsx'

const columns: Column<DocumentRow>[] = [
  {
    title: '文书',
    show: ({ id, title }) => (
      <Link className="row-title" to="/documents/$id" params={{ id }} search={{}}>
        {title}
      </Link>
    ),
  },
  { title: '文号', show: ({ number }) => number ?? '—' },
  { title: '日期', show: ({ issueDay, at }) => <span className="whole">{dayInChinese(issueDay ?? dayOf(at))}</span> },
  { title: '查看', show: ({ id, pdf }) => <PdfLinks links={[{ id, title: 'PDF', number: null, href: pdf }]} /> },
  {
    title: '状态',
    show: ({ standing, seal, signatures, served, voided, subFile }) => (
      <span className="tags">
        {voided && <span className="tag tag-wrong">已作废</span>}
        {standing === 'draft' && <span className="tag tag-warn">草稿，未编号</span>}
        {standing === 'issued' && !voided && <span className="tag tag-good">已制发</span>}
        {seal === 'sealed' && <span className="tag">已用印</span>}
        {seal === 'waiting' && !voided && <span className="tag tag-warn">等待用印</span>}
        {signatures > 0 && <span className="tag">签名 {signatures}</span>}
        {served && <span className="tag tag-good">已送达</span>}
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
