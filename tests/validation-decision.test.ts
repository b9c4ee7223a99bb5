/** The rules V-04 … V-09, V-15 between investigation and decision. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, factsOf, take } from './support/drive.ts'
import { convened, rollOf } from './support/meeting.ts'
import { expectRefused } from './support/refusals.ts'
import { reviewAgain, soundPoints } from './support/steps.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())
beforeEach(() => app.setClock('2025-09-22T10:00:00+08:00'))

const small = factsOf({ fine_yuan: 20_000 })
const driven = async (last: string, facts = small) => `cases/${await driveUntil(app, last, facts)}`

describe('审核、告知、听证、讨论', () => {
  test('V-04 各级审批由不同的人', async () => {
    await app.sql("update account set roles = array['section-head', 'deputy-head'] where username = 'section1'")
    app.forget('section1')
    const on = await driven('审核立案')
    const agreed = { outcome: 'agreed', opinion: '同意。' }
    const twice = await attempt(app, 'section1', { on, act: 'filing.approve', with: agreed })
    await app.sql("update account set roles = array['section-head'] where username = 'section1'")
    app.forget('section1')
    expectRefused(twice, 'V-04', 'same-person')
  })

  test('V-05 没有法律职业资格的不得审核', async () => {
    const on = await driven('送法制审核')
    const points = await soundPoints(app, on)
    await app.sql("update person set legal_qualification = null where name = '法制审核员甲'")
    const given = { points, outcome: 'agreed', opinion: '同意。' }
    const refused = await attempt(app, 'reviewer1', { on, act: 'review.examine', with: given })
    await app.sql("update person set legal_qualification = '演示' where name = '法制审核员甲'")
    expectRefused(refused, 'V-05', 'reviewer-not-qualified')
  })

  test('V-06 审核通过以前不得告知、不得决定', async () => {
    const on = await driven('拟定处罚决定')
    expectRefused(await attempt(app, 'officer1', { on, act: 'notice.issue' }), 'V-06', 'needs-legal-review')
  })

  test('V-07 期限未满不得呈批', async () => {
    const on = await driven('送达处罚告知书')
    expectRefused(await attempt(app, 'officer1', { on, act: 'penalty.propose' }), 'V-07', 'window-open')
  })

  test('V-09 不因申辩加重', async () => {
    const on = await driven('送达处罚告知书')
    const stated = {
      kind: 'stated',
      content: '请求从轻。',
      receivedOn: '2025-09-22',
      recheck: '已复核。',
      accepted: true,
    }
    await take(app, 'officer1', { on, act: 'defence.record', with: stated })
    app.setClock('2025-09-26T10:00:00+08:00')
    await reviewAgain(app, on, 30_000)
    expectRefused(await attempt(app, 'officer1', { on, act: 'penalty.propose' }), 'V-09', 'heavier-than-noticed')
  })

  test('V-08 听证在通知满七个工作日以后；V-04 调查人员不得主持', async () => {
    const on = await driven('送达处罚告知书', factsOf())
    const asked = { kind: 'hearing-requested', content: '要求听证。', receivedOn: '2025-09-22' }
    await take(app, 'officer1', { on, act: 'defence.record', with: asked })
    const rows = await app.sql<{ id: string; username: string }>('select person_id as id, username from account')
    const idOf = (name: string) => rows.find(({ username }) => username === name)?.id
    const bench = { hostId: idOf('reviewer1'), memberIds: [idOf('deputy2')], clerkId: idOf('clerk') }
    const arrange = (given: object) =>
      attempt(app, 'section1', { on, act: 'hearing.arrange', with: { ...bench, ...given } })
    expectRefused(await arrange({ startsAt: '2025-09-30T09:00:00+08:00' }), 'V-08', 'hearing-too-early')
    expectRefused(await arrange({ hostId: idOf('officer1') }), 'V-04', 'investigator-hears')
    expectRefused(await arrange({ recusal: 'due' }), 'V-03', 'recusal-due')
    expect((await arrange({})).status).toBe(200)
  })

  test('V-15 集体讨论人数不足、不是成员的，不成决定', async () => {
    const on = await driven('听取陈述申辩', factsOf())
    const meeting = await convened(app, { on })
    const attendance = await rollOf(app, meeting, { head: 'agree' })
    const opening = { on: meeting, act: 'deliberation.open', with: { attendance } }
    expectRefused(await attempt(app, 'head', opening), 'V-15', 'no-quorum')
    expectRefused(await attempt(app, 'officer1', { on, act: 'penalty.propose' }), 'V-15', 'not-deliberated')
  })
})
