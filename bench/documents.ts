/** A penalty decision as PDF: ours by Typst in its thread, the peer Chromium's page.pdf of the same words. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'
import { getForm } from '../src/documents/index.ts'
import { createRenderer } from '../src/documents/render/renderer.ts'
import { type RenderInput, sheetOf } from '../src/documents/render/sheet.ts'
import { day } from '../src/kernel/day.ts'
import { agencyName } from '../tests/support/sample-case.ts'
import { penaltyDecision } from '../tests/support/sample-decision.ts'
import { samples } from '../tests/support/sample-documents.ts'

type Row = { name: string; ours: number; peer: number; ratio: number; unit: string; note: string }
type Timed = { firstMs: number; warmMs: number; sizeBytes: number }

const rounds = 40
const browserPath = '/usr/bin/chromium'

export async function run(): Promise<Row[]> {
  const ours = await timeOurs()
  const peer = await timePeer()
  const note = peer
    ? `four pages with seal and QR code, PDF/A-2a; peer Chromium page.pdf of the same words (median of ${rounds})`
    : `no peer: ${browserPath} is not installed`
  return [
    row('document, first', { ours: ours.firstMs, peer: peer?.firstMs, unit: 'ms', note }),
    row('document, warm', { ours: ours.warmMs, peer: peer?.warmMs, unit: 'ms', note }),
    row('document, size', { ours: ours.sizeBytes / 1024, peer: peer && peer.sizeBytes / 1024, unit: 'KiB', note }),
    row('all forms, each once, warm', {
      ours: await timeAllForms(),
      unit: 'ms per document',
      note: `${Object.keys(samples).length} forms; no peer`,
    }),
  ]
}

type Measured = { ours: number; peer?: number | undefined; unit: string; note: string }

function row(name: string, { ours, peer = Number.NaN, unit, note }: Measured): Row {
  return { name, ours: round(ours), peer: round(peer), ratio: ours / peer, unit, note }
}

/** The text differs each time by a word, as decisions do: nothing is answered from a cache of whole documents. */
function decision(index: number): RenderInput {
  return {
    form: 'penalty-decision',
    edition: getForm('penalty-decision').edition,
    content: { ...penaltyDecision, facts: `${penaltyDecision.facts}\n第${index}次制作。` },
    number: `（耿）应急罚〔2026〕${index + 1}号`,
    issueDay: day('2026-12-07'),
    agencyName,
    standing: 'issued',
    verifyUrl: `https://example.gov.cn/verify/${String(index).padStart(16, '0')}`,
  }
}

async function timeOurs(): Promise<Timed> {
  const begin = performance.now()
  const renderer = createRenderer()
  const timed = await timeRounds(begin, (index) => renderer.render(decision(index)))
  await renderer.close()
  return timed
}

async function timePeer(): Promise<Timed | undefined> {
  if (!existsSync(browserPath)) return undefined
  const begin = performance.now()
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] })
  const timed = await timeRounds(begin, (index) => print(browser, decision(index)))
  await browser.close()
  return timed
}

async function print(browser: Browser, input: RenderInput): Promise<Uint8Array> {
  const words = JSON.stringify(sheetOf(input).blocks)
    .replace(/[{}[\]"]/g, ' ')
    .split(',')
  const page = await browser.newPage()
  await page.setContent(
    `<body style="font: 16pt/29pt serif">${words.map((word) => `<p>${word.replace(/</g, '&lt;')}</p>`).join('')}</body>`,
  )
  const pdf = await page.pdf({ format: 'A4', margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' } })
  await page.close()
  return pdf
}

async function timeRounds(begin: number, make: (index: number) => Promise<Uint8Array>): Promise<Timed> {
  const { length: sizeBytes } = await make(0)
  const firstMs = performance.now() - begin
  const times: number[] = []
  for (let index = 1; index <= rounds; index++) {
    const from = performance.now()
    await make(index)
    times.push(performance.now() - from)
  }
  return { firstMs, warmMs: times.sort((left, right) => left - right)[rounds / 2] ?? Number.NaN, sizeBytes }
}

async function timeAllForms(): Promise<number> {
  const renderer = createRenderer()
  const inputs = Object.entries(samples).map(([id, content], index): RenderInput => {
    const { edition, prefix } = getForm(id)
    const number = prefix === null ? null : `（耿）${prefix}〔2026〕1号`
    return { ...decision(index), form: id, edition, content, number }
  })
  for (const input of inputs) await renderer.render(input)
  const from = performance.now()
  for (const input of inputs) await renderer.render({ ...input, issueDay: day('2026-12-08') })
  const perDocumentMs = (performance.now() - from) / inputs.length
  await renderer.close()
  return perDocumentMs
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
