/**
 * What PDF/A-2a asks of a file, read from its own bytes: no validator (veraPDF) is in the registries at hand. ISO 19005-2:
 * 6.1.3 no encryption, 6.2.3 output intent, 6.2.11 embedded fonts with a way back to text, 6.6 XMP, 6.7 tags and language.
 */
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forms } from '../src/documents/form-register.ts'
import { getForm } from '../src/documents/index.ts'
import { createRenderer, type Renderer } from '../src/documents/render/renderer.ts'
import { day } from '../src/kernel/day.ts'
import { samples } from './support/sample-documents.ts'

let renderer: Renderer
beforeAll(() => {
  renderer = createRenderer()
})
afterAll(() => renderer.close())

/** Every object of the file, those inside compressed object streams too. */
function objectsOf(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1')
  const streams = [...text.matchAll(/\/Type\s*\/ObjStm[\s\S]*?stream\r?\n([\s\S]*?)\r?\nendstream/g)]
  const inflated = streams.map(([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'))
  return [text, ...inflated].join('\n')
}

test.each(forms.map(({ id }) => id))('%s 的 PDF 具备 PDF/A-2a 的标识、标签、语言、输出意图和嵌入字体', async (form) => {
  const { edition, prefix } = getForm(form)
  const pdf = await renderer.render({
    ...{ form, edition, content: samples[form] ?? {}, standing: 'issued', agencyName: '耿马傣族佤族自治县应急管理局' },
    number: prefix === null ? null : `（耿）${prefix}〔2026〕1号`,
    issueDay: day('2026-12-07'),
    verifyUrl: 'https://example.gov.cn/verify/7QK2M9XWB4TC8RDA',
  })
  const objects = objectsOf(pdf)
  expect(objects).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/)
  expect(objects).toContain('/StructTreeRoot')
  expect(objects).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/)
  expect(objects).toMatch(/\/Lang\s*\(zh/i)
  expect(objects).toMatch(/\/OutputIntents/)
  expect(objects).toContain('/S /GTS_PDFA1')
  expect(objects).not.toMatch(/\/(Encrypt|JavaScript|Launch|EmbeddedFiles)\b/)
  const fonts = objects.match(/\/Type \/Font\b(?!Descriptor)[\s\S]{0,400}?\/Subtype \/Type0/g) ?? []
  const embedded = objects.match(/\/FontFile[23] /g) ?? []
  const readable = objects.match(/\/ToUnicode /g) ?? []
  expect(embedded.length).toBeGreaterThan(0)
  expect(embedded.length).toBe(fonts.length)
  expect(readable.length).toBe(fonts.length)
})
