/** What may be read beside the desk: by anybody, by whoever is signed in, and by nobody else. */
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PreviewPage } from '../src/disclosure/index.ts'
import { startApp, type TestApp } from './support/app.ts'
import { driveUntil, take } from './support/drive.ts'

const { parsePolicy } = createRequire(import.meta.url)('../verifier/verify.js') as {
  parsePolicy: (text: string) => { name: string }[]
}

let app: TestApp
let caseId: string
beforeAll(async () => {
  app = await startApp('2025-09-22T10:00:00+08:00')
  caseId = await driveUntil(app, '登记缴款')
})
afterAll(() => app.close())

const signedOut = (path: string) => app.fetch(path, {})

describe('不登录就可以知道的', () => {
  test('这是哪个机关', async () => {
    const agency = await (await signedOut('/api/agency')).json()
    expect(agency).toEqual({ id: expect.any(String), name: '耿马傣族佤族自治县应急管理局', shortName: '县应急管理局' })
  })

  test('核验用的公钥：每个分片一行，核验程序读得懂', async () => {
    const response = await signedOut('/api/public/log-policy')
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const keys = parsePolicy(await response.text())
    const { id } = (await (await signedOut('/api/agency')).json()) as { id: string }
    expect(keys.map(({ name }) => name)).toEqual([`mingzheng/${id}/2025`])
  })
})

describe('公示稿', () => {
  const path = () => `/api/cases/${caseId}/publication-preview`

  test('没有登录不能看；没有制作时说没有', async () => {
    expect((await signedOut(path())).status).toBe(401)
    const { status, body } = await app.get<{ code: string }>('discloser', path())
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'no-preview' })
  })

  test('《行政处罚法》第五十条：公示前看得到公众将看到的原文，遮盖了什么、在哪里、为什么', async () => {
    const on = `cases/${caseId}`
    await take(app, 'discloser', { on, act: 'publication.prepare', with: { secrecyReview: 'may-publish' } })
    const { body } = await app.get<PreviewPage>('discloser', path())
    expect(body.masked).toContainEqual({
      path: 'evidence[1].name',
      kind: 'name',
      place: '证据第2项 · 证据名称',
      label: '自然人姓名',
      reason: '自然人姓名只公开姓氏',
      shown: '现某',
    })
    const evidence = body.decision.sections.find(({ heading }) => heading === '主要证据')
    expect(evidence?.text).toContain('现某询问笔录')
    expect(JSON.stringify(body)).not.toContain('现场负责人')
    const [kept] = await app.sql<{ body: string }>('select body from publication_preview where body_sha256 = $1', [
      body.bodySha256,
    ])
    expect(JSON.parse(kept?.body ?? '')).toEqual(body.decision)
  })
})

describe('证据原件', () => {
  const upload = async (text: string, mediaType: string) => {
    const headers = { cookie: await app.cookieOf('officer1'), 'content-type': mediaType, 'x-file-name': 'file' }
    const kept = await app.fetch('/api/files', { method: 'POST', headers, body: new TextEncoder().encode(text) })
    return { ...((await kept.json()) as { sha256: string; sizeBytes: number }), mediaType }
  }
  const fileOf = async (text: string, mediaType: string) => {
    const open = await driveUntil(app, '收集证据')
    const kept = await upload(text, mediaType)
    const piece = { ...kept, kind: 'electronic', name: '页面', source: '网页', proves: '内容' }
    await take(app, 'officer1', { on: `cases/${open}`, act: 'evidence.add', with: piece })
    const { body } = await app.get<{ evidence: { name: string; href: string }[] }>('reviewer1', `/api/cases/${open}`)
    return body.evidence.find(({ name }) => name === '页面')?.href ?? ''
  }

  test.each([
    ['text/plain', 'inline', 'text/plain; charset=utf-8'],
    ['text/html', 'attachment', 'application/octet-stream'],
    ['image/svg+xml', 'attachment', 'application/octet-stream'],
  ])('%s：原样取回，只看不运行，没有登录不给', async (mediaType, disposition, type) => {
    const text = '<script>alert(1)</script>'
    const href = await fileOf(text, mediaType)
    expect((await signedOut(href)).status).toBe(401)
    const response = await app.fetch(href, { headers: { cookie: await app.cookieOf('reviewer1') } })
    expect(await response.text()).toBe(text)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('content-disposition')).toMatch(new RegExp(`^${disposition};`))
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('没有这份证据', async () => {
    const { status } = await app.get('reviewer1', '/api/evidence/00000000-0000-7000-8000-000000000000/file')
    expect(status).toBe(404)
  })
})
