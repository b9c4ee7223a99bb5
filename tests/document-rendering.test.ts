/** Documents on paper: every form says what was put in, looks the same each time, and never leaves its seal alone. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forms } from '../src/documents/form-register.ts'
import { getForm } from '../src/documents/index.ts'
import { fontFamilies } from '../src/documents/render/font-names.ts'
import { chooseFonts, fontFolders } from '../src/documents/render/fonts.ts'
import { pageCount } from '../src/documents/render/page-count.ts'
import { createRenderer, type Renderer } from '../src/documents/render/renderer.ts'
import { type RenderInput, sheetOf } from '../src/documents/render/sheet.ts'
import { typstInputs } from '../src/documents/render/typst-inputs.ts'
import { day, dayInChinese, isDay } from '../src/kernel/day.ts'
import { fenToYuan } from '../src/kernel/money.ts'
import { personParty, agencyName as sampleAgency } from './support/sample-case.ts'
import { penaltyDecision as decision } from './support/sample-decision.ts'
import { samples } from './support/sample-documents.ts'

const templates = join(import.meta.dirname, '../src/documents/templates')
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: fontFolders(undefined) }] })
const fonts = chooseFonts([])

const issued = (form: string, changed: Partial<RenderInput> = {}): RenderInput => {
  const { edition, prefix } = getForm(form)
  return {
    form,
    edition,
    content: samples[form]!,
    number: prefix === null ? null : `（耿）${prefix}〔2026〕1号`,
    issueDay: day('2026-12-07'),
    agencyName: sampleAgency,
    standing: 'issued',
    verifyUrl: 'https://example.gov.cn/verify/7QK2M9XWB4TC8RDA',
    ...changed,
  }
}

/** The words of each page, as Typst places them, without the white space that line breaks add. */
function pagesOf(input: RenderInput): string[] {
  const svg = compiler.svg({ mainFilePath: join(templates, 'document.typ'), inputs: typstInputs(input, fonts) })
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" }
  return svg
    .split('class="typst-page"')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<h5:div[^>]*>([^<]*)<\/h5:div>/g)]
        .map(([, text = '']) => text.replace(/&[a-z#0-9]+;/g, (entity) => entities[entity] ?? entity))
        .join('')
        .replace(/[\s\u200b]/g, ''),
    )
}

function wordsOf(input: RenderInput): string {
  return pagesOf(input)
    .map((page) => page.replace(/—\d+—$/, ''))
    .join('')
}

/** Every text, day and amount that a content holds, as documents write them; times and codes have ways of their own. */
function textsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') {
    if (isDay(value)) return [dayInChinese(value)]
    return /^(\d{4}-\d{2}-\d{2}T|[a-f0-9]{64}$|[a-z-]+$)/.test(value) ? [] : [value]
  }
  if (typeof value === 'number') return name.endsWith('Fen') && value > 0 ? [fenToYuan(value)] : []
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, name))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, member]) => textsIn(member, key))
  return []
}

describe('每一种文书', () => {
  let renderer: Renderer
  let again: Renderer
  beforeAll(() => {
    renderer = createRenderer()
    again = createRenderer()
  })
  afterAll(() => Promise.all([renderer.close(), again.close()]))

  test('每种文书都有样例，没有多余的样例', () => {
    expect(Object.keys(samples).sort()).toEqual(forms.map(({ id }) => id).sort())
  })

  test.each(forms.map(({ id }) => id))('%s 是 PDF/A-2a，同样的输入得到同样的字节', async (form) => {
    const [first, second] = await Promise.all([renderer.render(issued(form)), again.render(issued(form))])
    const text = Buffer.from(first).toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/)
    expect(createHash('sha256').update(second).digest('hex')).toBe(createHash('sha256').update(first).digest('hex'))
  })

  test.each(forms.map(({ id }) => id))('%s 写明填入的每一项内容', (form) => {
    const words = wordsOf(issued(form))
    const { title, prefix } = getForm(form)
    for (const given of [sampleAgency, ...textsIn(samples[form]).flatMap((text) => text.split('\n'))])
      expect(words, `${title}缺少：${given}`).toContain(given.replace(/\s/g, '').replace(/。$/, ''))
    if (prefix !== null) expect(words).toContain(`（耿）${prefix}〔2026〕1号`)
  })

  test('处罚决定书载明六项内容和缴纳、救济：《行政处罚法》第五十九条', () => {
    const words = wordsOf(issued('penalty-decision'))
    for (const item of [
      '当事人：某铸造厂',
      '一、违法事实和证据',
      '三、处罚的理由、依据和裁量',
      '罚款合计人民币70,000.00元（大写：柒万元整）',
      '自收到本决定书之日起15日内',
      '每日按罚款数额的3%加处罚款，加处罚款的数额不超出罚款的数额',
      '自收到之日起60日内向耿马傣族佤族自治县人民政府申请行政复议',
      '6个月内依法向耿马傣族佤族自治县人民法院提起行政诉讼',
      '2026年12月7日',
    ])
      expect(words).toContain(item)
  })

  test('只有警告的决定书没有缴纳一节，序号连续；个人作为当事人时称「你」', () => {
    const content = { ...decision, party: personParty, payment: null, totalFineFen: 0 }
    const words = wordsOf(issued('penalty-decision', { content }))
    expect(words).not.toContain('履行方式和期限')
    expect(words).toContain('五、权利救济')
    expect(words).toContain('身份证号：530926198501011234')
  })

  test('告知听证权利时题名为行政处罚（听证）告知书，否则为行政处罚告知书', () => {
    expect(wordsOf(issued('penalty-notice'))).toContain('行政处罚（听证）告知书')
    const content = { ...samples['penalty-notice'], hearing: null }
    const words = wordsOf(issued('penalty-notice', { content }))
    expect(words).toContain('行政处罚告知书')
    expect(words).not.toContain('要求听证')
  })

  test('草稿有「草稿」标记，没有文号、日期和印章；索要文号即拒绝', async () => {
    const draft = { standing: 'draft', number: null, issueDay: null, verifyUrl: null } as const
    const input = issued('penalty-decision', draft)
    expect(wordsOf(input)).toContain('草稿')
    expect(sheetOf(input)).toMatchObject({ seal: null, verify: null, number: null })
    expect(
      Buffer.from(await renderer.render(input))
        .toString('latin1')
        .startsWith('%PDF'),
    ).toBe(true)
    await expect(renderer.render({ ...input, number: '（耿）应急罚〔2026〕1号' })).rejects.toThrow('草稿')
  })

  test('印章：公章与执法专用章', () => {
    expect(sheetOf(issued('penalty-decision')).seal).toEqual({ purpose: null })
    expect(sheetOf(issued('rectification-order')).seal).toEqual({ purpose: '行政执法专用章' })
    expect(sheetOf(issued('inquiry-record')).seal).toBeNull()
  })

  test.each<[string, Partial<RenderInput>, string]>([
    ['缺字段', { content: { ...decision, facts: undefined } }, '字段 facts'],
    ['缺文号', { number: null }, '缺少文号'],
    ['缺日期', { issueDay: null }, '缺少制作日期'],
    ['没有的版本', { edition: '1999-01' }, '没有文书式样 penalty-decision（1999-01版）'],
  ])('%s的，明确拒绝，之后照常工作', async (_, changed, message) => {
    await expect(renderer.render(issued('penalty-decision', changed))).rejects.toThrow(message)
    expect((await renderer.render(issued('dossier-cover'))).length).toBeGreaterThan(10_000)
  })

  test('内容中的排版记号只是文字', () => {
    const facts = '#read("/etc/passwd") $x$ *重* _斜_ @preview = 标题 \\ `代码` <标签> & 百分之5%'
    const words = wordsOf(issued('penalty-decision', { content: { ...decision, facts } }))
    expect(words).toContain('#read("/etc/passwd")$x$*重*_斜_@preview=标题\\`代码`')
  })

  // every length moves the end of the text a little: somewhere the seal would fall on a page of its own
  test('无论正文多长，印章总与正文末段同页', () => {
    for (let lines = 0; lines < 24; lines++) {
      const facts = Array.from({ length: lines + 1 }, (_, index) => `第${index + 1}段事实。`).join('\n')
      const pages = pagesOf(issued('penalty-decision', { content: { ...decision, facts } }))
      const sealed = pages.find((page) => page.includes('2026年12月7日'))
      expect(sealed, `正文${lines + 1}段`).toContain('申请人民法院强制执行')
    }
  })

  test('末页只剩印章或者签名时，行距收紧以省去末页；省不去的，行距不变（GB/T 9704—2012 7.3.5.5）', async () => {
    const spared: number[] = []
    for (let lines = 0; lines < 24; lines++) {
      const facts = Array.from({ length: lines + 1 }, (_, index) => `第${index + 1}段事实。`).join('\n')
      const input = issued('penalty-decision', { content: { ...decision, facts } })
      const [usual, set] = [pagesOf(input).length, pageCount(await renderer.render(input))]
      expect(usual - set, `正文${lines + 1}段`).toBeOneOf([0, 1])
      if (set < usual) spared.push(lines)
      const inputs = { ...typstInputs(input, fonts), closeness: '0.91' }
      const closest = compiler.compile({ mainFilePath: join(templates, 'document.typ'), inputs }).result?.numOfPages
      expect(set).toBe(Math.min(usual, closest ?? 0))
    }
    expect(spared.length).toBeGreaterThan(0)
    expect(spared.length).toBeLessThan(24)
  })
})

describe('字体', () => {
  /** Noto Sans SC under another name stands for a font that the bureau has a licence for. */
  function folderWith(name: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'mingzheng-fonts-'))
    const font = readFileSync(join(fontFolders(undefined).at(-1) ?? '', 'NotoSansSC_500Medium.ttf'))
    const [from, to] = ['Noto Sans SC', name].map((text) => Buffer.from(text, 'utf16le').swap16()) as [Buffer, Buffer]
    for (let at = font.indexOf(from); at >= 0; at = font.indexOf(from, at + 1)) to.copy(font, at)
    writeFileSync(join(folder, 'own.ttf'), font)
    return folder
  }

  test('机关自有仿宋优先用于正文，没有时用思源宋体', async () => {
    const fontDir = folderWith('FangSong_GB2')
    const own = createRenderer({ fontDir })
    const text = Buffer.from(await own.render(issued('penalty-decision'))).toString('latin1')
    expect(chooseFonts(fontFamilies(fontDir)).body).toEqual(expect.arrayContaining(['FangSong_GB2', 'Noto Serif SC']))
    const plain = createRenderer()
    const other = Buffer.from(await plain.render(issued('penalty-decision'))).toString('latin1')
    await Promise.all([own.close(), plain.close()])
    rmSync(fontDir, { recursive: true })
    expect(text).not.toBe(other)
  })

  test('目录中没有可用字体的，照常排版；目录不存在的，明确报错', async () => {
    const fontDir = mkdtempSync(join(tmpdir(), 'mingzheng-fonts-'))
    const empty = createRenderer({ fontDir })
    expect((await empty.render(issued('dossier-cover'))).length).toBeGreaterThan(10_000)
    rmSync(fontDir, { recursive: true })
    const missing = createRenderer({ fontDir })
    await expect(missing.render(issued('dossier-cover'))).rejects.toThrow('字体目录不存在')
    await Promise.all([empty.close(), missing.close()])
  })

  test('生僻字由后备字体补齐', () => {
    const words = wordsOf(issued('penalty-decision', { content: { ...decision, facts: '当事人䶮垚、喆堃、㛃' } }))
    expect(words).toContain('䶮垚、喆堃、㛃')
  })
})
