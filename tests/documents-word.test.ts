/** Word files of documents: every word that was put in, in official measures, the same bytes each time. */
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordDocument } from '../src/documents/docx/word-document.ts'
import { forms } from '../src/documents/form-register.ts'
import { getForm } from '../src/documents/index.ts'
import { sheetOf } from '../src/documents/render/sheet.ts'
import { day } from '../src/kernel/day.ts'
import { startApp, type TestApp } from './support/app.ts'
import { driveUntil } from './support/drive.ts'
import { samples } from './support/sample-documents.ts'
import { saidIn, wordsOfWord } from './support/words.ts'

const agencyName = '耿马傣族佤族自治县应急管理局'

const sheet = (form: string, standing: 'draft' | 'issued' = 'issued') => {
  const { edition, prefix } = getForm(form)
  const issued = standing === 'issued'
  return sheetOf({
    ...{ form, edition, standing, agencyName, content: samples[form] ?? {} },
    number: prefix === null || !issued ? null : `（耿）${prefix}〔2026〕1号`,
    issueDay: issued ? day('2026-12-07') : null,
    verifyUrl: issued ? 'https://example.gov.cn/verify/7QK2M9XWB4TC8RDA' : null,
  })
}

describe('每一种文书都有 Word 文件', () => {
  // that the blocks say everything is tested where they become a PDF
  test.each(forms.map(({ id }) => id))('%s 按顺序写明版式的每一句话、文号、日期和机关', async (form) => {
    const laid = sheet(form)
    const words = wordsOfWord(await wordDocument(laid))
    let from = 0
    for (const said of [laid.blocks, laid.notes].flatMap(saidIn)) {
      const at = words.indexOf(said, from)
      expect({ said, found: at >= 0 }).toEqual({ said, found: true })
      from = at + said.length
    }
    const { prefix, seal } = getForm(form)
    if (prefix !== null) expect(words).toContain(`（耿）${prefix}〔2026〕1号`)
    if (seal !== null) expect(words).toContain(`2026年12月7日（印章：${agencyName}`)
    expect(words.startsWith(agencyName)).toBe(true)
  })

  test('A4、37/35/28/26 毫米、仿宋和小标宋，缺字体时有替代；同样的内容得到同样的字节', async () => {
    const file = await wordDocument(sheet('penalty-decision'))
    const zip = new PizZip(file)
    const part = (name: string) => zip.file(name)?.asText() ?? ''
    const text = part('word/document.xml')
    expect(text).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/)
    const margins = /<w:pgMar[^>]*>/.exec(text)?.[0] ?? ''
    const measured = ['top', 'bottom', 'left', 'right'].map((side) =>
      Math.round((Number(new RegExp(`w:${side}="(\\d+)"`).exec(margins)?.[1]) * 25.4) / 1440),
    )
    expect(measured).toEqual([37, 35, 28, 26])
    expect(text).toContain('w:eastAsia="仿宋_GB2312"')
    expect(text).toContain('w:eastAsia="方正小标宋_GBK"')
    expect(part('word/fontTable.xml')).toContain('w:altName w:val="仿宋,FangSong')
    expect(part('docProps/core.xml')).toContain('2026-12-07T00:00:00Z')
    const again = await wordDocument(sheet('penalty-decision'))
    expect(Buffer.from(again).equals(Buffer.from(file))).toBe(true)
  })

  test('草稿写明草稿、未编号，没有印章和二维码', async () => {
    const words = wordsOfWord(await wordDocument(sheet('penalty-decision', 'draft')))
    expect(words).toContain('草稿未编号未签发')
    expect(words).not.toContain('印章')
    const zip = new PizZip(await wordDocument(sheet('penalty-decision', 'draft')))
    expect(Object.keys(zip.files).filter((name) => name.endsWith('.png'))).toEqual([])
  })
})

describe('在案卷里下载', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp()
  })
  afterAll(() => app.close())

  test('登录后可以下载；没有登录 401；没有的文书 404', async () => {
    const caseId = await driveUntil(app, '审批立案')
    const [found] = await app.sql<{ id: string; name: string }>(
      "select id, content->>'caseName' as name from document where subject_id = $1 and form = 'filing-approval'",
      [caseId],
    )
    const cookie = await app.cookieOf('officer1')
    const answer = await app.fetch(`/api/documents/${found?.id}.docx`, { headers: { cookie } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('wordprocessingml')
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('立案审批表')
    expect(wordsOfWord(new Uint8Array(await answer.arrayBuffer()))).toContain(found?.name)
    expect((await app.fetch(`/api/documents/${found?.id}.docx`, {})).status).toBe(401)
    const missing = '00000000-0000-7000-8000-000000000000'
    expect((await app.fetch(`/api/documents/${missing}.docx`, { headers: { cookie } })).status).toBe(404)
  })
})
