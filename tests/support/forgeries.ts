/** What a forger may do to a bundle who repairs the manifest afterwards. Each changes `parts` in place. */
import { createHash, generateKeyPairSync } from 'node:crypto'
import { canonical } from '../../src/kernel/canonical.ts'
import { signCheckpoint, verifierKey } from '../../src/ledger/checkpoint.ts'
import { newId, type Parts } from './bundle.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const lines = (parts: Parts) => String(parts.get('events.ndjson')).split('\n').slice(0, -1)
const putLines = (parts: Parts, changed: string[]) =>
  parts.set('events.ndjson', Buffer.from(changed.map((line) => `${line}\n`).join('')))

type Line = { body: Record<string, unknown>; entry: string; salt: string }

/** Changes one entry and repairs every hash that hangs on it: body hash, and the chain of its stream. */
function forgeBody(parts: Parts, target: number): void {
  let before = { stream: '', hash: '' }
  const forged = lines(parts).map((text, index) => {
    const line: Line = JSON.parse(text)
    const entry = JSON.parse(line.entry)
    if (index === target) line.body = { ...line.body, 备注: '改' }
    entry.body = createHash('sha256').update(Buffer.from(line.salt, 'hex')).update(canonical(line.body)).digest('hex')
    if (before.stream === entry.stream) entry.cprev = before.hash
    before = { stream: entry.stream, hash: sha256(canonical(entry)) }
    return canonical({ ...line, entry: canonical(entry) })
  })
  putLines(parts, forged)
}

function editLine(parts: Parts, index: number, change: (line: Line) => Line): void {
  const changed = lines(parts)
  const line: Line = JSON.parse(changed[index] ?? '')
  changed[index] = canonical(change(line))
  putLines(parts, changed)
}

function editEntry(parts: Parts, index: number, change: Record<string, unknown>): void {
  editLine(parts, index, (line) => ({ ...line, entry: canonical({ ...JSON.parse(line.entry), ...change }) }))
}

function swap(parts: Parts, left: string, right: string): void {
  const [a, b] = [parts.get(left), parts.get(right)]
  if (!a || !b) throw new Error('没有可交换的文件')
  parts.set(left, b).set(right, a)
}

/** Drops entries together with their proofs. */
function drop(parts: Parts, isDropped: (entry: { id: string; stream: string; type: string }) => boolean): void {
  const gone = lines(parts).filter((line) => isDropped(JSON.parse(JSON.parse(line).entry)))
  if (gone.length === 0) throw new Error('没有可删的条目')
  for (const line of gone) parts.delete(`proofs/${JSON.parse(JSON.parse(line).entry).id}.tlog-proof`)
  putLines(
    parts,
    lines(parts).filter((line) => !gone.includes(line)),
  )
}

const proofName = (parts: Parts, index: number) =>
  [...parts.keys()].filter((name) => name.startsWith('proofs/')).at(index) ?? ''

export const forgeries: [string, (parts: Parts) => void][] = [
  ...Array.from({ length: 7 }, (_, index): [string, (parts: Parts) => void] => [
    `删去第 ${index + 1} 条记录及其证明`,
    (parts) => {
      const { id } = JSON.parse(JSON.parse(lines(parts)[index] ?? '').entry)
      drop(parts, (entry) => entry.id === id)
    },
  ]),
  ...Array.from({ length: 7 }, (_, index): [string, (parts: Parts) => void] => [
    `改第 ${index + 1} 条正文并重算全部哈希链`,
    (parts) => forgeBody(parts, index),
  ]),
  ['删去一条记录，留下证明', (parts) => void putLines(parts, lines(parts).slice(1))],
  [
    '重复一条记录',
    (parts) =>
      void putLines(
        parts,
        lines(parts).flatMap((line, i) => (i === 2 ? [line, line] : [line])),
      ),
  ],
  [
    '调换两条记录',
    (parts) =>
      void putLines(
        parts,
        lines(parts)
          .with(2, lines(parts)[3] ?? '')
          .with(3, lines(parts)[2] ?? ''),
      ),
  ],
  ['记录全部倒序', (parts) => void putLines(parts, lines(parts).reverse())],
  [
    '行内加空格',
    (parts) =>
      void putLines(
        parts,
        lines(parts).map((line) => line.replace(':', ': ')),
      ),
  ],
  ['末行去掉换行', (parts) => void parts.set('events.ndjson', Buffer.from(lines(parts).join('\n')))],
  ['记录文件清空', (parts) => void parts.set('events.ndjson', Buffer.alloc(0))],
  [
    '改盐',
    (parts) =>
      editLine(parts, 3, (line) => ({ ...line, salt: line.salt.replace(/^./, (c) => (c === '0' ? '1' : '0')) })),
  ],
  ['去掉盐', (parts) => editLine(parts, 3, (line) => ({ ...line, salt: '' }))],
  ['改正文', (parts) => editLine(parts, 3, (line) => ({ ...line, body: { ...line.body, 步骤: 'x' } }))],
  ['正文加一项', (parts) => editLine(parts, 3, (line) => ({ ...line, body: { ...line.body, x: null } }))],
  ['行里加一项', (parts) => editLine(parts, 3, (line) => ({ ...line, x: 1 }))],
  ['改记录人', (parts) => editEntry(parts, 4, { actor: '执法员乙' })],
  ['改时间', (parts) => editEntry(parts, 4, { at: '2026-01-19T02:00:00.000Z' })],
  ['改类型', (parts) => editEntry(parts, 4, { type: 'decision.void' })],
  ['改文件引用', (parts) => editEntry(parts, 3, { files: [] })],
  ['改机关', (parts) => editEntry(parts, 4, { agency: newId() })],
  ['改序号', (parts) => editEntry(parts, 4, { cseq: 9 })],
  ['改版本', (parts) => editEntry(parts, 4, { v: 2 })],
  ['改记录流名', (parts) => editEntry(parts, 4, { stream: 'case/x' })],
  ['去掉整个检查记录流', (parts) => drop(parts, ({ stream }) => stream.startsWith('inspection/'))],
  ['去掉检查记录流的末条', (parts) => drop(parts, ({ type }) => type === 'inspection.record')],
  ['去掉归档记录', (parts) => drop(parts, ({ type }) => type === 'case.archive')],
  ['去掉整个案件记录流', (parts) => drop(parts, ({ stream }) => stream.startsWith('case/'))],
  ['调换两份证据的内容', (parts) => swap(parts, 'evidence/01-照片.jpg', 'evidence/02-照片.jpg')],
  ['调换两份文书的内容', (parts) => swap(parts, 'documents/01-现场检查记录.pdf', 'documents/02-行政处罚决定书.pdf')],
  ['调换两年的检查点', (parts) => swap(parts, 'checkpoints/2025.txt', 'checkpoints/2026.txt')],
  ['调换两份证明', (parts) => swap(parts, proofName(parts, 0), proofName(parts, 1))],
  ['调换首末两份证明', (parts) => swap(parts, proofName(parts, 0), proofName(parts, -1))],
  ['删去一份证明', (parts) => void parts.delete(proofName(parts, 2))],
  [
    '多一份证明',
    (parts) => void parts.set(`proofs/${newId()}.tlog-proof`, parts.get(proofName(parts, 0)) ?? Buffer.alloc(0)),
  ],
  ['删去一份证据', (parts) => void parts.delete('evidence/01-照片.jpg')],
  ['删去决定书', (parts) => void parts.delete('documents/02-行政处罚决定书.pdf')],
  ['多放一份证据', (parts) => void parts.set('evidence/03-照片.jpg', Buffer.from('后补'))],
  ['多放一份不属于任何类别的文件', (parts) => void parts.set('说明.txt', Buffer.from('后补'))],
  ['文书改名', (parts) => rename(parts, 'documents/02-行政处罚决定书.pdf', 'documents/02-不予处罚决定书.pdf')],
  ['证据挪作文书', (parts) => rename(parts, 'evidence/01-照片.jpg', 'documents/03-照片.jpg')],
  ['案件要素改罚款数', (parts) => replace(parts, 'case.json', '7000000', '700000')],
  ['案件要素删除', (parts) => void parts.delete('case.json')],
  ['卷内目录少一行', (parts) => void parts.set('catalogue.json', Buffer.from('[]\n'))],
  ['说明改写', (parts) => replace(parts, 'README.txt', '不联网', '须联网')],
  ['检查点改长度', (parts) => replace(parts, 'checkpoints/2026.txt', /\n\d+\n/, '\n999\n')],
  ['检查点去掉签名', (parts) => replace(parts, 'checkpoints/2026.txt', /— .*\n/, '')],
  ['检查点换成全零树根', (parts) => replace(parts, 'checkpoints/2026.txt', /.{43}=\n\n/, `${'A'.repeat(43)}=\n\n`)],
  ['检查点删除', (parts) => void parts.delete('checkpoints/2025.txt')],
  [
    '多一个别年的检查点',
    (parts) => void parts.set('checkpoints/2024.txt', parts.get('checkpoints/2025.txt') ?? Buffer.alloc(0)),
  ],
  [
    '公钥文件少一行',
    (parts) => void parts.set('policy.txt', Buffer.from(String(parts.get('policy.txt')).replace(/.*\n/, ''))),
  ],
  ['公钥文件加注释', (parts) => void parts.set('policy.txt', Buffer.from(`# 注\n${parts.get('policy.txt')}`))],
  ['全部换成另一机关自己的签名', (parts) => resign(parts)],
]

function rename(parts: Parts, from: string, to: string): void {
  parts.set(to, parts.get(from) ?? Buffer.alloc(0)).delete(from)
}

function replace(parts: Parts, name: string, pattern: string | RegExp, replacement: string): void {
  const text = String(parts.get(name))
  const changed = text.replace(pattern, replacement)
  if (changed === text) throw new Error(`${name} 没有可改之处`)
  parts.set(name, Buffer.from(changed))
}

/** A forger who has everything but the key: signs anew and puts his own key into policy.txt. */
export function resign(parts: Parts): void {
  const { privateKey } = generateKeyPairSync('ed25519')
  const keys: string[] = []
  for (const name of ['checkpoints/2025.txt', 'checkpoints/2026.txt']) {
    const old = String(parts.get(name))
    const [origin = '', size = '', root = ''] = old.split('\n')
    const note = signCheckpoint({ origin, size: Number(size), root }, { name: origin, privateKey })
    keys.push(verifierKey({ name: origin, privateKey }))
    for (const [path, bytes] of parts) parts.set(path, Buffer.from(String(bytes).replace(old, note)))
  }
  parts.set('policy.txt', Buffer.from(keys.map((key) => `log ${key}\n`).join('')))
}
