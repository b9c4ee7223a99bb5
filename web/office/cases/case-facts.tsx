/** What the case is about. */
import { Link } from '@tanstack/react-router'
import { dayInChinese } from '../../../src/kernel/day.ts'
import { Facts } from '../../ui/facts.tsx'
import type { CasePage } from '../contract.ts'

export function CaseFacts({ page }: { page: CasePage }) {
  const { party, cause, source, conductOn, registeredOn, handlers, summary } = page
  const rows = [
    { label: '当事人', value: party.name },
    { label: '统一社会信用代码', value: party.creditCode ?? '—' },
    { label: '地址', value: party.address ?? '—' },
    { label: '案由', value: cause },
    { label: '案件来源', value: source },
    { label: '违法行为日期', value: conductOn ? dayInChinese(conductOn) : '—' },
    { label: '登记日期', value: dayInChinese(registeredOn) },
    {
      label: '承办人',
      value: handlers.map(({ name, certificateNumber }) => `${name}（${certificateNumber}）`).join('、') || '—',
    },
  ]
  return (
    <>
      <Facts rows={[...rows, ...summary.filter(({ label }) => rows.every((row) => row.label !== label))]} />
      <p className="links">
        {page.inspectionId && (
          <Link to="/inspections/$id" params={{ id: page.inspectionId }} search={{}}>
            来自检查
          </Link>
        )}
        {page.publicHref && <a href={page.publicHref}>公示页面</a>}
        {page.archive && (
          <a href={page.archive.href} download>
            下载案卷归档包（{page.archive.number}）
          </a>
        )}
      </p>
    </>
  )
}
