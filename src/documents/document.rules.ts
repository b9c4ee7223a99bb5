/** What the step table of a document cannot know: whether its file is open, and what kind of paper it is. */
import { archiveRegulation, penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { DocumentRow } from './document.store.ts'
import { Party } from './parties.ts'

type Facts = { document: DocumentRow | undefined; states: string[] }

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
