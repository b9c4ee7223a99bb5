/** The site's only script: 验真 of a chosen file, and the start of a wide flowchart brought into view. Every page works without it. */
import './frame.css'
import './content.css'
import './narrow.css'
import type { Verification } from '../../src/disclosure/index.ts'
import { Sha256 } from '../ui/sha256.ts'
import { answerOf } from './verdict.ts'

const drop = document.getElementById('drop')
const file = document.getElementById('file')
const shown = document.getElementById('answer')
document.getElementById('flowchart-start')?.scrollIntoView({ block: 'nearest', inline: 'center' })
if (drop && shown && file instanceof HTMLInputElement) offer(drop, file, shown)

function offer(zone: HTMLElement, input: HTMLInputElement, into: HTMLElement): void {
  zone.hidden = false
  input.addEventListener('change', () => void check(input.files?.[0], into))
  zone.addEventListener('dragover', (event) => event.preventDefault())
  zone.addEventListener('drop', (event) => {
    event.preventDefault()
    void check(event.dataTransfer?.files[0], into)
  })
}

async function check(chosen: File | undefined, into: HTMLElement): Promise<void> {
  if (!chosen) return
  into.replaceChildren(element('p', '', '正在本机计算校验值…'))
  try {
    const sha256 = await hashOf(chosen)
    const response = await fetch(`/api/public/verify?sha256=${sha256}`)
    if (!response.ok) throw new Error(String(response.status))
    show(into, { name: chosen.name, sha256 }, (await response.json()) as Verification)
  } catch {
    into.replaceChildren(element('p', 'verdict bad', '没有核验成功：网络中断或者文件无法读取，请重试。'))
  }
}

/** `crypto.subtle` is missing where the site is opened without TLS. */
async function hashOf(chosen: File): Promise<string> {
  const bytes = await chosen.arrayBuffer()
  if (!globalThis.crypto?.subtle) return new Sha256().update(new Uint8Array(bytes)).hex()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function show(into: HTMLElement, chosen: { name: string; sha256: string }, result: Verification): void {
  const { tone, sign, title, advice, document: found } = answerOf(result)
  const box = element('div', `verdict ${tone}`)
  const rows = [
    ['文件', chosen.name],
    ['文书名称', found?.title],
    ['文号', found?.number],
    ['制发机关', found?.agencyName],
    ['制发日期', found?.issuedOn],
    ['校验值', chosen.sha256],
  ].filter(([, value]) => value)
  const list = element('dl', 'facts')
  for (const [label, value] of rows) {
    const row = element('div')
    row.append(element('dt', '', label ?? ''), element('dd', '', value ?? ''))
    list.append(row)
  }
  box.append(element('p', 'verdict-title', `${sign} ${title}`), element('p', '', advice), list)
  into.replaceChildren(box)
}

function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}
