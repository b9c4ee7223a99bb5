/** The seven working days of 《行政处罚法》第五十六条、第八十五条: after them nothing is decided any more, but given back. */
import type { Context } from '../acts/context.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import { dayInChinese } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { Handled } from './preservation.ts'

type Clocked = { clock: DeadlineRecord | undefined }

export function isOverdue({ clock }: Clocked, { today }: Pick<Context, 'today'>): boolean {
  return clock !== undefined && clock.metOn === null && clock.dueOn < today
}

export function mustNotBeOverdue(facts: Clocked, context: Context): Refusal | undefined {
  if (!isOverdue(facts, context)) return undefined
  const until = dayInChinese(facts.clock?.dueOn ?? context.today)
  return refuse(
    'preservation-overdue',
    `处理期限已于${until}届满，先行登记保存措施自行解除。`,
    [penaltyLaw(56), penaltyLaw(85)],
    '请退还所保存的证据；确需继续控制的，另行依法查封、扣押。',
  )
}

/** While it still holds, it ends by a decision; what was decided to be released, or is overdue, is given back. */
export function mustBeDueForReturn(facts: Clocked, context: Context): Refusal | undefined {
  if (context.lives.preservation === 'returning' || isOverdue(facts, context)) return undefined
  const until = facts.clock?.dueOn ?? context.today
  const reason = `处理期限至 ${until} 方届满，解除保存须先作出处理决定。`
  return refuse('not-expired', reason, penaltyLaw(56), '请提请作出处理决定。')
}

/** Each thing of the list once, none left out. */
export function mustHandleEach(kept: { name: string }[], { items }: Handled): Refusal | undefined {
  const names = (list: { name: string }[]) =>
    list
      .map(({ name }) => name)
      .toSorted()
      .join('\n')
  if (names(kept) === names(items)) return undefined
  return refuse(
    'items-left-over',
    `清单共${kept.length}项，应当逐项处理，不得遗漏、重复。`,
    penaltyLaw(56),
    '请补齐逐项处理意见。',
  )
}

/** Confiscation is a penalty (第九条): it is decided as one, never by the measure. */
export function mustHavePenaltyToConfiscate({ items }: Handled, penalty: object | undefined): Refusal | undefined {
  const wanted = items.some(({ handling }) => handling === 'confiscated')
  if (!wanted || JSON.stringify(penalty ?? '').includes('没收')) return undefined
  return refuse(
    'confiscation-without-penalty',
    '没收应当由行政处罚决定作出；本案还没有含没收的处罚决定。',
    penaltyLaw(9),
    '请先依法作出处罚决定，或者选择其他处理方式。',
  )
}
