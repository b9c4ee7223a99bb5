/** The machine's answers before review: planted faults found and false alarms, counted; and end to end on a real database. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printed } from '../bin/review-check-list.ts'
import { checks } from '../src/review-checks/index.ts'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, offers } from './support/drive.ts'
import { cleanCases } from './support/faults/clean-cases.ts'
import { type Measured, measureChecks } from './support/faults/measure-checks.ts'
import { plantedFaults } from './support/faults/planted-faults.ts'
import { fileCase, open } from './support/measures.ts'
import { driveOnToHeard, driveToReview, recordOf } from './support/reviewable.ts'

type Point = {
  point: string
  answer: string
  checks: { id: string; answer: string; because: string; proofs: object[] }[]
}

let app: TestApp
let caseId: string
let measured: Measured
beforeAll(async () => {
  app = await startApp()
  caseId = await driveToReview(app)
  const first = await recordOf(app, caseId)
  await driveOnToHeard(app, caseId)
  measured = measureChecks({ first, heard: await recordOf(app, caseId) })
})
afterAll(() => app.close())

async function answersOf(place: string): Promise<Point['checks']> {
  const { body } = await app.get<{ points: Point[] }>('officer1', `/api/${place}/pre-answers`)
  return body.points.flatMap((point) => point.checks)
}
const idsOf = (all: Point['checks'], answer: string) => all.filter((one) => one.answer === answer).map(({ id }) => id)

describe('植入错误的案件与没有错误的案件', () => {
  test('每类植入的错误，查出多少、留待人工判断多少', () => {
    expect(measured.classes.map(({ name, planted, found, open: left }) => [name, planted, found, left])).toEqual([
      ['主体不合法', 6, 6, 0],
      ['人员无资格', 8, 8, 0],
      ['不足两人', 4, 4, 0],
      ['审核与承办不分', 3, 3, 0],
      ['事实不清', 10, 9, 0],
      ['证据不足或者违法取得', 20, 18, 0],
      ['定性或者适用法律错误', 11, 10, 1],
      ['明显不当', 12, 12, 0],
      ['程序违法', 20, 19, 0],
      ['超越、滥用职权', 4, 4, 0],
      ['文书不规范、不齐备', 17, 17, 0],
      ['应移送未移送', 6, 6, 0],
      ['其他', 1, 1, 0],
      ['送审与在案不一致', 3, 3, 0],
    ])
  })

  test('没有查出的，都是记录本身看不出来的', () => {
    expect(measured.classes.flatMap(({ missed }) => missed)).toEqual([
      '无证上岗人数查错（记录自相一致）',
      '证据与事实无关而字面相同',
      '笔录签名系他人代签',
      '终了两年半后发现，没有危害后果的记载',
      '听证只给当事人两分钟发言',
    ])
  })

  test('核对项目一览与登记表一致', () => {
    const cells = (text: string) => text.replace(/ *\| */g, '|').replace(/-{3,}/g, '---')
    const kept = readFileSync(join(import.meta.dirname, '../docs/review-checks.md'), 'utf8')
    expect(cells(kept), 'node bin/review-check-list.ts > docs/review-checks.md').toBe(cells(printed()))
  })

  test('没有误报；每项核对都至少查出过一次', () => {
    expect(plantedFaults.length).toBeGreaterThanOrEqual(60)
    expect(cleanCases.length).toBeGreaterThanOrEqual(20)
    expect(measured.falseAlarms).toEqual([])
    expect(measured.checks.map(({ id }) => id).toSorted()).toEqual(checks.map(({ id }) => id).toSorted())
  })
})

test('程序事项只核对所涉及的，其余不涉及', async () => {
  const on = await open(app, 'officer1', {
    on: await fileCase(app),
    act: 'preservation.propose',
    with: { reason: '台账可能被销毁。', items: [{ name: '入库台账', unit: '本', quantity: '2' }] },
  })
  const answers = await answersOf(on)
  expect(answers.map(({ id }) => id)).toEqual(checks.map(({ id }) => id))
  expect(idsOf(answers, 'not-applicable')).toContain('fine-within-provision')
})

/** The server refuses every one of these; only who holds the database itself can make them. */
const byHand: [check: string, sql: string][] = [
  ['certificates', "update officer_certificate set valid_until = '2025-01-01'"],
  ['two-officers', 'update evidence set collected_by = collected_by[1:1]'],
  ['evidence-provenance', "update evidence set source = ''"],
  ['power-listed', "delete from power where category = 'penalty' and code like '%CF-97'"],
  ['bytes-unchanged', `update document set content = content || '{"place": "别处"}' where form = 'inquiry-record'`],
  ['seals', "delete from seal_use where document_id in (select id from document where form = 'rectification-order')"],
  ['clocks-kept', "update deadline set due_on = '2025-09-30' where row_id = 'C-03'"],
  ['hearing-told', 'update penalty_notice set hearing_told = false'],
  ['party-heard', "update defence set recheck = null where kind = 'stated'"],
  ['hearing-lawful', "update hearing_session set notified_on = '2025-09-28'"],
  ['payment', 'update draft_decision set fine_fen = fine_fen + 100'],
  ['limitation', "update penalty_case set conduct_on = '2019-01-01'"],
  ['crime-suspected', 'update discretion_assessment set crime_suspected = true'],
  ['sent-as-drafted', "update review_submission set draft_sha256 = repeat('0', 64)"],
  ['statutory-items', 'update subject set address = null'],
  [
    'separate-persons',
    "update approval_opinion set person_id = (select person_id from case_handler limit 1) where level = 'approver'",
  ],
  [
    'filed-first',
    "update document set voided_at = now(), voided_by = drawn_up_by, void_reason = '作废' where form = 'filing-approval'",
  ],
]

describe('真实数据库里的错误', () => {
  test('植入以前没有发现问题；植入以后，每一处都被查出', async () => {
    expect(idsOf(await answersOf(`cases/${caseId}`), 'problem')).toEqual([])
    const statements = byHand.map(([, statement]) => statement).join(';\n')
    await app.sql(`set session_replication_role = replica;\n${statements};\nset session_replication_role = default`)
    const found = await answersOf(`cases/${caseId}`)
    expect(idsOf(found, 'problem')).toEqual(expect.arrayContaining(byHand.map(([check]) => check)))
    expect(found.filter(({ answer, proofs }) => answer === 'problem' && proofs.length === 0)).toEqual([])
  })

  test('初审表单带着预核结果；改判不说明理由不予受理，预核结果留在台账', async () => {
    const on = `cases/${caseId}`
    const offer = (await offers(app, 'reviewer1', on)).find(({ name }) => name === 'review.examine')
    const proposed = (offer?.defaults.points ?? []) as { point: string; finding?: string; reason: string }[]
    const [problem, sound] = ['problem', 'sound']
    expect(proposed.map(({ finding }) => finding ?? '留空')).toEqual([
      ...[problem, problem, sound, problem, problem, '留空'],
      ...[problem, sound, problem, problem, problem],
    ])
    const points = proposed.map((one) => ({ ...one, finding: 'sound' }))
    const examined = { points, outcome: 'agreed', opinion: '同意。' }
    const refused = await attempt(app, 'reviewer1', { on, act: 'review.examine', with: examined })
    expect([refused.status, refused.body.code]).toEqual([409, 'override-unexplained'])
    const explained = points.map((one) => ({ ...one, reason: '经核对原始卷宗第3页，系登记差错，不影响合法性。' }))
    const done = await attempt(app, 'reviewer1', {
      on,
      act: 'review.examine',
      with: { ...examined, points: explained },
    })
    expect(done.status).toBe(200)
    const [entry] = await app.sql<{ open: number }>(
      `select jsonb_array_length(body::jsonb #> '{machine,1,open}') as open from ledger_entry
       where stream = $1 and type = 'review.examine' order by cseq desc limit 1`,
      [caseId],
    )
    expect(entry?.open).toBe(3)
  })
})
