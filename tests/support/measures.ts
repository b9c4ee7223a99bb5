/** What tests of measures fill in: one place, one thing, and what happens on the spot. */
import type { AvailableAct, Done } from '../../src/acts/index.ts'
import type { TestApp } from './app.ts'
import { offers, take } from './drive.ts'

export const ground = {
  ...{ measure: 'seizure', facts: '检查发现违法储存柴油。', reason: '存在现实危险。', basis: '安全生产法|65|1|4' },
  ...{ relatedOnly: true, noNecessities: true, notSeizedElsewhere: true },
}

export const diesel = {
  ...{ kind: 'goods', name: '柴油', specification: '0号', mark: '1号罐', unit: '吨', quantity: '1.50' },
  ...{ unitPriceFen: 750_000 },
}

/** Between these two moments, recorded and signed. */
export const onSite = (startedAt: string, endedAt: string) => ({
  ...{ startedAt, endedAt, identified: true, informed: true, situation: '清点、拍照、加贴封条。' },
  recording: '记录仪03号，文件01',
})

/** A filed case of a party of its own, handled by the first two officers: no inspection, no evidence yet. */
export async function fileCase(app: TestApp): Promise<string> {
  const company = { kind: 'organisation', name: '某油品经营部', address: '某镇1号', representative: '负责人（演示）' }
  await app.post('officer1', '/api/subjects', company)
  const [party] = await app.sql<{ id: string }>('select id from subject where name = $1', [company.name])
  const clue = {
    title: '某油品经营部违法储存柴油案',
    cause: '违法储存柴油',
    source: 'report',
    clue: '群众举报违法储存柴油。',
  }
  const discoveredOn = '2025-09-22'
  const found = await app.post('officer1', '/api/cases', { ...clue, discoveredOn, subjectId: party?.id })
  const on = `cases/${found.body.subjectId}`
  const people = await app.sql<{ id: string }>(
    `select person_id as id from account where username in ('officer1', 'officer2') order by username`,
  )
  await take(app, 'officer1', { on, act: 'filing.propose', with: { handlers: people.map(({ id }) => id) } })
  await take(app, 'section1', { on, act: 'filing.examine' })
  await take(app, 'deputy1', { on, act: 'filing.approve' })
  return on
}

/** What the desk offers this person now, by name. @throws Error when it offers no such act */
export async function offered(
  app: TestApp,
  as: string,
  { on, act }: { on: string; act: string },
): Promise<AvailableAct> {
  const found = (await offers(app, as, on)).find(({ name }) => name === act)
  if (!found) throw new Error(`没有可办的 ${act}`)
  return found
}

/** Takes the opening act and names the proceeding it begins. */
export async function open(app: TestApp, ...asked: [as: string, what: Parameters<typeof take>[2]]): Promise<string> {
  const done: Done = await take(app, ...asked)
  return `proceedings/${done.subjectId}`
}

/** When the desk says a running deadline of this row ends; undefined once it is met. */
export async function runningUntil(app: TestApp, on: string, rowId: string): Promise<string | undefined> {
  const rows = await app.sql<{ dueOn: string }>(
    'select due_on as "dueOn" from deadline where subject_id = $1 and row_id = $2 and met_on is null order by id desc',
    [on.split('/')[1], rowId],
  )
  return rows[0]?.dueOn
}
