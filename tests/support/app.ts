/**
 * The real application in this process, on a database and a clock of its own, asked over HTTP. Only what is tested
 * elsewhere is stood in for: typesetting, the pages' markup, the disk.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { pino } from 'pino'
import type { Fetch } from '../../bin/case-client.ts'
import type { Done, Problem } from '../../src/acts/index.ts'
import type { Office } from '../../src/acts/office.ts'
import { createApp } from '../../src/app.ts'
import { assemble } from '../../src/assemble.ts'
import type { BlobStore } from '../../src/blobs/blob-store.ts'
import type { PortalRenderer } from '../../src/disclosure/portal-pages.ts'
import { getForm } from '../../src/documents/index.ts'
import { printedInput } from '../../src/documents/own/check-template.ts'
import type { Renderer } from '../../src/documents/render/renderer.ts'
import { type Instant, instant } from '../../src/kernel/day.ts'
import { uuidv7 } from '../../src/kernel/id.ts'
import type { Rounds } from '../../src/kernel/rounds.ts'
import { freshDatabase } from './postgres.ts'
import { openSession } from './session.ts'

export type Answer<Body = Done & Problem> = { status: number; body: Body }

export type TestApp = {
  office: Office
  noticing: Rounds
  invigilation: Rounds
  fetch: Fetch
  cookieOf: (username: string) => Promise<string>
  /** Signs in anew next time: a session remembers its roles for some seconds. */
  forget: (username: string) => void
  /** Posts as this person, once for each key. */
  post: (as: string, path: string, input: unknown, key?: string) => Promise<Answer>
  get: <Body>(as: string, path: string) => Promise<Answer<Body>>
  /** Rows as the superuser sees them. */
  sql: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>
  /** Connects as the server's login; `mingzheng_app` and the others are taken on by `set role`. */
  url: string
  adminUrl: string
  now: () => Instant
  setClock: (at: string) => void
  close: () => Promise<void>
}

/** Asia/Shanghai, a Monday with the National Day holidays of 2025 before it. */
const begins = '2025-09-22T10:00:00+08:00'

export async function startApp(at = begins, mode: 'demo' | 'live' = 'demo', statutesDir?: string): Promise<TestApp> {
  const database = await freshDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'mingzheng-app-'))
  let time = Date.parse(at)
  // never the same moment twice: what is ordered by time has one order
  const clock = () => instant(++time)
  const newId = () => uuidv7(clock(), randomBytes(10))
  const log = pino({ level: 'silent' })
  const blobs = memoryBlobs()
  const dataDir = join(folder, 'data')
  const settings = { url: database.url, dataDir, clock, newId, mode, log, blobs, statutesDir }
  const running = await assemble({ ...settings, documents: standInRenderer, publicUrl: 'http://test' })
  const app = await createApp({
    ...running,
    ...{ blobs, dataDir, mode, log },
    portal: {
      ...{
        portalDb: running.portalDb,
        blobs,
        renderer: pagesAsData,
        assets: { style: '', script: '', verifier: '' },
        clock,
      },
      flowchart: standInRenderer.flowchart,
    },
    officeDir: emptyOffice(folder),
  })
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 2 })
  const ask = asking(app, (username) => openSession(running.office.db, username))
  return {
    ...{
      office: running.office,
      noticing: running.noticing,
      invigilation: running.invigilation,
      url: database.url,
      adminUrl: database.adminUrl,
      now: clock,
      ...ask,
    },
    sql: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await admin.query<Row>(text, values)).rows,
    setClock: (next) => {
      time = Date.parse(next)
    },
    close: async () => {
      await app.close()
      await running.close()
      await admin.end()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type App = Awaited<ReturnType<typeof createApp>>

function asking(
  app: App,
  open: (username: string) => Promise<string>,
): Pick<TestApp, 'cookieOf' | 'fetch' | 'forget' | 'get' | 'post'> {
  const cookies = new Map<string, Promise<string>>()
  const cookieOf = (username: string) => {
    const known = cookies.get(username) ?? open(username)
    cookies.set(username, known)
    return known
  }
  return {
    cookieOf,
    forget: (username) => cookies.delete(username),
    fetch: async (path, { method = 'GET', headers = {}, body }) => {
      const payload = body instanceof Uint8Array ? Buffer.from(body) : ((body ?? undefined) as string | undefined)
      const given = { url: path, method: method as 'GET', headers: headers as Record<string, string> }
      const answer = await app.inject({ ...given, ...(payload === undefined ? {} : { payload }) })
      const answered = Object.entries(answer.headers).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, String(one)]),
      )
      return new Response(answer.statusCode === 304 ? null : new Uint8Array(answer.rawPayload), {
        status: answer.statusCode,
        headers: answered,
      })
    },
    get: async (as, path) => {
      const answer = await app.inject({ url: path, headers: { cookie: await cookieOf(as) } })
      return { status: answer.statusCode, body: answer.json() }
    },
    post: async (as, path, input, key = randomUUID()) => {
      const headers = { cookie: await cookieOf(as), 'idempotency-key': key, 'content-type': 'application/json' }
      const answer = await app.inject({ url: path, method: 'POST', headers, payload: JSON.stringify(input) })
      return { status: answer.statusCode, body: answer.json() }
    },
  }
}

/** The same input gives the same bytes, as of the real one; one page, whatever it says. */
const standInRenderer: Renderer = {
  render: (input) => Promise.resolve(new TextEncoder().encode(`%PDF /Type /Page ${JSON.stringify(input)}`)),
  pages: (input) =>
    Promise.resolve(`<svg xmlns="http://www.w3.org/2000/svg"><desc>${JSON.stringify(input)}</desc></svg>`),
  words: (input) => Promise.resolve(JSON.stringify(printedInput(getForm(input.form), input)).replace(/\s/g, '')),
  flowchart: (input) => Promise.resolve(new TextEncoder().encode(`%PDF /Type /Page ${JSON.stringify(input)}`)),
  close: () => Promise.resolve(),
}

/** Every page is what it was given. */
const pagesAsData = new Proxy({} as PortalRenderer, {
  get: () => (_site: unknown, page: unknown) => JSON.stringify(page ?? null),
})

function memoryBlobs(): BlobStore {
  const kept = new Map<string, Uint8Array>()
  return {
    put: async (content) => {
      const parts: Uint8Array[] = []
      for await (const part of content instanceof Uint8Array ? [content] : content) parts.push(part)
      const bytes = Buffer.concat(parts)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      kept.set(sha256, bytes)
      return { sha256, sizeBytes: bytes.length }
    },
    read: (sha256) => Readable.from([kept.get(sha256) ?? new Uint8Array()]),
    has: (sha256) => Promise.resolve(kept.has(sha256)),
  }
}

function emptyOffice(folder: string): string {
  const officeDir = join(folder, 'office')
  mkdirSync(join(officeDir, 'assets'), { recursive: true })
  writeFileSync(join(officeDir, 'index.html'), '')
  return officeDir
}
