/** The party is told and heard before anything is decided: 《行政处罚法》第四十四条、第四十五条、第六十二条、第六十四条. */
import type { Context } from '../acts/context.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import type { Draft } from '../drafts/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { atLeastReached } from '../law/deadlines.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { isHearingOwed } from './hearing.rules.ts'
import type { Hearing } from './hearing.ts'
import type { Defence, Notice } from './notice.ts'

export type Heard = {
  notice: Notice | undefined
  defences: Defence[]
  hearing: Hearing | undefined
  deadlines: DeadlineRecord[]
  draft: Draft | undefined
}

const windows = ['C-05', 'C-06']

/** No decision while a window is open, unless it was waived in writing; none at all while a hearing is owed. */
export function mustHaveHeardParty(facts: Heard, { today }: Context): Refusal | undefined {
  const { notice, defences, hearing, deadlines } = facts
  if (!notice)
    return refuse('not-noticed', '尚未告知当事人，不得作出处罚决定。', penaltyLaw(62), '请先制作并送达处罚告知书。')
  const answers = defences.filter((defence) => defence.recordedAt >= notice.issuedAt)
  if (isHearingOwed(answers, hearing))
    return refuse(
      'hearing-owed',
      '当事人要求听证，未举行听证不得作出处罚决定。',
      [penaltyLaw(63), penaltyLaw(65)],
      '请依法组织听证。',
    )
  const unanswered = answers.find((defence) => defence.kind === 'stated' && defence.recheck === null)
  if (unanswered) return refuse('not-rechecked', '当事人的陈述、申辩尚未复核。', penaltyLaw(45, 1), '请记录复核意见。')
  if (answers.some((defence) => defence.kind === 'waived')) return undefined
  const open = deadlines.find((deadline) => windows.includes(deadline.rowId) && isOpen(deadline, today))
  if (!open) return undefined
  const reason = `${open.label}至 ${open.dueOn} 届满，届满前不得作出处罚决定。`
  return refuse(
    'window-open',
    reason,
    [penaltyLaw(45, 1), penaltyLaw(64, 1)],
    '请待期限届满，或取得当事人书面放弃的材料。',
  )
}

/** 第四十五条第二款: not heavier than what the party was told of; heavier for new facts needs a new notice. */
export function mustNotBeHeavierThanNoticed({ notice, draft }: Pick<Heard, 'notice' | 'draft'>): Refusal | undefined {
  if (!notice || !draft) return undefined
  const added = draft.measures.filter((measure) => !notice.measures.includes(measure))
  if (draft.fineFen <= notice.fineFen && added.length === 0) return undefined
  const reason = '拟作出的处罚重于已告知的处罚，不得因当事人陈述、申辩而给予更重的处罚。'
  return refuse('heavier-than-noticed', reason, penaltyLaw(45, 2), '确因新的事实需要加重的，请重新告知。')
}

function isOpen({ dueOn, provisional }: DeadlineRecord, today: Context['today']): boolean {
  return !atLeastReached({ due: dueOn, ...(provisional === null ? {} : { provisional }) }, today)
}
