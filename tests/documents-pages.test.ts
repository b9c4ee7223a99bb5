/** Page numbers of the file's catalogue come from the PDFs themselves. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getForm } from '../src/documents/index.ts'
import { pageCount } from '../src/documents/render/page-count.ts'
import { createRenderer } from '../src/documents/render/renderer.ts'
import { day } from '../src/kernel/day.ts'
import { startApp, type TestApp } from './support/app.ts'
import { driveWhole, factsOf } from './support/drive.ts'
import { samples } from './support/sample-documents.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

test('每份版式文件记下页数，卷内目录从第一页连续编到最后一份文书，总页数写在封面', async () => {
  const { caseId } = await driveWhole(app, factsOf({ measures: ['警告'], fine_yuan: null }))
  const [unknown] = await app.sql('select id from document where pdf_sha256 is not null and pdf_pages is null')
  expect(unknown).toBeUndefined()
  const [catalogue] = await app.sql<{ content: { rows: { title: string; pages: string | null }[] } }>(
    "select content from document where subject_id = $1 and form = 'dossier-catalogue'",
    [caseId],
  )
  const rows = catalogue?.content.rows ?? []
  const papers = rows.filter(({ title }) => !title.startsWith('证据：'))
  // each stand-in PDF has one page
  expect(papers.map(({ pages }) => pages)).toEqual(papers.map((_, index) => String(index + 1)))
  const things = rows.filter(({ title }) => title.startsWith('证据：'))
  expect(things.every(({ pages }) => pages === null)).toBe(true)
})

test('真实的版式文件数得出页数；不是 PDF 的内容数不出', async () => {
  const { edition, prefix } = getForm('penalty-decision')
  const renderer = createRenderer()
  const pdf = await renderer.render({
    ...{ form: 'penalty-decision', edition, content: samples['penalty-decision'] ?? {}, standing: 'issued' },
    ...{ number: `（耿）${prefix}〔2026〕1号`, issueDay: day('2026-12-07'), agencyName: '某局', verifyUrl: null },
  })
  await renderer.close()
  const told = /\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1]
  expect(pageCount(pdf)).toBe(Number(told))
  expect(() => pageCount(new TextEncoder().encode('/Type /Pages'))).toThrow('没有页')
})
