/** Exams over HTTP: drawn by a seed, sat once, saved at every change, taken in on time. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digest } from '../src/acts/digest.ts'
import { canonical } from '../src/kernel/canonical.ts'
import { drawPaper } from '../src/training/paper.ts'
import type { Question } from '../src/training/question.ts'
import { startApp, type TestApp } from './support/app.ts'
import { type ExamRoom, examRoom, type Paper, personIds } from './support/exams.ts'
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

describe('题库', () => {
  test('导入先预演，再写入；错误逐行指出，一题也不导入', async () => {
    const csv = bankTable()
    const rehearsal = await app.post('reviewer1', '/api/questions/import', { csv })
    expect(rehearsal.body.warnings?.[0]?.reason).toBe('预演：新增62题，修改0题，不变0题。现在还没有写入。')
    expect((await room.done('reviewer1', '/api/questions/import', { csv })).notes).toEqual([
      '新增62题，修改0题，不变0题。',
    ])
    const broken = csv
      .replace('D2,单项选择,行政处罚程序,易', 'D2,单项选择,行政处罚程序,很易')
      .replace('三人,不限,B', '三人,不限,')
    const { body } = await app.post('reviewer1', '/api/questions/import', { csv: broken })
    expect(body).toMatchObject({
      code: 'table-wrong',
      errors: [{ message: '第2行：答案应当只有一项。' }, { message: '第3行：难度应为易、中、难之一。' }],
    })
  })

  test('导出再导入，一题不变；改一题成为新版本，停用的不再出现', async () => {
    const answer = await app.fetch('/api/questions.csv', { headers: { cookie: await app.cookieOf('reviewer1') } })
    const csv = await answer.text()
    expect((await app.post('reviewer1', '/api/questions/import', { csv })).body.warnings?.[0]?.reason).toContain(
      '新增0题，修改0题，不变62题',
    )
    await room.done('reviewer1', '/api/questions/import', { csv: csv.replace('单选第1题', '单选第一题') })
    const versions = await app.sql<{ version: number }>(
      "select version from exam_question where code = 'D1' order by version",
    )
    expect(versions).toEqual([{ version: 1 }, { version: 2 }])
    const question = {
      kind: 'judgement',
      topic: '证据',
      difficulty: 'easy',
      stem: '照片是物证',
      citations: ['行政处罚法|46|1'],
    }
    expect(await room.codeOf('reviewer1', '/api/questions', { code: 'P1', ...question, answer: '也许' })).toBe(
      'question-unsound',
    )
    await room.done('reviewer1', '/api/questions', { code: 'P99', ...question, answer: '错' })
    await room.done('reviewer1', '/api/questions/retirements', { code: 'P99', reason: '表述不严' })
    expect(await room.codeOf('reviewer1', '/api/questions', { code: 'P99', ...question, answer: '错' })).toBe(
      'question-retired',
    )
  })

  test('题库只给编题的人看；已被列入应考名单的，成绩公布以前也不给看', async () => {
    expect((await app.get('officer1', '/api/questions')).status).toBe(404)
    expect((await app.get('reviewer2', '/api/questions')).status).toBe(200)
    const { subjectId } = await room.done('reviewer1', '/api/exams', room.drawing({ candidates: [ids.reviewer2] }))
    await room.done('section2', `/api/exams/${subjectId}/announcement`)
    expect((await app.get('reviewer2', '/api/questions')).status).toBe(404)
    await room.done('reviewer1', `/api/exams/${subjectId}/withdrawal`, { reason: '另行安排' })
    expect((await app.get('reviewer2', '/api/questions')).status).toBe(200)
  })
})

describe('拟定与抽题', () => {
  test.each([
    ['拟定的人应考', () => ({ candidates: [ids.reviewer1] }), 'drafter-is-candidate'],
    ['应考人阅卷', () => ({ markers: [ids.officer1] }), 'marker-is-candidate'],
    ['两人评分只有一名阅卷人', () => ({ markers: [ids.section2], doubleMarking: true }), 'too-few-markers'],
    [
      '题库不足',
      () => ({ blueprint: [{ kind: 'single', topic: '没有的主题', count: 1, points: 5 }] }),
      'bank-too-small',
    ],
    [
      '抽到问答题没有阅卷人',
      () => ({ blueprint: [{ kind: 'case', count: 1, points: 20 }], passPoints: 12 }),
      'too-few-markers',
    ],
    ['及格分高于满分', () => ({ passPoints: 101 }), 'pass-beyond-total'],
    ['开考已过', () => ({ opensAt: '2025-09-22T09:00:00+08:00' }), 'window-wrong'],
    ['时间短于答题时长', () => ({ minutes: 121 }), 'window-wrong'],
    ['不是本机关的人', () => ({ candidates: [randomUUID()] }), 'person-unknown'],
  ])('%s', async (_what, changed, code) => {
    app.setClock('2025-09-22T10:00:00+08:00')
    expect(await room.codeOf('reviewer1', '/api/exams', room.drawing(changed()))).toBe(code)
  })

  test('凭记录的种子和当时的题库，能重新抽出同一份试卷', async () => {
    const { subjectId } = await room.done('reviewer1', '/api/exams', room.drawing())
    const [kept] = await app.sql<{ seed: string; blueprint: never; paper: unknown }>(
      'select seed, blueprint, paper from exam where id = $1',
      [subjectId],
    )
    const bank = await app.sql<Question>(`select distinct on (code) * from exam_question q
      where not exists (select from question_retirement r where r.code = q.code) order by code, version desc`)
    expect(drawPaper({ blueprint: kept?.blueprint as never, seed: kept?.seed ?? '', bank }, digest)).toEqual(
      kept?.paper,
    )
    expect(drawPaper({ blueprint: kept?.blueprint as never, seed: 'other', bank }, digest)).not.toEqual(kept?.paper)
    expect(await room.codeOf('officer1', '/api/attempts', { examId: subjectId })).toBe('exam-not-open')
  })
})

describe('答题', () => {
  let examId: string
  let attempt: string
  beforeAll(async () => {
    examId = await room.opened()
    attempt = await room.begin('officer1', examId)
  })

  test('到时由服务器开考；每人一次，名单以外的人不得进入', async () => {
    expect(await room.codeOf('officer1', '/api/attempts', { examId })).toBe('attempted')
    expect(await room.codeOf('section1', '/api/attempts', { examId })).toBe('not-candidate')
    expect((await app.get('officer2', `/api/attempts/${attempt}/paper`)).status).toBe(404)
  })

  test('交卷以前，服务器发出的任何内容都没有答案、解析和依据', async () => {
    const { body } = await room.paperOf('officer1', attempt)
    const sent = JSON.stringify([body, (await app.get('officer1', '/api/training')).body])
    expect(sent).toContain('执法人员应当几人')
    expect(sent).not.toMatch(/解析|answer"|reference|第四十二条|citations|"right"/)
    expect((await app.get('officer1', `/api/attempts/${attempt}/review`)).status).toBe(404)
    expect((await app.get('officer1', `/api/exams/${examId}`)).status).toBe(404)
  })

  test('题目和选项的顺序各人不同，同一人每次相同', async () => {
    const other = await room.begin('officer2', examId)
    const [mine, again, theirs] = await Promise.all([
      room.paperOf('officer1', attempt),
      room.paperOf('officer1', attempt),
      room.paperOf('officer2', other),
    ])
    const stems = ({ body }: { body: Paper }) =>
      body.questions.map(({ stem, parts }) => [stem, parts[0]?.options.join()])
    expect(stems(mine)).toEqual(stems(again))
    expect(stems(mine)).not.toEqual(stems(theirs))
    expect(new Set(stems(mine).map(String)).size).toBe(19)
    expect(
      stems(mine)
        .map(([stem]) => stem)
        .toSorted(),
    ).toEqual(
      stems(theirs)
        .map(([stem]) => stem)
        .toSorted(),
    )
  })

  test('每次改动按序号保存并确认；同一序号再送一遍不重复，内容不同则拒绝', async () => {
    const one = { sequence: 1, place: '0.0', value: { chosen: [2] } }
    const two = { sequence: 2, place: '0.0', value: { chosen: [1] } }
    expect((await room.save('officer1', attempt, [one])).body).toMatchObject({ acknowledged: [1] })
    expect((await room.save('officer1', attempt, [one, two])).body).toMatchObject({ acknowledged: [1, 2] })
    expect(await app.sql('select from exam_answer where attempt_id = $1', [attempt])).toHaveLength(2)
    const forged = await room.save('officer1', attempt, [{ ...one, value: { chosen: [0] } }])
    expect(forged).toMatchObject({ status: 409, body: { code: 'sequence-taken' } })
    expect((await room.paperOf('officer1', attempt)).body).toMatchObject({
      answers: { '0.0': { chosen: [1] } },
      lastSequence: 2,
    })
  })

  test('同时送来的同一序号只留下一个，没有留下的不确认', async () => {
    const sent = Array.from({ length: 12 }, (_, index) => [
      { sequence: 10, place: '1.0', value: { chosen: [index % 4] } },
    ])
    const answers = await Promise.all(sent.map((answers) => room.save('officer1', attempt, answers)))
    const [kept] = await app.sql<{ value: unknown }>(
      'select value from exam_answer where attempt_id = $1 and sequence = 10',
      [attempt],
    )
    for (const [index, { status }] of answers.entries())
      if (status === 200) expect(sent[index]?.[0]?.value).toEqual(kept?.value)
    expect(answers.some(({ status }) => status === 200)).toBe(true)
  })

  test.each([
    ['没有答案', []],
    ['序号不是正数', [{ sequence: 0, place: '0.0', value: { chosen: [] } }]],
    ['题目编号不对', [{ sequence: 1, place: 'a', value: { chosen: [] } }]],
    ['答案过长', [{ sequence: 1, place: '0.0', value: { text: '某'.repeat(4001) } }]],
    ['两种答案', [{ sequence: 1, place: '0.0', value: { chosen: [1], text: '' } }]],
  ])('不成样子的答案：%s', async (_what, answers) => {
    expect((await room.save('officer1', attempt, answers)).status).toBe(400)
  })

  test('别人不能替我作答；应用不能改写、删除已经保存的答案', async () => {
    const forged = await room.save('officer2', attempt, [{ sequence: 99, place: '0.0', value: { chosen: [0] } }])
    expect(forged).toMatchObject({ status: 409, body: { code: 'not-own-attempt' } })
    const rights = await app.sql(
      "select privilege_type as right from information_schema.role_table_grants where table_name = 'exam_answer' and grantee = 'mingzheng_app' order by 1",
    )
    expect(rights).toEqual([{ right: 'INSERT' }, { right: 'SELECT' }])
  })

  test('还有没送达的答案，不能交卷；交卷把全部答案的摘要记入日志，此后不再接受', async () => {
    expect(await room.codeOf('officer1', `/api/attempts/${attempt}/hand-in`, { lastSequence: 11 })).toBe(
      'answers-missing',
    )
    await room.done('officer1', `/api/attempts/${attempt}/hand-in`, { lastSequence: 10 })
    const answers = await app.sql<{ sequence: number; place: string; value: unknown; at: string }>(
      'select sequence, place, value, saved_at as at from exam_answer where attempt_id = $1 order by sequence',
      [attempt],
    )
    const sealed = digest(canonical(answers.map(({ at, ...answer }) => ({ ...answer, savedAt: at }))))
    const [entry] = await app.sql<{ body: string }>(
      "select body from ledger_entry where stream = $1 and type = 'attempt.hand-in'",
      [attempt],
    )
    expect(JSON.parse(entry?.body ?? '{}').change).toMatchObject({
      answers: 3,
      answersSha256: sealed,
      manner: 'candidate',
    })
    const late = await room.save('officer1', attempt, [{ sequence: 11, place: '0.0', value: { chosen: [0] } }])
    expect(late).toMatchObject({ status: 409, body: { code: 'handed-in' } })
  })

  test('没有有效证件的人也能应考：证件正要凭考试取得', async () => {
    await app.sql('update officer_certificate set valid_until = $2 where person_id = $1', [ids.officer3, '2024-01-01'])
    expect(await room.begin('officer3', examId)).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('只认服务器的时间：到时的答案收下，过时的不收，服务器自动收卷、结束考试', async () => {
    const [kept] = await app.sql<{ id: string }>('select id from exam_attempt where exam_id = $1 and person_id = $2', [
      examId,
      ids.officer3,
    ])
    const late = kept?.id ?? ''
    const { body } = await room.paperOf('officer3', late)
    app.setClock(new Date(Date.parse(body.endsAt) - 2).toISOString())
    expect((await room.save('officer3', late, [{ sequence: 1, place: '0.0', value: { chosen: [0] } }])).status).toBe(
      200,
    )
    app.setClock(new Date(Date.parse(body.endsAt) + 1).toISOString())
    const missed = await room.save('officer3', late, [{ sequence: 2, place: '0.0', value: { chosen: [1] } }])
    expect(missed).toMatchObject({ status: 409, body: { code: 'time-over' } })
    expect(await room.codeOf('officer3', `/api/attempts/${late}/hand-in`)).toBe('time-over')
    await app.invigilation.run()
    const [taken] = await app.sql('select manner, answers from exam_attempt where id = $1', [late])
    expect(taken).toEqual({ manner: 'time-up', answers: 1 })
    app.setClock('2025-09-22T16:00:01+08:00')
    await app.invigilation.run()
    const [life] = await app.sql('select state from life where subject_id = $1', [examId])
    expect(life).toEqual({ state: 'closed' })
  })
})
