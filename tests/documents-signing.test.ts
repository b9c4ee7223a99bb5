/** Signed, sealed, corrected, voided: each bound to the bytes it is about, and recorded once. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentHash } from '../src/documents/draw-up.ts'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, driveWhole, factsOf, take } from './support/drive.ts'
import { strokes } from './support/sample-signature.ts'

let app: TestApp
let caseId: string
beforeAll(async () => {
  app = await startApp()
  caseId = await driveUntil(app, '作出行政处罚决定', factsOf({ fine_yuan: 20_000 }))
})
afterAll(() => app.close())

type Row = { id: string; contentSha256: string; pdfSha256: string | null; number: string | null }
const documentOf = async (form: string, standing = 'issued', subject = caseId): Promise<Row> => {
  const [row] = await app.sql<Row>(
    `select id, content_sha256 as "contentSha256", pdf_sha256 as "pdfSha256", number from document
     where subject_id = $1 and form = $2 and standing = $3 order by drawn_up_at desc limit 1`,
    [subject, form, standing],
  )
  if (!row) throw new Error(`没有 ${form}`)
  return row
}
const on = (id: string, what: string) => `/api/documents/${id}/${what}`
const idsOf = async (...names: string[]) =>
  (
    await app.sql<{ id: string }>('select id from person where name = any($1) order by array_position($1, name)', [
      names,
    ])
  ).map(({ id }) => id)
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('扫描的签名')])
const textFile = Buffer.from('不是图片')
const upload = async (bytes: Buffer) => {
  const headers = { cookie: await app.cookieOf('officer1'), 'content-type': 'application/octet-stream' }
  const kept = await app.fetch('/api/files', { method: 'POST', headers, body: bytes })
  const { sha256, sizeBytes } = (await kept.json()) as { sha256: string; sizeBytes: number }
  return { scanSha256: sha256, sizeBytes, mediaType: 'image/png' }
}
const signature = { signer: 'party', name: '负责人', manner: 'screen', strokes }

describe('签名', () => {
  test('屏幕签名：笔迹、时间、压力成为签名页，绑定文书内容的指纹；原文书一字不变', async () => {
    const record = await documentOf('inquiry-record')
    const { status, body } = await app.post('officer1', on(record.id, 'signatures'), signature)
    expect(status).toBe(200)
    expect(body.documents).toMatchObject([{ title: '签名页' }])
    const sheet = await documentOf('signature-sheet')
    const [{ content }] = (await app.sql<{ content: Record<string, unknown> }>(
      'select content from document where id = $1',
      [sheet.id],
    )) as [{ content: Record<string, unknown> }]
    expect(content).toMatchObject({ contentSha256: record.contentSha256, pdfSha256: record.pdfSha256, strokes })
    expect(contentHash(content)).toBe(sheet.contentSha256)
    const [row] = await app.sql('select * from document_signature')
    expect(row).toMatchObject({ content_sha256: record.contentSha256, strokes_sha256: content.strokesSha256 })
    expect(await documentOf('inquiry-record')).toEqual(record)
    expect((await app.post('officer1', on(record.id, 'signatures'), signature)).body.code).toBe('signed-before')
  })

  test('纸上签名扫描、拒绝签名各有所据；缺一项即拒绝并说明', async () => {
    const { id } = await documentOf('inquiry-record')
    const scan = { signer: 'officer', name: '执法员甲', manner: 'scan' }
    const officers = await idsOf('执法员甲', '执法员乙')
    const refused = { signer: 'witness', name: '村民代表', manner: 'refused', reason: '拒绝在场' }
    for (const [given, code] of [
      [{ ...signature, name: '另一人', strokes: undefined }, 'strokes-missing'],
      [scan, 'scan-missing'],
      [{ ...refused, reason: undefined }, 'reason-missing'],
      [refused, 'too-few-officers'],
      [{ ...refused, officers: [officers[0]] }, 'too-few-officers'],
      [{ ...scan, scanSha256: 'c'.repeat(64), sizeBytes: 9, mediaType: 'image/png' }, 'scan-missing'],
      [{ ...scan, ...(await upload(textFile)) }, 'scan-unfit'],
      [{ ...scan, ...(await upload(png)), mediaType: 'image/jpeg' }, 'scan-differs'],
      [{ ...scan, ...(await upload(png)), sizeBytes: 1 }, 'scan-differs'],
    ] as const)
      expect((await app.post('officer1', on(id, 'signatures'), given)).body).toMatchObject({ code })
    const scanned = { ...scan, ...(await upload(png)) }
    expect((await app.post('officer1', on(id, 'signatures'), scanned)).status).toBe(200)
    const noted = { ...refused, officers, witness: '邻厂职工' }
    expect((await app.post('officer1', on(id, 'signatures'), noted)).status).toBe(200)
    type Shown = { signatures: { manner: string; scan: string | null; sheetId: string }[] }
    const { body } = await app.get<Shown>('officer1', on(id, 'page'))
    expect(body.signatures.map(({ manner }) => manner)).toEqual(['屏幕手写签名', '纸质签名扫描件', '拒绝签名'])
    const kept = await app.fetch(body.signatures[1]?.scan ?? '', { headers: { cookie: await app.cookieOf('clerk') } })
    expect({ type: kept.headers.get('content-type'), bytes: Buffer.from(await kept.arrayBuffer()) }).toEqual({
      type: 'image/png',
      bytes: png,
    })
    const [sheet] = await app.sql<{ refusal: unknown }>(
      "select content->'refusal' as refusal from document where id = $1",
      [body.signatures[2]?.sheetId],
    )
    expect(sheet?.refusal).toEqual({ reason: '拒绝在场', witness: '邻厂职工', officers: '执法员甲、执法员乙' })
  })

  test('草稿不能签名；没有的文书、别的岗位不能签；笔迹过长不收', async () => {
    const draft = await documentOf('penalty-decision', 'draft')
    expect((await app.post('officer1', on(draft.id, 'signatures'), signature)).body).toMatchObject({
      ...{ code: 'not-in-state', detail: '文书现为「草稿」，不能办理「文书签名」。' },
    })
    expect((await app.post('officer1', on(randomUUID(), 'signatures'), signature)).body.code).toBe('not-in-state')
    const { id } = await documentOf('inquiry-record')
    expect((await app.post('discloser', on(id, 'signatures'), signature)).body.code).toBe('role-missing')
    const endless = Array.from({ length: 7 }, () => Array.from({ length: 1000 }, (_, t) => ({ x: t, y: t, t, p: 500 })))
    const long = await app.post('officer1', on(id, 'signatures'), { ...signature, name: '另一人', strokes: endless })
    expect(long.body.code).toBe('strokes-too-long')
  })
})

describe('用印', () => {
  test('随文套印时，制发的同一行为登记用印：谁、何时、哪一份；草稿和不用印的文书没有登记', async () => {
    const decision = await documentOf('penalty-decision')
    const uses = await app.sql('select document_id, content_sha256, seal, manner from seal_use')
    expect(uses).toContainEqual({
      document_id: decision.id,
      content_sha256: decision.contentSha256,
      seal: 'agency',
      manner: 'with-issue',
    })
    const [wrong] = await app.sql(
      `select id from document join seal_use on document_id = id where standing = 'draft' or form = 'inquiry-record'`,
    )
    expect(wrong).toBeUndefined()
    expect((await app.post('clerk', on(decision.id, 'seal'), {})).body).toMatchObject({
      ...{ code: 'not-in-state', detail: '文书现为「已用印」，不能办理「用印」。' },
    })
    const { body } = await app.get<{ rows: { documentId: string }[]; total: number }>('clerk', '/api/seal-uses')
    expect(body.total).toBe(uses.length)
  })

  test('改为逐份用印后：未用印没有版式文件，只能由印章管理人员用印一次，用印后才生成，才可以送达', async () => {
    const other = await driveUntil(app, '批准处罚决定', factsOf({ fine_yuan: 20_000, id: 'T-02' }))
    const turned = { manner: 'by-keeper', heldFrom: '2025-09-22', reason: '用印由专人管理' }
    expect((await app.post('administrator', '/api/seal-manner', turned)).status).toBe(200)
    await take(app, 'head', { on: `cases/${other}`, act: 'decision.issue' })
    const decision = await documentOf('penalty-decision', 'issued', other)
    expect(decision.pdfSha256).toBeNull()
    const cookie = await app.cookieOf('officer1')
    const waiting = await (await app.fetch(`/api/documents/${decision.id}.pdf`, { headers: { cookie } })).text()
    expect(waiting).toContain('"sealed":false')
    const unsealed = await attempt(app, 'officer1', { on: `cases/${other}`, act: 'decision.serve' })
    expect(unsealed.body).toMatchObject({
      ...{ code: 'not-in-state', detail: '文书现为「待用印」，不能办理「送达处罚决定书」。' },
      instead: '现在可以办理：用印、签名、作废。',
    })
    type Todo = { groups: { key: string; items: { kind: string; id: string; title: string }[] }[] }
    const toSeal = async (as: string) =>
      (await app.get<Todo>(as, '/api/todo')).body.groups.find(({ key }) => key === 'document.seal')?.items ?? []
    const awaited = (await toSeal('clerk')).find(({ id }) => id === decision.id)
    expect(awaited).toMatchObject({
      kind: 'document',
      title: expect.stringContaining(`行政处罚决定书　${decision.number}`),
    })
    for (const other of ['officer1', 'head', 'administrator']) expect(await toSeal(other)).toEqual([])
    expect((await app.post('officer1', on(decision.id, 'seal'), {})).body.code).toBe('role-missing')
    const draft = await documentOf('penalty-decision', 'draft', other)
    expect((await app.post('clerk', on(draft.id, 'seal'), {})).body.code).toBe('not-in-state')
    const record = await documentOf('inquiry-record', 'issued', other)
    expect((await app.post('clerk', on(record.id, 'seal'), {})).body.code).toBe('not-in-state')
    expect((await app.post('clerk', on(decision.id, 'seal'), {})).status).toBe(200)
    expect((await documentOf('penalty-decision', 'issued', other)).pdfSha256).toMatch(/^[0-9a-f]{64}$/)
    expect((await app.post('clerk', on(decision.id, 'seal'), {})).body.code).toBe('not-in-state')
    expect((await toSeal('clerk')).map(({ id }) => id)).not.toContain(decision.id)
    await app.post('administrator', '/api/seal-manner', { ...turned, manner: 'with-issue' })
    await take(app, 'officer1', { on: `cases/${other}`, act: 'decision.serve' })
  })

  test('数据库也拒绝：草稿、别的内容、改动登记', async () => {
    const draft = await documentOf('penalty-decision', 'draft')
    const use = (id: string, sha256: string) =>
      app.sql(
        `insert into seal_use select $1::uuid, agency_id, 'agency', 'with-issue', $2, now(), id from account limit 1`,
        [id, sha256],
      )
    await expect(use(draft.id, draft.contentSha256)).rejects.toThrow('不得用印')
    const record = await documentOf('inquiry-record')
    await expect(use(record.id, 'd'.repeat(64))).rejects.toThrow('不得用印')
    await expect(app.sql("update seal_use set seal = 'enforcement'")).rejects.toThrow('一经作成不得改动')
    await expect(app.sql('delete from document_signature')).rejects.toThrow('一经作成不得改动')
  })
})

describe('更正和作废', () => {
  const fix = (written: string, corrected: string) => ({
    corrections: [{ where: '正文', written, corrected }],
    reason: '笔误',
  })

  test('文字差错另行制作更正决定书，写明原文书；原文书不变；数额、当事人、处罚种类不得更正', async () => {
    const decision = await documentOf('penalty-decision')
    const [{ facts }] = (await app.sql<{ facts: string }>(
      "select content->>'facts' as facts from document where id = $1",
      [decision.id],
    )) as [{ facts: string }]
    const word = facts.slice(0, 2)
    const { status, body } = await app.post('officer1', on(decision.id, 'correction'), fix(word, '更正'))
    expect({ status, titles: body.documents?.map(({ title }) => title) }).toEqual({
      status: 200,
      titles: ['更正决定书'],
    })
    const [row] = await app.sql<{ corrected_id: string }>('select corrected_id from document_correction')
    expect(row?.corrected_id).toBe(decision.id)
    expect(await documentOf('penalty-decision')).toEqual(decision)
    const sum = await app.post('officer1', on(decision.id, 'correction'), fix('罚款', '警告'))
    expect(sum.body.code).toMatch(/not-clerical|not-written/)
    expect(sum.body.instead).toMatch(/撤销|照抄/)
    const record = await documentOf('inquiry-record')
    expect((await app.post('officer1', on(record.id, 'correction'), fix('问', '答'))).body.code).toBe('not-addressed')
  })

  test('作废保留文号和理由，验真显示已作废；决定不得作废；作废后不得再签名、用印', async () => {
    const decision = await documentOf('penalty-decision')
    const gone = { reason: '对象写错，另行制作' }
    expect((await app.post('section1', on(decision.id, 'void'), gone)).body.code).toBe('decision-not-voidable')
    const notice = await documentOf('penalty-notice')
    expect((await app.post('officer1', on(notice.id, 'void'), gone)).body.code).toBe('role-missing')
    expect((await app.post('section1', on(notice.id, 'void'), gone)).status).toBe(200)
    expect((await documentOf('penalty-notice')).number).toBe(notice.number)
    expect((await app.post('section1', on(notice.id, 'void'), gone)).body.code).toBe('not-in-state')
    expect((await app.post('officer1', on(notice.id, 'signatures'), signature)).body.code).toBe('not-in-state')
  })

  test('已经归档的案卷不得再增减材料', async () => {
    const whole = await driveWhole(app, factsOf({ measures: ['警告'], fine_yuan: null, id: 'T-03' }))
    const record = await documentOf('inquiry-record', 'issued', whole.caseId)
    expect((await app.post('officer1', on(record.id, 'signatures'), signature)).body.code).toBe('file-closed')
  })
})
