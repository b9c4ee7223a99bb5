/** Reviewers: qualification, first-time rule, term; and what leaders see of their number, work and pace. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { keep, personNamed } from './support/certificates.ts'
import { driveUntil, factsOf } from './support/drive.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

type Staffing = {
  ratio: { reviewers: number; officers: number; percent: number; enough: boolean; required: { percent: number } }
  states: { name: string; count: number }[]
  reviewers: {
    name: string
    legalQualification: string | null
    heldFrom: string | null
    examined: number
    agreed: number
    medianHours: number | null
    warnings: string[]
  }[]
}
const staffing = async (as = 'head') => (await app.get<Staffing>(as, '/api/staffing')).body
const reviewer = async (name: string) => (await staffing()).reviewers.find((row) => row.name === name)
const term = { heldFrom: '2025-09-22', document: '县应急〔2025〕9号' }

test('《行政处罚法》第五十八条第二款：没有法律职业资格的不得初次任命；登记资格以后可以', async () => {
  const person = await personNamed(app, '法制审核员乙')
  const appoint = () => app.post('administrator', '/api/reviewers', { ...term, person })
  expect(await appoint()).toMatchObject({ status: 409, body: { code: 'qualification-missing' } })
  expect((await reviewer('法制审核员乙'))?.warnings).toHaveLength(2)
  const proof = '0'.repeat(64)
  const future = { person, number: '演示-法职资-0002', obtainedOn: '2025-09-23', proof }
  expect((await app.post('administrator', '/api/qualifications', future)).body.code).toBe('day-wrong')
  await keep(app, '/api/qualifications', { ...future, obtainedOn: '2020-06-30' })
  expect((await appoint()).status).toBe(200)
  expect(await reviewer('法制审核员乙')).toMatchObject({
    ...{ legalQualification: '演示-法职资-0002', heldFrom: '2025-09-22', warnings: [] },
  })
  expect((await appoint()).body.code).toBe('appointed')
})

test('任期结束以后可以再任命；没有任期的不能结束', async () => {
  const person = await personNamed(app, '法制审核员甲')
  const end = { person, heldUntil: '2025-12-31', reason: '调岗。' }
  expect((await app.post('head', '/api/reviewers/ending', end)).body.code).toBe('not-appointed')
  await keep(app, '/api/reviewers', { ...term, person })
  await keep(app, '/api/reviewers/ending', end)
  const again = { ...term, person, heldFrom: '2025-12-31' }
  expect((await app.post('administrator', '/api/reviewers', again)).body.code).toBe('appointed')
  await keep(app, '/api/reviewers', { ...again, heldFrom: '2026-01-01' })
})

test('比例与规定比例对照：低于的有提示；证件失效的不计入执法人员', async () => {
  const { ratio, states } = await staffing()
  expect(ratio).toMatchObject({ reviewers: 2, officers: 5, percent: 40, enough: true, required: { percent: 5 } })
  expect(states).toEqual([{ name: 'valid', label: '有效', count: 5 }])
  await app.sql(`do $$ begin
    perform set_config('mingzheng.agency', (select agency_id::text from agency), true);
    update law_threshold set value = 41 where key = 'reviewers.minimum-percent';
  end $$`)
  expect((await staffing()).ratio.enough).toBe(false)
  await app.sql("update officer_certificate set valid_until = '2025-09-21' where number = '53092600003'")
  expect((await staffing()).ratio).toMatchObject({ officers: 4, percent: 50, enough: true })
})

test('审核件数、同意数、用时来自审核记录', async () => {
  await driveUntil(app, '法制审核审签', factsOf({ fine_yuan: 20_000 }))
  const row = await reviewer('法制审核员甲')
  expect(row).toMatchObject({ examined: 1, agreed: 1 })
  expect(row?.medianHours).toBeGreaterThanOrEqual(0)
})

test('由领导、管理和监督人员查看', async () => {
  expect((await app.get('officer1', '/api/staffing')).status).toBe(403)
  for (const as of ['head', 'deputy1', 'section1', 'administrator', 'supervisor'])
    expect((await app.get(as, '/api/staffing')).status).toBe(200)
})
