/** The front door: wrong passwords, the lock, and the password that somebody else gave out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoPassword } from '../src/example/county.ts'
import type { Problem } from '../src/law/problem.ts'
import { startApp, type TestApp } from './support/app.ts'

type Answered = { status: number; cookie: string; body: Problem & { errors?: { path: string; message: string }[] } }

async function signIn(app: TestApp, username: string, password: string): Promise<Answered> {
  return answered(await app.fetch('/api/session', posted({ username, password })))
}

function posted(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
}

async function answered(response: Response): Promise<Answered> {
  const cookie = (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  return { status: response.status, cookie, body: (await response.json()) as Answered['body'] }
}

describe('连续输错密码', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp('2025-09-22T10:00:00+08:00')
  })
  afterAll(() => app.close())

  test('每次说明还可以再试几次，第五次锁定十五分钟，期满前密码对了也不能登录', async () => {
    for (const left of [4, 3, 2, 1]) {
      const { status, cookie, body } = await signIn(app, 'officer1', 'wrong-password')
      expect({ status, cookie, code: body.code }).toEqual({ status: 401, cookie: '', code: 'sign-in-wrong' })
      expect(body.detail).toBe(`用户名或者密码不正确，还可以再试 ${left} 次。`)
    }
    const locked = await signIn(app, 'officer1', 'wrong-password')
    expect({ status: locked.status, code: locked.body.code }).toEqual({ status: 401, code: 'sign-in-locked' })
    expect(locked.body.detail).toContain('2025年9月22日10时15分')
    app.setClock('2025-09-22T10:14:59+08:00')
    expect((await signIn(app, 'officer1', demoPassword)).body.code).toBe('sign-in-locked')
    app.setClock('2025-09-22T10:15:01+08:00')
    expect((await signIn(app, 'officer1', demoPassword)).status).toBe(200)
  })

  test('别人的账号不受影响；登录成功后重新计数', async () => {
    await signIn(app, 'officer2', 'wrong-password')
    expect((await signIn(app, 'officer2', demoPassword)).status).toBe(200)
    expect((await signIn(app, 'officer2', 'wrong-password')).body.detail).toContain('还可以再试 4 次')
    expect((await signIn(app, 'head', demoPassword)).status).toBe(200)
  })

  test('没有这个用户名，说法与密码错一样', async () => {
    const { status, body } = await signIn(app, 'nobody', 'wrong-password')
    expect({ status, code: body.code }).toEqual({ status: 401, code: 'sign-in-wrong' })
    expect(body.detail).toBe('用户名或者密码不正确，还可以再试 4 次。')
  })
})

describe('正式环境首次登录须改密码', () => {
  let app: TestApp
  let cookie: string
  beforeAll(async () => {
    app = await startApp('2025-09-22T10:00:00+08:00', 'live')
    cookie = (await signIn(app, 'officer1', demoPassword)).cookie
  })
  afterAll(() => app.close())

  const me = async () =>
    (await (await app.fetch('/api/me', { headers: { cookie } })).json()) as {
      mustChangePassword: boolean
      mode: string
    }
  const change = async (current: string, next: string) =>
    answered(await app.fetch('/api/me/password', posted({ current, next }, { cookie })))
  const register = async () =>
    answered(
      await app.fetch(
        '/api/subjects',
        posted({ kind: 'organisation', name: '某厂' }, { cookie, 'idempotency-key': crypto.randomUUID() }),
      ),
    )

  test('不提供演示账号', async () => {
    expect((await app.fetch('/api/demo-accounts', {})).status).toBe(404)
  })

  test('改密码以前什么都不能办', async () => {
    expect(await me()).toMatchObject({ mustChangePassword: true, mode: 'live' })
    const { status, body } = await register()
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'password-must-change' })
  })

  test.each([
    ['太短', demoPassword, 'abc-12345', 'next', '密码至少 10 个字符。'],
    ['太长', demoPassword, `a1${'-'.repeat(127)}`, 'next', '密码最多 128 个字符。'],
    ['含用户名', demoPassword, 'my-Officer1-pass', 'next', '密码不得包含用户名。'],
    ['只有一类字符', demoPassword, 'abcdefghijkl', 'next', '密码须含字母、数字、符号中的至少两类。'],
    ['原密码不对', 'not-the-password-1', 'a-new-password-1', 'current', '原密码不正确。'],
    ['与原密码相同', demoPassword, demoPassword, 'next', '新密码不得与原密码相同。'],
  ])('不合格的新密码说明哪一栏、为什么：%s', async (_title, current, next, path, message) => {
    const { status, body } = await change(current, next)
    expect(status).toBe(400)
    expect(body.errors).toEqual([{ path, message }])
    expect(await me()).toMatchObject({ mustChangePassword: true })
  })

  test('改了以后可以办理；旧密码不能再用', async () => {
    expect((await change(demoPassword, '新的密码-only-mine-1')).status).toBe(200)
    expect(await me()).toMatchObject({ mustChangePassword: false })
    expect((await register()).status).toBe(200)
    expect((await signIn(app, 'officer1', demoPassword)).status).toBe(401)
    expect((await signIn(app, 'officer1', '新的密码-only-mine-1')).status).toBe(200)
  })
})
