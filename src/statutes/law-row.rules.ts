/** When a row of the law may be revised or confirmed. Pure. */
import { canonical } from '../kernel/canonical.ts'
import type { Day } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import type { LawBook, StatuteVersion } from '../law/law-book.ts'
import { courseOf, type DatedRow, labelOf, type RowKind, successionOf } from '../law/law-rows.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'

/** 《行政处罚法》第五条第三款：what is applied must rest on what was published. */
const basis = penaltyLaw(5, 3)

type Row = DatedRow['row']
type New<Kept extends Row> = Partial<Kept> & { from: Day; source: string }
export type Revised<Kept extends Row> = { row: Kept; ends: { from: Day; until: Day } | null }

/** The old row keeps its days and its value; the new one begins on `from` and waits to be confirmed. */
export function revisedRow<Kept extends Row>(
  law: LawBook,
  { kind, key, next }: { kind: DatedRow['kind']; key: string; next: New<Kept> },
): Revised<Kept> | Refusal {
  const succession = successionOf(courseOf(law, { kind, key }), next.from)
  if (isRefusal(succession)) return succession
  const { model, ends, until } = succession
  const row = { ...model.row, ...next, until, standing: 'unverified' } as Kept
  const { from: _from, until: _until, source: _source, standing: _standing, ...value } = row
  const { from: _f, until: _u, source: _s, standing: _st, ...old } = model.row
  if (canonical(value) === canonical(old))
    return refuse('law-row-unchanged', '取值和条文都没有改动。', basis, '只需确认原取值的，请办理「确认已核实」。')
  return { row, ends }
}

export type Confirming = {
  kind: RowKind
  key: string
  from: Day
  personId: string
  changes: { change: string; inForceFrom: Day; changedBy: string }[]
}

/** Two pairs of eyes: who wrote a value down does not confirm it. */
export function mayConfirm(
  law: LawBook,
  { kind, key, from, personId, changes }: Confirming,
): Refusal | ReturnType<typeof courseOf>[number] {
  const found = courseOf(law, { kind, key }).find(({ row }) => row.from === from)
  if (found === undefined) return refuse('law-row-missing', '没有这一行，不能确认。', basis, '请在列表中重新选择。')
  if (found.row.standing === 'verified')
    return refuse('law-row-confirmed', `「${labelOf(found)}」已经核实。`, basis, '取值有变的，请办理修订。')
  if (kind === 'statute' && (found.row as StatuteVersion).articleCount === null)
    return refuse('statute-text-missing', '这一版本的条数未知，不能确认。', basis, '请先导入全文。')
  const revised = changes.find(({ change, inForceFrom }) => change !== 'confirmed' && inForceFrom === from)
  if (revised?.changedBy === personId)
    return refuse(
      'second-person-needed',
      '这一取值由您录入，须由另一人核实。',
      basis,
      '请另一名系统管理员或者法制审核员确认。',
    )
  return found
}
