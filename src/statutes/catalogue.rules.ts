/** When an item of the review catalogue may be added, revised or taken out. Pure. */
import { canonical } from '../kernel/canonical.ts'
import type { Day } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import type { CatalogueRow, LawBook } from '../law/law-book.ts'
import { courseOf } from '../law/law-rows.ts'
import { type Refusal, refuse } from '../law/refusal.ts'

const basis = penaltyLaw(58, 1)

/** 《行政处罚法》第五十八条第一款: what the statute itself asks to be reviewed is no agency's to change. */
export function mustNotBeStatutory(key: string): Refusal | undefined {
  if (!key.startsWith('statute-')) return undefined
  const reason = '本项由《行政处罚法》第五十八条第一款直接规定，不得改动或者移出目录。'
  return refuse('statutory-item', reason, basis, '本机关可以增列其他事项。')
}

/** The list binds from a day to come: what is under way is not taken out of it afterwards. */
export function mustNotReachBack(from: Day, today: Day): Refusal | undefined {
  if (from >= today) return undefined
  return refuse(
    'catalogue-reaches-back',
    '目录的修订不溯及既往，施行日期不得早于今天。',
    basis,
    '请改填今天或者以后的日期。',
  )
}

export type Condition = Pick<CatalogueRow, 'category' | 'facts' | 'target' | 'amount'>

export function mustHaveCondition({ facts, amount }: Condition): Refusal | undefined {
  if (facts.length > 0 || amount !== null) return undefined
  return refuse(
    'catalogue-without-condition',
    '目录事项至少须写明一个情形或者一个数额。',
    basis,
    '请选择情形或者填写数额。',
  )
}

/** Two items that ask for the same are one. */
export function mustNotStandAlready(law: LawBook, asked: Condition, from: Day, key: string): Refusal | undefined {
  const same = law.catalogue.find(
    (row) => row.id !== key && (row.until === null || row.until >= from) && conditionOf(row) === conditionOf(asked),
  )
  if (!same) return undefined
  return refuse('catalogue-item-twice', `目录中已有条件相同的事项：「${same.label}」。`, same.basis, '请修订该事项。')
}

function conditionOf({ category, facts, target, amount }: Condition): string {
  return canonical({ category, facts: facts.toSorted(), target, amount })
}

/** The row that applies on `from`, which then ends the day before. */
export function standingItem(law: LawBook, key: string, on: Day): CatalogueRow | Refusal {
  const rows = courseOf(law, { kind: 'catalogue', key }).map(({ row }) => row as CatalogueRow)
  const row = rows.find((one) => one.from <= on && (one.until === null || one.until >= on))
  return row ?? refuse('law-row-missing', '目录中没有这一项，或者当日已不再适用。', basis, '请在列表中重新选择。')
}
