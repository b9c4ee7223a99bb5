/** The public flowcharts on paper: every table, every step, on sheets that hold them; served as a file that stays the same. */
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installFlowcharts } from '../src/disclosure/install-flowcharts.ts'
import { type FlowchartSheet, flowchartInputs } from '../src/documents/render/flowchart-sheet.ts'
import { chooseFonts, fontFolders } from '../src/documents/render/fonts.ts'
import { pageCount } from '../src/documents/render/page-count.ts'
import { createRenderer, type Renderer } from '../src/documents/render/renderer.ts'
import { day } from '../src/kernel/day.ts'
import { drawFlowchart } from '../src/procedures/flowchart.ts'
import { procedures } from '../src/register.ts'
import { startApp, type TestApp } from './support/app.ts'

let app: TestApp
let renderer: Renderer
beforeAll(async () => {
  app = await startApp()
  renderer = createRenderer()
})
afterAll(() => Promise.all([app.close(), renderer.close()]))

const sheetOf = async (table: (typeof procedures)[number]): Promise<FlowchartSheet> => {
  const { courses, steps } = await drawFlowchart(table, { procedures })
  return { title: `${table.label}流程图`, agencyName: '某县应急管理局', since: day('2026-11-25'), courses, steps }
}

const named = (name: string) => {
  const table = procedures.find((one) => one.name === name)
  if (!table) throw new Error(`没有步骤表 ${name}`)
  return table
}

/** One beginning upright and one sideways, one with both, one of a single picture. */
test.each(['licence-standing', 'inspection', 'enforcement', 'service-handover'])(
  '%s：PDF/A-2a，一行图一张纸，同样的输入得到同样的字节',
  async (name) => {
    const sheet = await sheetOf(named(name))
    const [pdf, again] = [await renderer.flowchart(sheet), await renderer.flowchart(sheet)]
    const text = Buffer.from(pdf).toString('latin1')
    expect(text).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/)
    expect(Buffer.compare(Buffer.from(pdf), Buffer.from(again))).toBe(0)
    // a part that did not fit would leave a sheet with nothing but its heading
    const rows = sheet.courses.reduce((sum, course) => sum + course.rows.length, 0)
    expect(pageCount(pdf)).toBeLessThanOrEqual(rows + Math.ceil(sheet.steps.length / 12))
  },
)

test('步骤清单一步不少，写明谁办、依据、前提和图例', async () => {
  const sheet = await sheetOf(named('ordinary-penalty'))
  const templates = join(import.meta.dirname, '../src/documents/templates')
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: fontFolders(undefined) }] })
  const inputs = flowchartInputs(sheet, chooseFonts([]))
  const svg = compiler.svg({ mainFilePath: join(templates, 'flowchart.typ'), inputs })
  const words = [...svg.matchAll(/<h5:div[^>]*>([^<]*)<\/h5:div>/g)].map(([, text]) => text).join('')
  const told = words.replace(/\s/g, '')
  for (const { ordinal, label, from, to, needs, by, basis } of sheet.steps) {
    const first = needs.length === 0 ? '' : `须先经：${needs.join('；')}`
    const row = [ordinal, label, from, '→', to, first, by.join('、')].join('').replace(/\s/g, '')
    const at = told.indexOf(row)
    expect({ row, printed: at >= 0 }).toEqual({ row, printed: true })
    expect(told.slice(at, at + row.length + 120)).toContain(basis.join('、').replace(/\s/g, ''))
  }
  expect(told).toContain('方框右上角和框中各行前的数字是步骤清单的序号')
  expect(told).toContain('2026年11月25日起照此办理')
})

test('公示门户给出文件，以内容为标识；没有这个程序的答复没有', async () => {
  const asked = await app.fetch('/procedures/ordinary-penalty.pdf', {})
  expect([asked.status, asked.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(decodeURIComponent(asked.headers.get('content-disposition') ?? '')).toContain('行政处罚普通程序流程图.pdf')
  const body = await asked.text()
  expect(body).toContain('"since":"2025-09-22"')
  const etag = asked.headers.get('etag') ?? ''
  const again = await app.fetch('/procedures/ordinary-penalty.pdf', { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect((await app.fetch('/procedures/nothing.pdf', {})).status).toBe(404)
  expect((await app.fetch('/procedures/ordinary-penalty', {})).status).toBe(200)
})

test('重新启动不改变起始日，步骤变了才改', async () => {
  const agencies = await app.sql<{ agencyId: string }>('select agency_id as "agencyId" from agency')
  const since = async () =>
    (await app.sql<{ since: string }>(`select since::text from portal.flowchart where name = 'licence'`))[0]?.since
  app.setClock('2025-11-03T09:00:00+08:00')
  await installFlowcharts(app.office, agencies[0]?.agencyId ?? '')
  expect(await since()).toBe('2025-09-22')
  await app.sql(`update portal.flowchart set steps = steps - 0 where name = 'licence'`)
  await installFlowcharts(app.office, agencies[0]?.agencyId ?? '')
  expect(await since()).toBe('2025-11-03')
})
