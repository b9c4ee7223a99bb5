/** What waits for whom: the way forward that is open, never a step back, never a door that is shut. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { driveUntil, offers } from './support/drive.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

type Todo = { groups: { label: string; items: { id: string }[] }[] }

async function waiting(as: string, id: string): Promise<string[]> {
  const { body } = await app.get<Todo>(as, '/api/todo')
  return body.groups.filter(({ items }) => items.some((item) => item.id === id)).map(({ label }) => label)
}

test.each([
  ['调查终结，提出处理建议', { officer1: ['裁量评估'], reviewer1: [] }],
  ['裁量评估', { officer1: ['拟定处罚决定'], reviewer1: [] }],
  ['拟定处罚决定', { officer1: ['送法制审核'], reviewer1: [], section2: [] }],
  ['送法制审核', { officer1: [], reviewer1: ['法制初审'], section2: [] }],
  ['法制初审', { officer1: [], reviewer1: [], section2: ['法制审核审签'] }],
  ['法制审核审签', { officer1: ['制作处罚告知书'], reviewer1: [], head: [] }],
  ['审核处罚决定', { officer1: [], head: ['批准处罚决定'] }],
  ['批准处罚决定', { officer1: [], head: ['作出行政处罚决定'] }],
  ['登记缴款', { officer1: [], discloser: ['制作公示稿'], clerk: [] }],
  ['公示处罚决定', { officer1: ['提请结案'], discloser: [] }],
])('「%s」之后等谁办什么', async (last, expected) => {
  const id = await driveUntil(app, last)
  const found = await Promise.all(Object.keys(expected).map(async (as) => [as, await waiting(as, id)] as const))
  expect(Object.fromEntries(found)).toEqual(expected)
})

test('撤回、补充调查、改稿还可以办，但标明是往回走', async () => {
  const back = async (last: string) => {
    const open = await offers(app, 'officer1', `cases/${await driveUntil(app, last)}`)
    return open.filter((offer) => offer.allowed && offer.back).map(({ name }) => name)
  }
  const submitted = await back('送法制审核')
  expect(submitted).toContain('review.withdraw')
  expect(submitted).not.toContain('decision.draft')
  expect(await back('法制审核审签')).toEqual(
    expect.arrayContaining(['investigation.resume', 'discretion.assess', 'decision.draft']),
  )
})

test('《行政处罚法》第五十八条：审核以前，局长看得到还不能作出的决定和依据；没有这一岗位的人不看', async () => {
  const on = `cases/${await driveUntil(app, '拟定处罚决定')}`
  const gate = (await offers(app, 'head', on)).find(({ name }) => name === 'decision.issue')
  expect(gate).toMatchObject({ allowed: false, mine: true })
  expect(gate?.reasons.flatMap(({ basis }) => basis).join()).toContain('《行政处罚法》第五十八条')
  expect((await offers(app, 'clerk', on)).map(({ name }) => name)).not.toContain('decision.issue')
})
