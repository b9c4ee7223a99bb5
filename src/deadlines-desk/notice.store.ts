/** Notices of deadlines. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { SubjectKind } from './deadline.views.ts'
import type { Notice, NoticeKind } from './notices.ts'

type Row = {
  id: string
  agencyId: string
  deadlineId: string
  personId: string
  kind: NoticeKind
  dueOn: Day
  wasOn: Day | null
  noticedAt: Instant
  readAt: Instant | null
}
const tables = (tx: Tx) => tx.withTables<{ deadlineNotice: Row }>()

/** Answers how many were new; one that was given before stays as it is, read or not. */
export async function insertNotices(
  tx: Tx,
  notices: Notice[],
  by: { agencyId: string; now: Instant; newId: () => string },
): Promise<number> {
  if (notices.length === 0) return 0
  const rows = notices.map((notice) => ({
    ...notice,
    id: by.newId(),
    agencyId: by.agencyId,
    noticedAt: by.now,
    readAt: null,
  }))
  let written = 0
  // PostgreSQL takes 65,535 parameters a statement
  for (let first = 0; first < rows.length; first += 5000) {
    const result = await tables(tx)
      .insertInto('deadlineNotice')
      .values(rows.slice(first, first + 5000))
      .onConflict((conflict) => conflict.columns(['deadlineId', 'personId', 'kind', 'dueOn']).doNothing())
      .executeTakeFirst()
    written += Number(result.numInsertedOrUpdatedRows ?? 0)
  }
  return written
}

export type NoticeRow = Pick<Row, 'id' | 'kind' | 'dueOn' | 'wasOn' | 'noticedAt' | 'readAt'> & {
  label: string
  rowId: string
  subjectId: string
  subjectKind: SubjectKind
  title: string
  over: boolean
}

/** Newest first; what is unread before what is read. */
export async function listNotices(tx: Tx, personId: string, limit: number): Promise<NoticeRow[]> {
  const result = await sql<NoticeRow>`
    select notice.id, notice.kind, notice.due_on, notice.was_on, notice.noticed_at, notice.read_at,
      told.label, told.row_id, told.subject_id, told.met_on is not null as over,
      coalesce(found.title, visited.matter, other.title, '执法证件 ' || held.number) as title,
      case when found.id is not null then 'case' when visited.id is not null then 'inspection'
        when held.id is not null then 'certificate' else 'proceeding' end as subject_kind
    from deadline_notice notice join deadline told on told.id = notice.deadline_id
    left join penalty_case found on found.id = told.subject_id
    left join inspection visited on visited.id = told.subject_id
    left join proceeding other on other.id = told.subject_id
    left join officer_certificate held on held.id = told.subject_id
    where notice.person_id = ${personId}::uuid
    order by notice.read_at is not null, notice.noticed_at desc, notice.id desc limit ${limit}`.execute(tx)
  return result.rows
}

export async function countUnread(tx: Tx, personId: string): Promise<number> {
  const row = await tables(tx)
    .selectFrom('deadlineNotice')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

/** `ids` undefined: all of them. Only one's own can be read. */
export async function setRead(
  tx: Tx,
  personId: string,
  { ids, at }: { ids: string[] | undefined; at: Instant },
): Promise<void> {
  let own = tables(tx)
    .updateTable('deadlineNotice')
    .set({ readAt: at })
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
  if (ids !== undefined) own = own.where('id', 'in', ids)
  await own.execute()
}
