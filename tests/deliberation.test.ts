/** 集体讨论: 《行政处罚法》第五十七条第二款, from the submission to the signed record. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, factsOf, offers, take } from './support/drive.ts'
import { convened, deliberate, personIds, recordOf, rollOf, signed, threeAgree, type Votes } from './support/meeting.ts'
import { livesOf, reviewAgain } from './support/steps.ts'

let app: TestApp
let ids: Record<string, string>
beforeAll(async () => {
  app = await startApp()
  ids = await personIds(app)
})
afterAll(() => app.close())
beforeEach(() => app.setClock('2025-09-22T10:00:00+08:00'))

/** Told, heard, waiting for the leading group. */
const told = async () => `cases/${await driveUntil(app, '听取陈述申辩', factsOf())}`
const idOf = (on: string) => on.split('/')[1] ?? ''
const codeOf = async (as: string, on: string, act: string, given: Record<string, unknown> = {}) => {
  const { status, body } = await attempt(app, as, { on, act, with: given })
  return status === 200 ? 'done' : body.code
}
const say = (vote: string) => ({ statement: `意见：${vote}。`, vote })

async function waits(as: string, on: string): Promise<string[]> {
  type Todo = { groups: { key: string; items: { id: string }[] }[] }
  const { body } = await app.get<Todo>(as, '/api/todo')
  return body.groups.filter(({ items }) => items.some(({ id }) => id === idOf(on))).map(({ key }) => key)
}

async function opened(on: string, votes: Votes = threeAgree): Promise<string> {
  const meeting = await convened(app, { on })
  await take(app, 'head', {
    on: meeting,
    act: 'deliberation.open',
    with: { attendance: await rollOf(app, meeting, votes) },
  })
  return meeting
}

type Record31 = {
  attendees: { name: string; view: string }[]
  absent: { name: string; opinion: string | null }[]
  recused: { name: string; reason: string }[]
  observers: string
  entitled: number
  tally: string | null
  dissent: string | null
  conclusion: string
}
const minutes = async (meeting: string) => {
  const [row] = await app.sql<{ content: Record31 }>('select content from document where id = $1', [
    await recordOf(app, meeting),
  ])
  if (!row) throw new Error('没有集体讨论记录')
  return row.content
}

test('从提请到存卷：每一步等的是哪一个人，成员各在自己的账号里发言，主持人末位', async () => {
  const on = await told()
  const { subjectId } = await take(app, 'officer1', { on, act: 'deliberation.submit' })
  const meeting = `proceedings/${subjectId}`
  expect(await waits('head', meeting)).toEqual(['deliberation.convene'])
  expect(await waits('head', on)).toEqual([])
  expect(await codeOf('officer1', on, 'deliberation.submit')).toBe('deliberation-pending')
  const given = { startsAt: '2025-09-22T15:00:00+08:00', place: '局会议室', recorderId: ids.书记员, observers: [] }
  expect(
    await codeOf('head', meeting, 'deliberation.convene', { ...given, startsAt: '2025-09-21T15:00:00+08:00' }),
  ).toBe('meeting-past')
  const wrongly = { ...given, chairId: ids.书记员, recorderId: ids.档案员 }
  expect(await codeOf('head', meeting, 'deliberation.convene', wrongly)).toBe('chair-not-member')
  await take(app, 'head', { on: meeting, act: 'deliberation.convene', with: given })
  expect(await waits('deputy3', meeting)).toEqual(['deliberation.reply'])
  await take(app, 'deputy3', {
    ...{ on: meeting, act: 'deliberation.reply' },
    with: { reply: 'absent', reason: '在外培训', opinion: '建议再核对从业人员数。' },
  })
  expect(await waits('deputy3', meeting)).toEqual([])
  await take(app, 'deputy4', {
    on: meeting,
    act: 'deliberation.reply',
    with: { reply: 'recuse', reason: '与当事人的法定代表人系亲属' },
  })
  expect(await codeOf('deputy1', meeting, 'deliberation.open')).toBe('not-chair')
  const attendance = await rollOf(app, meeting, threeAgree)
  const forced = attendance.map((member) => ({ ...member, presence: 'present' }))
  expect(await codeOf('head', meeting, 'deliberation.open', { attendance: forced })).toBe('recusal-applied')
  await take(app, 'head', { on: meeting, act: 'deliberation.open', with: { attendance } })
  expect(await codeOf('head', meeting, 'deliberation.state', say('agree'))).toBe('chair-speaks-last')
  expect(await codeOf('deputy4', meeting, 'deliberation.state', say('agree'))).toBe('not-present')
  expect(await waits('head', meeting)).toEqual([])
  await take(app, 'deputy1', { on: meeting, act: 'deliberation.state', with: say('agree') })
  expect([await waits('deputy1', meeting), await waits('deputy2', meeting)]).toEqual([[], ['deliberation.state']])
  const entered = { memberId: ids.副局长乙, ...say('disagree') }
  expect(await codeOf('officer2', meeting, 'deliberation.enter-statement', entered)).toBe('not-recorder')
  await take(app, 'clerk', { on: meeting, act: 'deliberation.enter-statement', with: entered })
  expect(await codeOf('head', meeting, 'deliberation.conclude')).toBe('members-silent')
  expect(await waits('head', meeting)).toEqual(['deliberation.state'])
  await take(app, 'head', { on: meeting, act: 'deliberation.state', with: say('agree') })
  expect(await codeOf('deputy1', meeting, 'deliberation.state', say('disagree'))).toBe('chair-has-spoken')
  expect(await waits('head', meeting)).toEqual(['deliberation.conclude'])
  const shown = (await offers(app, 'head', meeting)).filter(({ label }) => label.includes('结论'))
  expect(shown.map(({ name }) => name)).toEqual(['deliberation.conclude'])
  const done = await take(app, 'head', { on: meeting, act: 'deliberation.conclude' })
  expect(done.documents.map(({ title }) => title)).toEqual(['行政处罚集体讨论记录'])
  // one of four recused: three of four present, two of four agree, which is no majority of those entitled
  expect(await livesOf(app, idOf(on))).toMatchObject({ 'ordinary-penalty': 'concluded' })

  const record = await minutes(meeting)
  expect(record).toMatchObject({
    entitled: 4,
    tally: '同意2票，不同意1票，弃权0票',
    recused: [{ name: '副局长丁', reason: '与当事人的法定代表人系亲属' }],
    absent: [{ name: '副局长丙', opinion: '建议再核对从业人员数。' }],
  })
  expect(record.attendees.find(({ name }) => name === '副局长乙')?.view).toContain('由书记员代录，以本人签名确认')
  expect(record.dissent).toBe('副局长乙：不同意。意见：disagree。')

  expect(await codeOf('clerk', meeting, 'deliberation.file')).toBe('record-unsigned')
  await signed(app, meeting)
  expect(await livesOf(app, idOf(meeting))).toEqual({ deliberation: 'filed' })
})

describe('结论', () => {
  test('三人同意，五人应到：通过，草稿与提请时的同一份，才可以呈批', async () => {
    const on = await told()
    await deliberate(app, { on })
    expect(await livesOf(app, idOf(on))).toMatchObject({ 'ordinary-penalty': 'deliberated' })
    const [row] = await app.sql<{ same: boolean }>(
      `select draft_sha256 = (select content_sha256 from draft_decision where case_id = $1 order by drafted_at desc limit 1) as same
       from deliberation where case_id = $1`,
      [idOf(on)],
    )
    expect(row?.same).toBe(true)
  })

  test('延期再议：案件留在原处，可以再次提请；记录照样形成', async () => {
    const on = await told()
    const first = await deliberate(app, { on, result: 'deferred' })
    expect(await livesOf(app, idOf(on))).toMatchObject({ 'ordinary-penalty': 'notified' })
    expect(await minutes(first)).toMatchObject({ tally: null, conclusion: expect.stringMatching(/^延期再议。/) })
    expect(await codeOf('officer1', on, 'penalty.propose')).toBe('not-deliberated')
    await deliberate(app, { on })
    expect(await livesOf(app, idOf(on))).toMatchObject({ 'ordinary-penalty': 'deliberated' })
  })

  test('提请以后改了稿的，不得就旧稿作结论；退回后重新提请', async () => {
    const on = await told()
    const meeting = await opened(on)
    for (const username of ['deputy1', 'deputy2', 'head'])
      await take(app, username, { on: meeting, act: 'deliberation.state', with: say('agree') })
    await reviewAgain(app, on, 69_000)
    expect(await codeOf('head', meeting, 'deliberation.conclude')).toBe('draft-changed')
    expect(await codeOf('officer2', meeting, 'deliberation.withdraw', { reason: '改稿。' })).not.toBe('not-in-state')
    const fresh = await told()
    const other = await opened(fresh)
    expect(await codeOf('officer3', other, 'deliberation.withdraw', { reason: '不相干。' })).toBe('not-handler')
    await take(app, 'head', { on: other, act: 'deliberation.withdraw', with: { reason: '材料不全，退回。' } })
    expect(await codeOf('officer1', fresh, 'deliberation.submit')).toBe('done')
  })
})

test('同一时间、地点的几项是一次会议的议程：后召集的照前一项填好', async () => {
  const [one, two] = [await told(), await told()]
  const { subjectId: first } = await take(app, 'officer1', { on: one, act: 'deliberation.submit' })
  const { subjectId: second } = await take(app, 'officer1', { on: two, act: 'deliberation.submit' })
  const given = { startsAt: '2025-09-23T09:00:00+08:00', place: '三楼会议室', recorderId: ids.书记员, observers: [] }
  await take(app, 'head', { on: `proceedings/${first}`, act: 'deliberation.convene', with: given })
  await take(app, 'head', { on: `proceedings/${second}`, act: 'deliberation.convene' })
  const { body } = await app.get<{ agenda: { id: string }[]; papers: { title: string }[] }>(
    'deputy1',
    `/api/deliberations/${second}`,
  )
  expect(body.agenda.map(({ id }) => id)).toEqual([first, second])
  expect(body.papers.map(({ title }) => title)).toContain('行政处罚决定书')
  expect(await codeOf('head', `proceedings/${first}`, 'deliberation.open')).toBe('meeting-ahead')
})
