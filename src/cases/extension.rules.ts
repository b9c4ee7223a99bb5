/** How long and how often the term of a case may be extended: 《行政处罚法》第六十条, and the rule of the department for the rest. */
import type { DeadlineCourse, DeadlineRecord } from '../acts/deadline.ts'
import type { Day } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { computeDeadline } from '../law/deadlines.ts'
import { inForce, type LawBook } from '../law/law-book.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'

export const extensionLevels = { head: '机关负责人批准', superior: '报上级机关批准' } as const
export type ExtensionLevel = keyof typeof extensionLevels

/** One row a level: who has used it goes one level up, and nobody uses it twice. */
const rows: Record<ExtensionLevel, string> = { head: 'C-03-extension', superior: 'C-03-extension-superior' }
/** How long the whole term may become, where a rule of the department says so for the day on which it began. */
const ceilings: Record<ExtensionLevel, string | null> = { head: null, superior: 'C-03-legacy-superior' }

export type Term = Pick<DeadlineRecord, 'startsOn' | 'dueOn'> & Pick<DeadlineCourse, 'extensions'>
type When = { law: LawBook; today: Day }

/** Who is asked next, as the rows in force allow. */
export function nextLevel(term: Term | undefined, { law, today }: When): ExtensionLevel | Refusal {
  if (term === undefined)
    return refuse('term-not-running', '本案的办理期限没有在计算，不必延期。', penaltyLaw(60), '请核对案件所处的环节。')
  const used = term.extensions.map(({ rowId }) => rowId)
  const known = inForce(law.deadlines, today).map(({ id }) => id)
  const open = (['head', 'superior'] as const).find(
    (level) => known.includes(rows[level]) && !used.includes(rows[level]),
  )
  if (open) return open
  return refuse(
    'term-extended-already',
    `本案办理期限已经延长 ${used.length} 次，不能再次延长。`,
    penaltyLaw(60),
    '请在期限内作出处理决定。',
  )
}

/** Before the term has run out, beyond its last day, and no further than a rule of the department allows. */
export function mustBeLater(
  term: Pick<Term, 'startsOn' | 'dueOn'>,
  { level, until }: { level: ExtensionLevel; until: Day },
  { law, today }: When,
): Refusal | undefined {
  if (term.dueOn < today)
    return refuse(
      'term-run-out',
      `本案办理期限已于 ${term.dueOn} 届满，不能延长。`,
      penaltyLaw(60),
      '请立即作出处理决定，并说明超期的原因。',
    )
  if (until <= term.dueOn)
    return refuse('not-later', `拟延长至的日期应当晚于原期限 ${term.dueOn}。`, penaltyLaw(60), '请填写更晚的日期。')
  const limit = ceilingOf(term.startsOn, level, law)
  if (limit === undefined || isRefusal(limit)) return limit
  if (until <= limit.due) return undefined
  return refuse(
    'beyond-ceiling',
    `立案当时的规章规定最长到 ${limit.due}（待核实），不得延长到 ${until}。`,
    penaltyLaw(60),
    '请填写更早的日期。',
  )
}

function ceilingOf(from: Day, level: ExtensionLevel, law: LawBook) {
  const row = inForce(law.deadlines, from).find(({ id }) => id === ceilings[level])
  return row && computeDeadline({ row, from, calendar: law.calendar, whenYearMissing: 'provisional' })
}

/** The row by which this level extends. */
export const rowOf = (level: ExtensionLevel): string => rows[level]
