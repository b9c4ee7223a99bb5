/** A bureau's own layouts: tried before they are taken, in force from a day, and never for what was drawn up earlier. */
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forms } from '../src/documents/form-register.ts'
import { getForm } from '../src/documents/index.ts'
import { checkWordTemplate } from '../src/documents/own/check-template.ts'
import { sampleContent } from '../src/documents/own/sample-content.ts'
import { starterTemplate } from '../src/documents/own/starter.ts'
import { templateFields } from '../src/documents/own/template-fields.ts'
import { checkTypstTemplate, starterLayout } from '../src/documents/own/typst-template.ts'
import { createRenderer, type Renderer } from '../src/documents/render/renderer.ts'
import { startApp, type TestApp } from './support/app.ts'
import { driveUntil } from './support/drive.ts'
import { wordsOfWord } from './support/words.ts'

const agencyName = '某县应急管理局'
const decision = getForm('penalty-decision')

/** The same Word file with one text put in the place of another. */
function edited(file: Uint8Array, from: string, to: string): Uint8Array {
  const zip = new PizZip(file)
  const text = zip.file('word/document.xml')?.asText() ?? ''
  expect(text).toContain(from)
  zip.file('word/document.xml', text.replaceAll(from, to))
  return zip.generate({ type: 'uint8array' })
}

describe('Word 模板', () => {
  test('每一种文书都有样例内容，下载的样板都能启用', async () => {
    for (const form of forms) {
      for (const amount of ['full', 'lean'] as const)
        expect(form.content.safeParse(sampleContent(form, amount)).success, form.id).toBe(true)
      const problems = checkWordTemplate(form, agencyName, await starterTemplate(form))
      expect({ form: form.id, problems }).toEqual({ form: form.id, problems: [] })
    }
  })

  test('漏印一项必填内容，指出是哪一项：文书的每一项必填内容逐一试', async () => {
    const starter = await starterTemplate(decision)
    const flat = templateFields(decision).filter(({ required, rows }) => required && rows === undefined)
    expect(flat.length).toBeGreaterThan(5)
    for (const { label, path } of flat.filter((field) => !['agencyName', 'day', 'number'].includes(field.path))) {
      const problems = checkWordTemplate(decision, agencyName, edited(starter, `{{${label}}}`, ''))
      const told = problems.some((problem) => problem.includes(`（{{${path}}}）`))
      expect({ label, told: told || !isInOfficialLayout(path) }).toEqual({ label, told: true })
    }
    expect(checkWordTemplate(decision, agencyName, edited(starter, '{{查明的事实}}', ''))).toEqual([
      '模板没有印出必填内容「查明的事实」（{{facts}}）',
    ])
    expect(checkWordTemplate(decision, agencyName, edited(starter, '{{文号}}', ''))).toEqual([
      '模板没有印出必填内容「文号」（{{number}}）',
    ])
  })

  /** The official layout prints the agency at the head and the total with the payment. */
  const isInOfficialLayout = (path: string) => ['caseName', 'facts', 'procedure', 'result'].includes(path)

  test.each([
    [
      '不认识的占位符',
      (file: Uint8Array) => edited(file, '{{查明的事实}}', '{{查明的事实}}{{罚没总额}}'),
      '「{{罚没总额}}」不是这种文书的字段',
    ],
    ['占位符没有写完', (file: Uint8Array) => edited(file, '{{查明的事实}}', '{{查明的事实'), '缺少「}}」'],
    ['循环没有结束', (file: Uint8Array) => edited(file, '{{/证据}}', ''), '循环没有结束'],
    ['不是 Word 文件', () => new TextEncoder().encode('模板'), '这不是 Word 文件'],
  ])('%s', async (_name, change, said) => {
    const problems = checkWordTemplate(decision, agencyName, change(await starterTemplate(decision)))
    expect(problems.join('；')).toContain(said)
  })
})

describe('Typst 模板', () => {
  let renderer: Renderer
  beforeAll(() => {
    renderer = createRenderer()
  })
  afterAll(() => renderer.close())
  const check = (change: (layout: string) => string) =>
    checkTypstTemplate(renderer, { form: decision, agencyName }, change(starterLayout(decision)))

  test('每一种文书的样板都能排版', async () => {
    for (const form of forms) {
      const problems = await checkTypstTemplate(renderer, { form, agencyName }, starterLayout(form))
      expect({ form: form.id, problems }).toEqual({ form: form.id, problems: [] })
    }
  })

  test('字段写错、漏印、语法不通、引用外部程序包，各有说明', async () => {
    expect(await check((layout) => layout.replace('"facts"', '"fact"'))).toEqual(['模板里的「fact」不是这种文书的字段'])
    const without = (layout: string) =>
      layout
        .split('\n')
        .filter((line) => !line.includes('"facts"'))
        .join('\n')
    expect(await check(without)).toEqual(['模板没有印出必填内容「查明的事实」（{{facts}}）'])
    expect((await check((layout) => `${layout}\n#let x = (`)).join()).toContain('模板不能排版')
    expect((await check((layout) => `#import "@preview/cetz:0.3.0"\n${layout}`)).join()).toContain('不得引用外部程序包')
    expect((await check((layout) => layout.replace('#let layout', '#let body'))).join()).toContain('#let layout')
  })
})

describe('启用、停用和字号', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp()
  })
  afterAll(() => app.close())

  const upload = async (bytes: Uint8Array) => {
    const headers = { cookie: await app.cookieOf('administrator'), 'content-type': 'application/octet-stream' }
    const answer = await app.fetch('/api/files', { method: 'POST', headers, body: bytes })
    return ((await answer.json()) as { sha256: string }).sha256
  }
  const install = async (kind: 'word' | 'typst', bytes: Uint8Array, heldFrom = '2025-09-22') => {
    const given = { kind, sha256: await upload(bytes), fileName: '立案审批表', heldFrom }
    return app.post('administrator', '/api/forms/filing-approval/templates', given)
  }
  const filingOf = async (caseId: string) => {
    const [row] = await app.sql<{ id: string }>(
      "select id from document where subject_id = $1 and form = 'filing-approval'",
      [caseId],
    )
    return row?.id ?? ''
  }
  const wordOf = async (id: string) => {
    const cookie = await app.cookieOf('officer1')
    const answer = await app.fetch(`/api/documents/${id}.docx`, { headers: { cookie } })
    return wordsOfWord(new Uint8Array(await answer.arrayBuffer()))
  }

  test('不合格的模板不启用，写明哪一项；合格的从启用日起用于新文书，以前的文书不变，停用后恢复', async () => {
    const filing = getForm('filing-approval')
    const starter = await starterTemplate(filing)
    const torn = await install('word', edited(starter, '{{案由}}', ''))
    expect(torn.status).toBe(409)
    expect(torn.body).toMatchObject({ code: 'template-unfit', detail: expect.stringContaining('「案由」') })

    const before = await filingOf(await driveUntil(app, '审批立案'))
    const own = edited(starter, '{{标题}}', '本局自定版式{{标题}}')
    expect((await install('word', own)).status).toBe(200)
    expect(await wordOf(before)).not.toContain('本局自定版式')
    const after = await filingOf(await driveUntil(app, '审批立案'))
    const words = await wordOf(after)
    expect(words).toContain('本局自定版式立案审批表')
    expect(words).toMatch(/（耿）应急立〔2025〕2号/)

    const [row] = await app.sql<{ id: string }>('select id from document_template')
    const stop = () => app.post('administrator', `/api/templates/${row?.id}/retirement`, { reason: '改用统一式样' })
    expect((await stop()).status).toBe(200)
    expect((await stop()).body.code).toBe('template-retired')
    expect(await wordOf(after)).toContain('本局自定版式')
    expect(await wordOf(await filingOf(await driveUntil(app, '审批立案')))).not.toContain('本局自定版式')
  })

  test('Typst 模板生成版式文件，所用模板的指纹记入日志；启用日未到的不用', async () => {
    const layout = starterLayout(getForm('filing-approval'))
    expect((await install('typst', new TextEncoder().encode(layout), '2025-10-30')).status).toBe(200)
    await driveUntil(app, '审批立案')
    expect((await install('typst', new TextEncoder().encode(layout))).status).toBe(200)
    const id = await filingOf(await driveUntil(app, '审批立案'))
    const rendered = await app.sql<{ body: { pdf: { documentId: string; templateSha256?: string } } }>(
      "select body::jsonb as body from ledger_entry where type = 'document.render'",
    )
    const by = rendered.filter(({ body }) => body.pdf.templateSha256 !== undefined)
    expect(by.map(({ body }) => body.pdf.documentId)).toEqual([id])
    const cookie = await app.cookieOf('officer1')
    const pdf = await (await app.fetch(`/api/documents/${id}.pdf`, { headers: { cookie } })).text()
    expect(pdf).toContain('#let layout(content, fonts)')
  })

  test('字号从启用日起改变，序号另起；过去的日期、读不回的字号、不编号的文书一律拒绝', async () => {
    const set = (form: string, prefix: string, heldFrom = '2025-09-22') =>
      app.post('administrator', `/api/forms/${form}/prefix`, { prefix, heldFrom, reason: '省厅统一字号' })
    expect((await set('filing-approval', '应急立字')).status).toBe(200)
    const id = await filingOf(await driveUntil(app, '审批立案'))
    const [row] = await app.sql<{ number: string }>('select number from document where id = $1', [id])
    expect(row?.number).toBe('（耿）应急立字〔2025〕1号')
    for (const [form, prefix, heldFrom, code] of [
      ['filing-approval', '应急立', '2025-09-21', 'day-past'],
      ['filing-approval', '应急2立', '2025-09-22', 'prefix-unreadable'],
      ['inquiry-record', '应急询', '2025-09-22', 'form-unnumbered'],
      ['nothing', '应急询', '2025-09-22', 'form-unknown'],
    ] as const)
      expect((await set(form, prefix, heldFrom)).body).toMatchObject({ code })
  })

  test('文书式样目录列出每一种文书、字号、印章和模板；样例、样板和字段都取得到；只有系统管理员可以启用', async () => {
    const { body } = await app.get<{ rows: { id: string; prefix: string | null; templates: unknown[] }[] }>(
      'officer1',
      '/api/forms',
    )
    expect(body.rows.map(({ id }) => id)).toEqual(forms.map(({ id }) => id))
    const filing = body.rows.find(({ id }) => id === 'filing-approval')
    expect(filing).toMatchObject({ prefix: '应急立字' })
    expect(filing?.templates.length).toBe(3)
    const cookie = await app.cookieOf('officer1')
    for (const path of ['sample.pdf', 'starter.docx', 'starter.typ', 'fields'])
      expect((await app.fetch(`/api/forms/penalty-decision/${path}`, { headers: { cookie } })).status).toBe(200)
    expect((await app.fetch('/api/forms/nothing/sample.pdf', { headers: { cookie } })).status).toBe(404)
    const given = { kind: 'word', sha256: '0'.repeat(64), fileName: 'x', heldFrom: '2025-09-22' }
    expect((await app.post('officer1', '/api/forms/filing-approval/templates', given)).body.code).toBe('role-missing')
    const missing = await app.post('administrator', '/api/forms/filing-approval/templates', given)
    expect(missing.body.code).toBe('template-missing')
  })
})
