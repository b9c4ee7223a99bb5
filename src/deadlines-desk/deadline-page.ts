/** What 我的期限 answers: the own deadlines, or everybody's for those who watch over them, and the month's days. */
import type { Office } from '../acts/office.ts'
import type { Actor } from '../identity/actor.ts'
import type { Role } from '../identity/role.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { findThreshold } from '../law/thresholds.ts'
import { findOpenFeed } from './calendar-feed.store.ts'
import { listLimit, listOwnDeadlines } from './deadline.views.ts'
import { type DeskDeadline, deskDeadline, monthOf, sectionsOfRegister, windowsOf } from './deadline-desk.ts'

export type DeadlineQuestion = { scope: 'mine' | 'all'; kind: string; section: string; month: string }

const watching: Role[] = ['section-head', 'deputy-head', 'agency-head', 'supervisor', 'administrator', 'auditor']

export async function deadlinePage(
  office: Office,
  tx: Tx,
  { actor, asked }: { actor: Actor; asked: DeadlineQuestion },
) {
  const now = office.clock()
  const today = dayOf(now)
  const law = await office.lawBook(tx)
  const warnWithin = findThreshold(law, 'deadline.warning-days', today)?.value ?? 3
  const mayWatch = watching.some((role) => actor.roles.includes(role))
  const everybody = mayWatch && asked.scope === 'all'
  const { roles, personId } = actor
  const rows = await listOwnDeadlines(tx, { today, windows: windowsOf(law), roles, personId, everybody })
  const deadlines = rows.map((row) => deskDeadline(row, now, { law, warnWithin }))
  const feed = await findOpenFeed(tx, { accountId: actor.accountId })
  return {
    ...{ today, mayWatch, truncated: rows.length === listLimit },
    deadlines: deadlines.filter((deadline) => isAskedFor(deadline, asked)),
    kinds: Object.entries(sectionsOfRegister)
      .map(([letter, label]) => ({ letter, label, count: deadlines.filter((one) => one.letter === letter).length }))
      .filter(({ count }) => count > 0),
    sections: [...new Set(deadlines.flatMap(({ sections }) => sections))].toSorted(),
    calendar: monthOf(law.calendar, asked.month === '' ? today.slice(0, 7) : asked.month),
    feedOpenedAt: feed?.openedAt ?? null,
  }
}

function isAskedFor({ letter, sections }: DeskDeadline, { kind, section }: DeadlineQuestion): boolean {
  return (kind === '' || kind === letter) && (section === '' || sections.includes(section))
}
