/** A piece of evidence to be looked at: the file as it was collected, in a window of its own. */
import type { EvidenceRow } from '../contract.ts'

export function EvidenceLink({ evidence: { name, href } }: { evidence: Pick<EvidenceRow, 'name' | 'href'> }) {
  if (href === null) return <strong>{name}</strong>
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {name}
      <span className="for-readers">（在新窗口打开）</span>
    </a>
  )
}
