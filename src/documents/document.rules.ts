/** What may still be done with a document that was drawn up. */
import { archiveRegulation, penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { DocumentRow } from './document.store.ts'

type Facts = { document: DocumentRow | undefined; states: string[] }

export function mustBeThere({ document }: Pick<Facts, 'document'>): Refusal | undefined {
  return document === undefined
    ? refuse('document-unknown', '没有这份文书，或者不属于本机关。', penaltyLaw(47), '请刷新后重新选择。')
    : undefined
}

export function mustBeIssued({ document }: Pick<Facts, 'document'>): Refusal | undefined {
  return document?.standing === 'draft'
    ? refuse('document-draft', '草稿还没有制发，不能签名、用印、更正。', penaltyLaw(47), '请先按程序制发。')
    : undefined
}

export function mustStand({ document }: Pick<Facts, 'document'>): Refusal | undefined {
  return document !== undefined && document.voidedAt !== null
    ? refuse('document-void', `文书已经作废：${document.voidReason}。`, penaltyLaw(47), '请在重新制作的文书上办理。')
    : undefined
}

/** What is bound in a file stays as it was bound. */
export function mustBeInOpenFile({ states }: Pick<Facts, 'states'>): Refusal | undefined {
  return states.some((state) => state === 'compiled' || state === 'archived')
    ? refuse(
        'file-closed',
        '案卷已经立卷或者归档，不得再增减材料。',
        [penaltyLaw(47), archiveRegulation(39)],
        '需要更正的，另行立案处理。',
      )
    : undefined
}
