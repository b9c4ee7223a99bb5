/** What may still be done with a document that was drawn up. */
import { archiveRegulation, penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { DocumentRow } from './document.store.ts'
import { Party } from './parties.ts'
import { sealOf } from './seal.ts'

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

/** A signature page is itself what somebody signed. */
export function mustBeForSigning({ document }: Pick<Facts, 'document'>): Refusal | undefined {
  return document?.form === 'signature-sheet'
    ? refuse('sheet-signed', '签名页本身不再签名。', penaltyLaw(55, 2), '请在签名页所附的文书上签名。')
    : undefined
}

export function mustBearSeal({ document }: Pick<Facts, 'document'>): Refusal | undefined {
  return document !== undefined && sealOf(document) === null
    ? refuse('no-seal', '这种文书不用印。', penaltyLaw(59, 2), '需要用印的，请核对文书式样。')
    : undefined
}

/** Once. A document set in type before uses of seals were registered carries its seal already. */
export function mustNotBeSealed({ document, used }: Pick<Facts, 'document'> & { used: object | undefined }) {
  return used !== undefined || (document !== undefined && document.pdfSha256 !== null)
    ? refuse('sealed-before', '本文书已经用印。', penaltyLaw(59, 2), '一份文书只用印一次。')
    : undefined
}

/** What was numbered and sent to a party is corrected by a decision; a paper of the house is voided and made anew. */
export function mustBeAddressed({ document }: Pick<Facts, 'document'>): Refusal | undefined {
  const isAddressed =
    document?.number != null && document.issueDay !== null && Party.safeParse(document.content.party).success
  return isAddressed
    ? undefined
    : refuse(
        'not-addressed',
        '本文书不是编有文号、送给当事人的文书，不用更正决定书更正。',
        penaltyLaw(75, 2),
        '内部文书有误的，作废后重新制作。',
      )
}

export function mustBeVoidable({ document }: Pick<Facts, 'document'>): Refusal | undefined {
  return document?.form.endsWith('-decision')
    ? refuse(
        'decision-not-voidable',
        '决定一经作出不得以作废代替撤销。',
        penaltyLaw(75, 2),
        '文字差错用更正决定书更正；决定本身有错的，依法撤销或者变更。',
      )
    : undefined
}
