/** What was collected, with the hash taken at first touch. */
import { dayInChinese } from '../../../src/kernel/day.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import type { EvidenceRow } from '../contract.ts'
import { EvidenceLink } from './evidence-link.tsx'

const columns: Column<EvidenceRow>[] = [
  {
    title: '证据',
    show: (evidence) => (
      <>
        <EvidenceLink evidence={evidence} /> <span className="tag">{evidence.label}</span>
      </>
    ),
  },
  { title: '来源', show: ({ source }) => source },
  { title: '收集', show: ({ collectedOn, by }) => `${dayInChinese(collectedOn)}，${by}` },
  { title: '大小', numeric: true, show: ({ sizeBytes }) => (sizeBytes === null ? '—' : sizeInWords(sizeBytes)) },
  {
    title: 'SHA-256',
    show: ({ sha256 }) => (sha256 === null ? '—' : <code title={sha256}>{sha256.slice(0, 12)}…</code>),
  },
]

export function EvidenceList({ evidence }: { evidence: EvidenceRow[] }) {
  if (evidence.length === 0)
    return (
      <Empty icon="document" title="还没有证据">
        <p>立案后，在「现在可以办」中选择收集证据或询问。</p>
      </Empty>
    )
  return <DataTable caption="证据" columns={columns} rows={evidence} keyOf={(row) => row.id} />
}

function sizeInWords(sizeBytes: number): string {
  if (sizeBytes < 1024) return `${sizeBytes} 字节`
  if (sizeBytes < 1024 ** 2) return `${(sizeBytes / 1024).toFixed(1)} KB`
  return `${(sizeBytes / 1024 ** 2).toFixed(1)} MB`
}
