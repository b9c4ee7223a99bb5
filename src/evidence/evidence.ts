/** Evidence (证据): the eight kinds of 《行政处罚法》第四十六条. */
import type { Day, Instant } from '../kernel/day.ts'

export const evidenceKinds = {
  documentary: '书证',
  physical: '物证',
  'audio-visual': '视听资料',
  electronic: '电子数据',
  testimony: '证人证言',
  statement: '当事人的陈述',
  appraisal: '鉴定意见',
  'scene-record': '勘验笔录、现场笔录',
} as const
export type EvidenceKind = keyof typeof evidenceKinds

export type Evidence = {
  id: string
  agencyId: string
  caseId: string
  kind: EvidenceKind
  name: string
  source: string
  proves: string
  collectedOn: Day
  /** Of the file as first touched; null for a thing that is not a file. */
  sha256: string | null
  sizeBytes: number | null
  mediaType: string | null
  /** The document that is itself the evidence: an inquiry record, an inspection record. */
  documentId: string | null
  collectedBy: string[]
  /** Of electronic monitoring: the record of its legal and technical review (第四十一条). */
  monitoringReview?: string | null
  addedAt: Instant
}

const extensions: Record<string, string> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'application/pdf': '.pdf',
  'text/plain': '.txt',
}

/** What a copy of the file is called at its end, by what it is and not by what its name claims. */
export function evidenceExtension({ mediaType }: Pick<Evidence, 'mediaType'>): string {
  return extensions[mediaType ?? ''] ?? '.bin'
}

/** The list of evidence as it is bound by legal review: what each piece is, and its bytes. */
export function evidenceList(evidence: Evidence[]): Pick<Evidence, 'id' | 'kind' | 'name' | 'sha256' | 'documentId'>[] {
  return evidence.map(({ id, kind, name, sha256, documentId }) => ({ id, kind, name, sha256, documentId }))
}
