/** The public flowcharts on paper: ours by Typst in its thread, the peer Chromium's page.pdf of the same pictures and list. */
import { existsSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import type { FlowchartSheet } from '../src/documents/render/flowchart-sheet.ts'
import { createRenderer } from '../src/documents/render/renderer.ts'
import { day } from '../src/kernel/day.ts'
import { drawFlowchart } from '../src/procedures/flowchart.ts'
import { procedures } from '../src/register.ts'
import { agencyName } from '../tests/support/sample-case.ts'
import { median, type Row } from './row.ts'

type Timed = { firstMs: number; longestMs: number; medianMs: number; sizeBytes: number }
type Make = (sheet: FlowchartSheet) => Promise<Uint8Array>

const browserPath = '/usr/bin/chromium'
const longest = 'ordinary-penalty'

export async function run(): Promise<Row[]> {
  const sheets = await Promise.all(procedures.map(sheetOf))
  const ours = await timeOurs(sheets)
  const peer = existsSync(browserPath) ? await timePeer(sheets) : undefined
  const note = `${sheets.length} tables, PDF/A-2a; ${peer ? 'peer Chromium page.pdf of the same pictures and rows' : `no peer: ${browserPath} is not installed`}`
  const row = (name: string, unit: string, of: (timed: Timed) => number): Row => {
    const [one, other] = [of(ours), peer ? of(peer) : Number.NaN]
    return { name, ours: one, peer: other, ratio: one / other, unit, note }
  }
  return [
    row('flowchart PDF, first (226 steps, with start)', 'ms', ({ firstMs }) => firstMs),
    row('flowchart PDF, warm (226 steps)', 'ms', ({ longestMs }) => longestMs),
    row('flowchart PDF, warm, median of all tables', 'ms', ({ medianMs }) => medianMs),
    row('flowchart PDF, size (226 steps)', 'KiB', ({ sizeBytes }) => sizeBytes / 1024),
  ]
}

async function sheetOf(table: (typeof procedures)[number]): Promise<FlowchartSheet & { name: string }> {
  const { courses, steps } = await drawFlowchart(table, { procedures })
  return { name: table.name, title: `${table.label}流程图`, agencyName, since: day('2026-11-25'), courses, steps }
}

async function timeOurs(sheets: (FlowchartSheet & { name: string })[]): Promise<Timed> {
  const begin = performance.now()
  const renderer = createRenderer()
  const timed = await time(begin, sheets, renderer.flowchart)
  await renderer.close()
  return timed
}

async function timePeer(sheets: (FlowchartSheet & { name: string })[]): Promise<Timed> {
  const begin = performance.now()
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const timed = await time(begin, sheets, (sheet) => print(page, sheet))
  await browser.close()
  return timed
}

async function print(page: Page, { title, courses, steps }: FlowchartSheet): Promise<Uint8Array> {
  const drawn = courses.map(
    (course) =>
      `<h2>${course.title}</h2>${course.rows
        .flat()
        .map(({ svg }) => svg)
        .join('')}`,
  )
  const listed = steps.map(
    (step) =>
      `<tr>${Object.values(step)
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`,
  )
  await page.setContent(`<h1>${title}</h1>${drawn.join('')}<table>${listed.join('')}</table>`)
  return page.pdf({ format: 'A4' })
}

async function time(begin: number, sheets: (FlowchartSheet & { name: string })[], make: Make): Promise<Timed> {
  const long = sheets.find(({ name }) => name === longest)
  if (!long) throw new Error(`没有步骤表 ${longest}`)
  const { length: sizeBytes } = await make(long)
  const firstMs = performance.now() - begin
  const timed = async (sheet: FlowchartSheet) => {
    const from = performance.now()
    await make(sheet)
    return performance.now() - from
  }
  const all: number[] = []
  for (const sheet of sheets) all.push(await timed(sheet))
  return {
    firstMs,
    longestMs: await timed({ ...long, title: `${long.title}（再印）` }),
    medianMs: median(all),
    sizeBytes,
  }
}
