/** What becomes of a paper: marked by one or two, absent and sat again, results, appeals, the certificate. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { type ExamRoom, examRoom, objective, personIds } from './support/exams.ts'
import { bankTable } from './support/questions.ts'

let app: TestApp
let room: ExamRoom
let ids: Record<string, string>

beforeAll(async () => {
  app = await startApp('2025-09-22T10:00:00+08:00')
  ids = await personIds(app)
  room = examRoom(app, ids)
})
afterAll(() => app.close())

describe('阅卷、成绩、复核、合格证明', () => {
  let examId: string
  const attempts: Record<string, string> = {}
  const marks = (points: number) => ({ marks: [{ place: '19.1', points, comment: '程序齐全' }] })
  const cases = [...objective, { kind: 'case', count: 1, points: 20 }]

  const pointsOf = async (as: string) =>
    (await app.sql<{ points: number }>('select points from exam_attempt where id = $1', [attempts[as]]))[0]?.points

  beforeAll(async () => {
    await room.done('reviewer1', '/api/questions/import', { csv: bankTable() })
    const markers = { markers: [ids.reviewer1, ids.deputy2], doubleMarking: true, tolerancePoints: 4 }
    const all = { candidates: [ids.officer1, ids.officer2, ids.officer3, ids.clerk] }
    examId = await room.opened({ blueprint: cases, ...markers, ...all, title: '案例考试' })
    for (const [as, wrong] of [
      ['officer1', 0],
      ['officer2', 12],
    ] as const)
      attempts[as] = await room.sit(as, examId, wrong)
  })

  test('有问答题的等待评分；阅卷人看不到姓名，第二人看不到第一人的评分', async () => {
    const { body } = await app.get<object>('reviewer1', `/api/attempts/${attempts.officer1}/marking`)
    expect(JSON.stringify(body)).toMatch(/立案调查告知审核决定送达/)
    expect(JSON.stringify(body)).not.toContain('执法员甲')
    expect((await app.get('officer3', `/api/attempts/${attempts.officer1}/marking`)).status).toBe(404)
    const path = `/api/attempts/${attempts.officer1}/marks`
    expect(await room.codeOf('section1', path, marks(10))).toBe('not-marker')
    expect(await room.codeOf('reviewer1', path, marks(17))).toBe('marks-wrong')
    await room.done('reviewer1', path, marks(12))
    expect(await room.codeOf('reviewer1', path, marks(12))).toBe('same-person')
    const second = await app.get<{ essays: { marks: unknown[] }[] }>(
      'deputy2',
      `/api/attempts/${attempts.officer1}/marking`,
    )
    expect(second.body.essays.map((essay) => essay.marks)).toEqual([[]])
    await room.done('deputy2', path, marks(15))
    expect(await pointsOf('officer1')).toBe(100 + 4 + 14)
  })

  test('两评相差过大的，由另一人定分', async () => {
    const path = `/api/attempts/${attempts.officer2}/marks`
    await room.done('reviewer1', path, marks(4))
    await room.done('deputy2', path, marks(14))
    expect(await pointsOf('officer2')).toBeNull()
    const settled = `/api/attempts/${attempts.officer2}/settled-marks`
    expect(await room.codeOf('deputy2', settled, marks(9))).toBe('same-person')
    await room.done('section2', settled, marks(9))
    // ten singles of five and two multiples of six left out
    expect(await pointsOf('officer2')).toBe(100 - 62 + 4 + 9)
  })

  test('缺考的申请补考，批准后另定时间；补考未完，不能结束阅卷', async () => {
    const asked = { examId, reason: 'duty', explanation: '当天值班' }
    const { subjectId: resit } = await room.done('officer3', '/api/resits', asked)
    expect(await room.codeOf('officer3', '/api/resits', asked)).toBe('resit-open')
    app.setClock('2025-09-22T16:00:01+08:00')
    await app.invigilation.run()
    expect(await room.codeOf('reviewer1', `/api/exams/${examId}/marking`)).toBe('resit-open')
    const window = { opensAt: '2025-09-23T09:00:00+08:00', closesAt: '2025-09-23T10:30:00+08:00' }
    expect(await room.codeOf('section2', `/api/resits/${resit}/decision`, { outcome: 'agreed', opinion: '同意' })).toBe(
      'window-wrong',
    )
    await room.done('section2', `/api/resits/${resit}/decision`, { outcome: 'agreed', opinion: '同意', ...window })
    expect(await room.codeOf('officer1', '/api/attempts', { examId })).toBe('attempted')
    expect(await room.codeOf('officer3', '/api/attempts', { examId })).toBe('exam-not-open')
    app.setClock('2025-09-23T09:00:01+08:00')
    attempts.officer3 = await room.sit('officer3', examId, 0)
    expect(await room.codeOf('officer3', '/api/attempts', { examId })).toBe('attempted')
    expect(await room.codeOf('reviewer1', `/api/exams/${examId}/marking`)).toBe('marking-unfinished')
    for (const as of ['reviewer1', 'deputy2'])
      await room.done(as, `/api/attempts/${attempts.officer3}/marks`, marks(16))
    await room.done('reviewer1', `/api/exams/${examId}/marking`)
  })

  test('公布成绩：合格、不合格、缺考；公布前不能看卷、复核、领证明', async () => {
    expect(await room.codeOf('officer1', `/api/attempts/${attempts.officer1}/certificate`)).toBe('no-results-yet')
    expect(await room.codeOf('officer2', `/api/attempts/${attempts.officer2}/appeal`, { reason: '重看' })).toBe(
      'no-results-yet',
    )
    const { notes } = await room.done('section2', `/api/exams/${examId}/results`)
    expect(notes).toEqual(['应考 4 人，合格 2 人，缺考 1 人。'])
    const { body } = await app.get<{ questions: { analysis: string; basis: string[] }[]; points: number }>(
      'officer2',
      `/api/attempts/${attempts.officer2}/review`,
    )
    expect(body.points).toBe(51)
    expect(body.questions[0]?.basis).toEqual(['《行政处罚法》第四十二条第一款'])
    const seen = await app.get<{ items: { facility: number; answers: number }[]; sections: unknown[] }>(
      'reviewer1',
      `/api/exams/${examId}`,
    )
    expect(seen.body.items).toHaveLength(20)
    expect(seen.body.items.every(({ answers }) => answers === 3)).toBe(true)
    expect(seen.body.sections).toContainEqual({
      section: '办公室',
      candidates: 1,
      sat: 0,
      passed: 0,
      averagePoints: null,
    })
  })

  test('复核由没有评过的人办理；更正后成绩和是否合格随之改变', async () => {
    const on = `/api/attempts/${attempts.officer2}/appeal`
    await room.done('officer2', on, { reason: '第一题应当给分' })
    const corrected = {
      outcome: 'corrected',
      opinion: '原评有误',
      marks: Array.from({ length: 2 }, (_, n) => ({ place: `${n}.0`, points: 5 })),
    }
    expect(await room.codeOf('deputy2', `${on}/decision`, corrected)).toBe('same-person')
    expect(await room.codeOf('deputy1', `${on}/decision`, { ...corrected, marks: [] })).toBe('marks-wrong')
    expect(await room.codeOf('deputy1', `${on}/decision`, { ...corrected, marks: [{ place: '0.0', points: 6 }] })).toBe(
      'marks-wrong',
    )
    await room.done('deputy1', `${on}/decision`, corrected)
    const [result] = await app.sql('select points, passed from exam_result where attempt_id = $1', [attempts.officer2])
    expect(result).toEqual({ points: 61, passed: true })
    await room.done('officer2', on, { reason: '再看一次' })
    await room.done('deputy1', `${on}/decision`, { outcome: 'upheld', opinion: '没有不当' })
    app.setClock('2025-09-29T09:00:00+08:00')
    expect(await room.codeOf('officer1', `/api/attempts/${attempts.officer1}/appeal`, { reason: '晚了' })).toBe(
      'appeal-late',
    )
  })

  test('合格的领取证明：有编号、有版式文件，凭编号在公示门户核验；不合格、他人不得领取', async () => {
    expect(await room.codeOf('officer2', `/api/attempts/${attempts.officer1}/certificate`)).toBe('not-own-attempt')
    const { documents } = await room.done('officer1', `/api/attempts/${attempts.officer1}/certificate`)
    expect(documents).toMatchObject([{ title: '考试合格证明', number: '（耿）应急考证〔2025〕1号' }])
    const pdf = await app.fetch(`/api/documents/${documents[0]?.id}.pdf`, {
      headers: { cookie: await app.cookieOf('officer1') },
    })
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    const verified = await (
      await app.fetch(`/verify?code=${encodeURIComponent('（耿）应急考证〔2025〕1号')}`, {})
    ).text()
    expect(verified).toContain('考试合格证明')
  })
})

test('因故延长：时间由服务器顺延，记入日志，只有组织考试的人可以', async () => {
  const examId = await room.opened({ title: '延长' })
  const attempt = await room.begin('officer1', examId)
  const before = (await room.paperOf('officer1', attempt)).body.endsAt
  const given = { minutes: 15, reason: '14:10 至 14:25 断电' }
  expect((await app.post('officer1', `/api/attempts/${attempt}/extension`, given)).status).toBe(403)
  await room.done('reviewer1', `/api/attempts/${attempt}/extension`, given)
  expect(Date.parse((await room.paperOf('officer1', attempt)).body.endsAt) - Date.parse(before)).toBe(15 * 60_000)
})

describe('考试不合格，不发证：《行政处罚法》第四十二条第一款', () => {
  const apply = { category: '安全生产', area: '530926', reason: '新进人员' }
  const term = { validFrom: '2025-09-22', validUntil: '2028-09-21', issuer: '云南省司法厅' }
  const issuing = async (username: string, number: string) => {
    const { subjectId } = await room.done('administrator', '/api/certificate-applications', {
      ...{ ...apply, person: ids[username] },
    })
    return (input: object = {}) =>
      app.post('administrator', `/api/certificates/${subjectId}/issue`, { ...term, number, ...input })
  }
  const pass = { exam: '全省行政执法资格考试', organ: '云南省司法厅', number: '考0001', passedOn: '2025-09-20' }

  test('没有合格的资格考试，不得登记核发；登记外单位组织的考试合格以后可以', async () => {
    const issue = await issuing('discloser', '53092600201')
    expect(await issue()).toMatchObject({ status: 409, body: { code: 'exam-not-passed' } })
    const own = { ...pass, person: ids.administrator }
    expect(await room.codeOf('administrator', '/api/exam-passes', own)).toBe('own-certificate')
    await room.done('administrator', '/api/exam-passes', { ...pass, person: ids.discloser })
    expect(await issue({ validFrom: '2025-09-19' })).toMatchObject({ body: { code: 'exam-not-passed' } })
    expect((await issue({ validFrom: '2027-09-21' })).body.code).toBe('exam-not-passed')
    expect((await issue({ validFrom: '2027-09-20' })).status).toBe(200)
  })

  test('在本机关考试合格的可以', async () => {
    const issue = await issuing('officer1', '53092600202')
    expect((await issue({ validFrom: '2025-09-30' })).status).toBe(200)
  })
})
