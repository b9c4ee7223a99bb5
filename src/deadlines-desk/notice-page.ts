/** The notices of a person: how many are unread, what they say; read ones are marked, nothing is deleted. */
import type { Office } from '../acts/office.ts'
import type { Actor } from '../identity/actor.ts'
import { inTransaction, type Tx } from '../kernel/database.ts'
import { dayInChinese, dayOf, daysBetween } from '../kernel/day.ts'
import { countUnread, listNotices, type NoticeRow, setRead } from './notice.store.ts'

const kept = 200

export async function noticePage(office: Office, tx: Tx, actor: Actor) {
  const today = dayOf(office.clock())
  const rows = await listNotices(tx, actor.personId, kept)
  return {
    unread: await countUnread(tx, actor.personId),
    notices: rows.map((row) => ({
      ...{ id: row.id, kind: row.kind, title: row.title, noticedAt: row.noticedAt, readAt: row.readAt },
      subject: { kind: row.subjectKind, id: row.subjectId },
      text: textOf(row),
      now: row.over ? '已办结' : nowOf(daysBetween(today, row.dueOn)),
    })),
  }
}

export function markNoticesRead(office: Office, actor: Actor, ids: string[] | undefined): Promise<void> {
  return inTransaction(office.db, actor.agencyId, (tx) => setRead(tx, actor.personId, { ids, at: office.clock() }))
}

function textOf({ kind, label, dueOn, wasOn, noticedAt }: NoticeRow): string {
  const due = dayInChinese(dueOn)
  if (kind === 'moved')
    return `放假安排变动，「${label}」的届满日由${wasOn === null ? '' : dayInChinese(wasOn)}变为${due}。`
  if (kind === 'reminder') return `「${label}」将于${due}届满。`
  const late = daysBetween(dueOn, dayOf(noticedAt))
  return `「${label}」已于${due}届满，通知时超期 ${late} 天，按规定逐级报告。`
}

function nowOf(left: number): string {
  if (left < 0) return `已超期 ${-left} 天`
  return left === 0 ? '今天届满' : `还有 ${left} 天`
}
