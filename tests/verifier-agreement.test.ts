/** 两个核验程序：命令行的与网页的各自实现，对同一批案卷包逐项结论一致。 */
import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../src/kernel/database.ts'
import { instant } from '../src/kernel/day.ts'
import { startSequencer } from '../src/ledger/index.ts'
import { archiveCase, newId, parsePolicy, silent, takeApart, type Verdict, verifyBundle } from './support/bundle.ts'
import { corpusOf, type Specimen } from './support/corpus.ts'
import { loadPageVerifier } from './support/page-verifier.ts'
import { freshDatabase } from './support/postgres.ts'

const page = await loadPageVerifier()

let dir = ''
let policy = ''
let bundle = ''

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'agreement-'))
  bundle = path.join(dir, 'bundle.zip')
  const database = await freshDatabase()
  const db = openDatabase(database.url, 'mingzheng_app', 4)
  const sequencer = await startSequencer({
    db,
    dataDir: dir,
    clock: () => instant('2026-03-02T01:00:00Z'),
    log: silent,
  })
  const archived = await archiveCase(db, sequencer, newId())
  await archived.write(bundle)
  policy = archived.policy
  await sequencer.stop()
  await db.destroy()
  await database.drop()
})

afterAll(() => rm(dir, { recursive: true, force: true }))

type Outcome = { ok: boolean; failed: string[]; notices: number } | 'unreadable'

const outcomeOf = ({ ok, checks, notices }: Verdict): Outcome => ({
  ok,
  failed: checks.filter((check) => !check.ok).map(({ name }) => name),
  notices: notices.length,
})

async function onCommandLine({ bytes, withPolicy, allowRepacked }: Specimen): Promise<Outcome> {
  const file = path.join(dir, 'specimen.zip')
  await writeFile(file, bytes)
  try {
    return outcomeOf(verifyBundle(file, { allowRepacked, ...(withPolicy && { policy: parsePolicy(policy) }) }))
  } catch {
    return 'unreadable'
  }
}

async function onPage({ bytes, withPolicy, allowRepacked }: Specimen): Promise<Outcome> {
  const options = { allowRepacked, ...(withPolicy && { policy: page.parsePolicy(policy) }) }
  return await page
    .verifyBundle(new Blob([new Uint8Array(bytes)]), options)
    .then(outcomeOf, () => 'unreadable' as const)
}

test('至少三百个好的和坏的案卷包：两个程序逐项一致，好的都通过，坏的都不通过', { timeout: 240_000 }, async () => {
  const source = { bytes: await readFile(bundle), parts: takeApart(bundle) }
  const differences: object[] = []
  const wrong: string[] = []
  let [good, broken] = [0, 0]
  for await (const specimen of corpusOf(source, 20_261_125)) {
    const [left, right] = [await onCommandLine(specimen), await onPage(specimen)]
    if (JSON.stringify(left) !== JSON.stringify(right)) differences.push({ name: specimen.name, left, right })
    const isPassed = left !== 'unreadable' && left.ok
    if (isPassed !== specimen.isGood) wrong.push(specimen.name)
    if (specimen.isGood) good++
    else broken++
  }
  expect(differences).toEqual([])
  expect(wrong).toEqual([])
  expect({ good, isEnough: good + broken >= 300 }).toEqual({ good: 8, isEnough: true })
})

describe('网页自带的算法与 OpenSSL 一致', () => {
  const lengths = [0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 4096, 100_000]

  test.each(lengths)('SHA-256、SHA-512：%i 字节，分段与否一样', (length) => {
    const bytes = randomBytes(length)
    const wanted = (name: string) => createHash(name).update(bytes).digest('hex')
    expect(Buffer.from(page.sha256(bytes)).toString('hex')).toBe(wanted('sha256'))
    expect(Buffer.from(page.sha512(bytes)).toString('hex')).toBe(wanted('sha512'))
    const cut = Math.floor(length / 3)
    const pieces = new page.Sha256().update(bytes.subarray(0, cut)).update(bytes.subarray(cut))
    expect(Buffer.from(pieces.digest()).toString('hex')).toBe(wanted('sha256'))
  })

  test('Ed25519：签名、公钥、消息里任意一位改动，结论与 OpenSSL 相同', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const key = Buffer.from(String(publicKey.export({ format: 'jwk' }).x), 'base64url')
    const message = randomBytes(120)
    const signature = sign(null, message, privateKey)
    expect(page.isSignedBy(key, message, signature)).toBe(true)
    for (let round = 0; round < 60; round++) {
      const forged = { key: Buffer.from(key), message: Buffer.from(message), signature: Buffer.from(signature) }
      const target = [forged.key, forged.message, forged.signature][round % 3] ?? message
      const at = (round * 37) % target.length
      target[at] = (target[at] ?? 0) ^ (1 << (round % 8))
      expect(page.isSignedBy(forged.key, forged.message, forged.signature)).toBe(verifiedByOpenssl(forged))
    }
  })

  function verifiedByOpenssl(forged: { key: Buffer; message: Buffer; signature: Buffer }): boolean {
    try {
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: forged.key.toString('base64url') }
      return verify(null, forged.message, createPublicKey({ key: jwk, format: 'jwk' }), forged.signature)
    } catch {
      return false
    }
  }
})
