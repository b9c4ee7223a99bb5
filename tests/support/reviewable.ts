/** Cases that the machine finds nothing wrong with: driven over HTTP as officers would, up to a submission for review. */
import { digest } from '../../src/acts/digest.ts'
import type { Actor } from '../../src/identity/actor.ts'
import { inTransaction } from '../../src/kernel/database.ts'
import { dayOf } from '../../src/kernel/day.ts'
import { procedures } from '../../src/register.ts'
import type { Seen } from '../../src/review-checks/check.ts'
import { loadCaseRecord } from '../../src/review-checks/record.store.ts'
import { creditCodeCheckCharacter } from '../../src/subjects/index.ts'
import type { TestApp } from './app.ts'
import { assess } from './assess.ts'
import { driveUntil, offers, take } from './drive.ts'

/** `submitted` on Monday the 22nd of September; `heard` after the National Day week, sent again with the hearing's record. */
export async function driveToReview(app: TestApp): Promise<string> {
  const id = await driveUntil(app, '审批立案')
  const on = `cases/${id}`
  await app.sql(
    `update subject set address = '耿马傣族佤族自治县耿马镇工业园区1号', credit_code = $2, representative = '某负责人'
     where id = (select subject_id from penalty_case where id = $1)`,
    [id, `91530926MA6K0XT57${creditCodeCheckCharacter('91530926MA6K0XT57')}`],
  )
  await take(app, 'officer1', { on, act: 'evidence.add', with: roster })
  await take(app, 'officer1', { on, act: 'inquiry.record', with: inquiryOf(app) })
  await take(app, 'officer1', {
    on,
    act: 'investigation.conclude',
    with: { violations, proposal: '建议罚款人民币五万元。' },
  })
  await assess(app, on, { change: ({ facts }) => ({ facts: facts.map((one) => ({ ...one, value: 2 })), fineFen }) })
  await take(app, 'officer1', { on, act: 'decision.draft' })
  await take(app, 'officer1', { on, act: 'review.submit' })
  return id
}

/** In the second tier: two without a certificate, 3 万元以上 7 万元以下. */
const fineFen = 5_000_000
const violations = [
  {
    fact: '二名特种作业人员未取得相应资格上岗作业',
    violated: ['安全生产法|30|1'],
    basis: ['安全生产法|97||7'],
    discretion: '二人无证上岗，按第二档裁量。',
    measures: ['罚款'],
    fineFen,
  },
]
const roster = {
  ...{ kind: 'documentary', name: '特种作业人员名册', proves: '二名特种作业人员未取得相应资格上岗作业' },
  ...{ sha256: 'a'.repeat(64), sizeBytes: 10, mediaType: 'application/pdf' },
}

function inquiryOf(app: TestApp) {
  const before = (minutes: number) => new Date(Date.parse(app.now()) - minutes * 60_000).toISOString()
  return {
    ...{ startedAt: before(60), endedAt: before(30), personName: '某负责人', personRole: 'statement' },
    ...{ rightsTold: true, recording: 'b'.repeat(64) },
    questions: [{ question: '检查发现的问题是否属实？', answer: '属实，二名特种作业人员未取得相应资格上岗作业。' }],
  }
}

/** What the machine proposes, confirmed; what it leaves open, found to be in order. */
async function confirmMachine(app: TestApp, on: string): Promise<void> {
  const offer = (await offers(app, 'reviewer1', on)).find(({ name }) => name === 'review.examine')
  const points = ((offer?.defaults.points ?? []) as { finding?: string }[]).map((point) => ({
    ...point,
    ...(point.finding === undefined ? { finding: 'sound', reason: '经调阅录像，全程记录完整。' } : {}),
  }))
  await take(app, 'reviewer1', {
    on,
    act: 'review.examine',
    with: { points, outcome: 'agreed', opinion: '同意。' },
  })
}

/** From there to the hearing and into the second review, with its record. */
export async function driveOnToHeard(app: TestApp, id: string): Promise<void> {
  const on = `cases/${id}`
  await confirmMachine(app, on)
  await take(app, 'section2', { on, act: 'review.countersign' })
  await take(app, 'officer1', { on, act: 'notice.issue' })
  await take(app, 'officer1', { on, act: 'notice.serve' })
  const stated = { kind: 'stated', content: '请求从轻。', recheck: '经复核，事实清楚，不予采纳。', accepted: false }
  await take(app, 'officer1', { on, act: 'defence.record', with: stated })
  const asked = { kind: 'hearing-requested', content: '要求举行听证。', accepted: false }
  await take(app, 'officer1', { on, act: 'defence.record', with: asked })
  app.setClock('2025-09-26T10:00:00+08:00')
  await take(app, 'section1', { on, act: 'hearing.arrange', with: await benchOf(app) })
  app.setClock('2025-10-14T17:00:00+08:00')
  await take(app, 'reviewer1', { on, act: 'hearing.hold', with: held })
  await take(app, 'reviewer1', { on, act: 'hearing.report', with: { summary: '双方陈述。', opinion: '建议维持。' } })
  await take(app, 'head', { on, act: 'hearing.approve-report' })
  await take(app, 'officer1', { on, act: 'review.submit' })
}

async function benchOf(app: TestApp) {
  const rows = await app.sql<{ id: string; username: string }>('select person_id as id, username from account')
  const idOf = (name: string) => rows.find(({ username }) => username === name)?.id
  return {
    ...{ hostId: idOf('reviewer1'), memberIds: [idOf('deputy2')], clerkId: idOf('clerk') },
    ...{ startsAt: '2025-10-14T09:00:00+08:00', place: '三楼会议室' },
  }
}

const held = {
  ...{ outcome: 'held', endedAt: '2025-10-14T10:30:00+08:00', representative: '某负责人', recusalAsked: true },
  ...{ record: '调查人员：出示证据。\n当事人：请求从轻处罚。', signature: 'signed' },
}

/** The record as the server would judge it now. */
export function recordOf(app: TestApp, caseId: string): Promise<Seen> {
  return readAs(app, async (agencyId) => {
    const record = await inTransaction(app.office.db, agencyId, (tx) => loadCaseRecord(tx, caseId))
    const law = await inTransaction(app.office.db, agencyId, (tx) => app.office.lawBook(tx))
    const actor: Actor = { ...nobody, agencyId: agencyId as Actor['agencyId'] }
    const now = app.now()
    const context = { actor, now, today: dayOf(now), law, lives: {}, newId: app.office.newId, digest }
    return { record, context, tables: procedures }
  })
}

async function readAs<T>(app: TestApp, work: (agencyId: string) => Promise<T>): Promise<T> {
  const [agency] = await app.sql<{ id: string }>('select agency_id as id from agency')
  return work(agency?.id ?? '')
}

const nobody = {
  ...{ accountId: '' as Actor['accountId'], personId: '' as Actor['personId'], sectionId: '' },
  ...{ name: '审核员', post: '', roles: ['reviewer' as const] },
} satisfies Omit<Actor, 'agencyId'>
