/** Starts the server. The only file that reads the environment and the clock. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { assemble } from './assemble.ts'
import { openBlobStore } from './blobs/blob-store.ts'
import { createRenderer } from './documents/render/renderer.ts'
import { instant } from './kernel/day.ts'
import { uuidv7 } from './kernel/id.ts'

const root = join(import.meta.dirname, '..')
const { MINGZHENG_DATABASE: url = '', DATA_DIR: dataDir = join(root, 'data'), HOST: host = '127.0.0.1' } = process.env
const port = Number(process.env.PORT ?? '8080')
const mode = process.env.MINGZHENG_MODE === 'live' ? 'live' : 'demo'
const fontDir = process.env.FONT_DIR
// the statutes are not shipped: a first start takes them from here, where they are
const statutesDir = [process.env.STATUTES_DIR, join(root, '../shared/data/statutes')].find(
  (folder) => folder !== undefined && existsSync(folder),
)
const publicUrl = process.env.PUBLIC_URL ?? `http://${host}:${port}`

const clock = () => instant(Date.now())
const newId = () => uuidv7(clock(), randomBytes(10))
const log = pino({ level: process.env.LOG_LEVEL ?? 'warn', redact: ['req.headers.cookie', 'password', '*.password'] })

const { renderer } = await import(pathToFileURL(join(root, 'dist/portal/render.js')).href)
const text = (name: string) => readFile(join(root, 'dist', name), 'utf8')
const assets = {
  style: await text('portal/portal.css'),
  script: await text('portal/portal.js'),
  verifier: await text('verifier/verify.html'),
}
const documents = createRenderer(fontDir === undefined ? {} : { fontDir })
const blobs = await openBlobStore(join(dataDir, 'files'))
const running = await assemble({ url, dataDir, clock, newId, mode, log, documents, blobs, publicUrl, statutesDir })
const app = await createApp({
  ...running,
  ...{ blobs, dataDir, mode, log },
  portal: { portalDb: running.portalDb, blobs, renderer, flowchart: documents.flowchart, assets, clock },
  officeDir: join(root, 'dist/office'),
})
await app.listen({ host, port })
console.log(running.banner(`http://${host}:${port}`))

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    void app
      .close()
      .then(() => running.close())
      .then(() => process.exit(0))
  })
