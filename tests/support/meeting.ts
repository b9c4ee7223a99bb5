/** A meeting of the leading group in a test: submitted, convened for now, opened; who attends speaks, the chair last. */
import type { TestApp } from './app.ts'
import { offers, take } from './drive.ts'

export type Votes = Record<string, 'agree' | 'disagree' | 'abstain'>
type Matter = { on: string; submit?: string; conclude?: string; votes?: Votes; result?: 'vote' | 'deferred' }

export const threeAgree: Votes = { deputy1: 'agree', deputy2: 'agree', head: 'agree' }
const named: Record<string, string> = {
  ...{ head: '局长', deputy1: '副局长甲', deputy2: '副局长乙', deputy3: '副局长丙', deputy4: '副局长丁' },
}

export async function personIds(app: TestApp): Promise<Record<string, string>> {
  const rows = await app.sql<{ id: string; name: string }>('select id, name from person')
  return Object.fromEntries(rows.map(({ id, name }) => [name, id]))
}

/** @returns `proceedings/…` of the deliberation, submitted and convened for this very moment */
export async function convened(app: TestApp, { on, submit = 'deliberation.submit' }: Matter): Promise<string> {
  const { subjectId } = await take(app, 'officer1', { on, act: submit })
  const ids = await personIds(app)
  const meeting = { startsAt: app.now(), place: '局会议室', recorderId: ids.书记员, observers: [ids.法制审核员甲] }
  await take(app, 'head', { on: `proceedings/${subjectId}`, act: 'deliberation.convene', with: meeting })
  return `proceedings/${subjectId}`
}

/** Those with a vote attend; whoever has none is absent, unless the meeting proposes recusal. */
export async function rollOf(app: TestApp, deliberation: string, votes: Votes): Promise<object[]> {
  const ids = await personIds(app)
  const present = Object.keys(votes).map((username) => ids[named[username] ?? ''])
  const opening = (await offers(app, 'head', deliberation)).find(({ name }) => name === 'deliberation.open')
  const members = (opening?.defaults.attendance ?? []) as { personId: string; presence: string }[]
  return members.map((member) =>
    present.includes(member.personId) || member.presence === 'recused' ? member : { ...member, presence: 'absent' },
  )
}

/** From the submission to the conclusion. @returns `proceedings/…` of the deliberation */
export async function deliberate(app: TestApp, matter: Matter): Promise<string> {
  const { conclude = 'deliberation.conclude', votes = threeAgree, result = 'vote' } = matter
  const on = await convened(app, matter)
  const attendance = await rollOf(app, on, votes)
  await take(app, 'head', { on, act: 'deliberation.open', with: { attendance } })
  for (const [username, vote] of Object.entries(votes))
    await take(app, username, { on, act: 'deliberation.state', with: { statement: `意见：${vote}。`, vote } })
  await take(app, 'head', { on, act: conclude, with: { result } })
  return on
}

const strokes = [[0, 1, 2].map((n) => ({ x: 100 + 200 * n, y: 200 + 100 * (n % 2), t: 60 * n, p: 500 }))]

export async function recordOf(app: TestApp, deliberation: string): Promise<string> {
  const [record] = await app.sql<{ id: string }>(
    "select id from document where subject_id = $1 and form = 'deliberation-record'",
    [deliberation.split('/')[1]],
  )
  return record?.id ?? ''
}

/** Each signs the record on the screen of the recorder; then it is kept. */
export async function signed(app: TestApp, deliberation: string, votes: Votes = threeAgree): Promise<void> {
  const record = await recordOf(app, deliberation)
  for (const username of Object.keys(votes)) {
    const given = { signer: 'attendee', name: named[username], manner: 'screen', strokes }
    await app.post('clerk', `/api/documents/${record}/signatures`, given)
  }
  await take(app, 'clerk', { on: deliberation, act: 'deliberation.file' })
}
