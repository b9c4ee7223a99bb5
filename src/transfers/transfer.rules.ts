/** An act that moves a transfer moves its case as well, and no other. */
import type { Citation } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'

export function mustBeItsCase(
  caseId: string,
  { proceeding }: { proceeding: { caseId: string | null } },
  basis: Citation,
): Refusal | undefined {
  if (caseId === proceeding.caseId) return undefined
  return refuse('case-differs', '案件与移送事项的案件不一致。', basis, '请从本移送事项办理。')
}
