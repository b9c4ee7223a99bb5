/** What the discloser looks at before anything is public: the public words themselves, and what was hidden in them. */
import { PenaltyDecision } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { maskRules } from './mask-rules.ts'
import { placeInWords } from './masked-place.ts'
import { findPreview } from './publication.store.ts'
import type { PreviewPage, PublicDecision } from './publication.ts'

export async function findPreviewPage(tx: Tx, caseId: string): Promise<PreviewPage | undefined> {
  const preview = await findPreview(tx, caseId)
  if (!preview) return undefined
  const { bodySha256, preparedAt, masked, body } = preview
  const hidden = masked.map((one) => {
    return { ...one, place: placeInWords(PenaltyDecision, one.path), label: maskRules[one.kind].label }
  })
  return { bodySha256, preparedAt, masked: hidden, decision: JSON.parse(body) as PublicDecision }
}
