/** Puts the parts together: database pools, the office that carries acts out, the sequencer, the example on first start. */
import type { FastifyBaseLogger } from 'fastify'
import type { Clerk, Office } from './acts/office.ts'
import type { BlobStore } from './blobs/blob-store.ts'
import { startNoticing } from './deadlines-desk/noticing.ts'
import { installFlowcharts } from './disclosure/install-flowcharts.ts'
import { drawUpDocuments, insertDocuments } from './documents/draw-up.ts'
import { documentTitle } from './documents/index.ts'
import type { Renderer } from './documents/render/renderer.ts'
import { createRendering } from './documents/rendering.ts'
import { demoPassword, people } from './example/county.ts'
import { installExample } from './example/install.ts'
import { installStatutes } from './example/install-statutes.ts'
import { findAnyActor, listAgencyIds } from './identity/account.store.ts'
import { roles } from './identity/role.ts'
import { openDatabase } from './kernel/database.ts'
import { dayOf, type Instant } from './kernel/day.ts'
import { getLawBook } from './law/law.store.ts'
import { startSequencer } from './ledger/index.ts'
import { loadEntitlement } from './officers/entitlement.store.ts'
import { getAgency } from './organisation/organisation.store.ts'
import { capacityOf } from './register/capacity.ts'
import { acts, procedures } from './register.ts'
import { startInvigilation } from './training/invigilation.ts'

export type AssembleOptions = {
  url: string
  dataDir: string
  clock: () => Instant
  newId: () => string
  mode: 'demo' | 'live'
  log: FastifyBaseLogger
  documents: Renderer
  blobs: BlobStore
  publicUrl: string
  /** Where statutes lie that a new agency begins with, as Markdown; undefined where there are none. */
  statutesDir?: string | undefined
}

export async function assemble(options: AssembleOptions) {
  const { url, dataDir, clock, newId, mode, log, documents, blobs, publicUrl } = options
  const db = openDatabase(url, 'mingzheng_app', 16)
  const portalDb = openDatabase(url, 'mingzheng_portal', 4)
  const entitlement = { capacityOf, load: loadEntitlement }
  const written = { lawBook: getLawBook, clerk, titleOf: documentTitle }
  const office: Office = { db, clock, newId, acts, procedures, entitlement, ...written }
  if ((await listAgencyIds(db)).length === 0) {
    const agencyId = await installExample({ db, now: clock(), newId, mustChangePassword: mode === 'live' })
    const folder = options.statutesDir
    if (folder !== undefined) await installStatutes({ db, agencyId, today: dayOf(clock()), folder })
  }
  const sequencer = await startSequencer({ db, dataDir, clock, log })
  const rendering = createRendering({ office, renderer: documents, blobs, publicUrl })
  const noticing = startNoticing(office, log)
  const invigilation = startInvigilation(office, log)
  for (const agencyId of await listAgencyIds(db)) {
    await installFlowcharts(office, agencyId)
    const actor = await findAnyActor(db, agencyId)
    if (actor) await rendering.catchUp(actor)
  }
  return {
    ...{ office, portalDb, sequencer, rendering, noticing, invigilation, publicUrl },
    demo: mode === 'demo' ? demoAccounts() : undefined,
    banner: (address: string) => banner(address, mode),
    close: async () => {
      await noticing.stop()
      await invigilation.stop()
      await sequencer.stop()
      await documents.close()
      await db.destroy()
      await portalDb.destroy()
    },
  }
}

const clerk: Clerk = async (tx, drafts, on) => {
  if (drafts.length === 0) return { documents: [], also: [] }
  const { name: agencyName, numberPrefix } = await getAgency(tx)
  const documents = await drawUpDocuments(tx, drafts, { ...on, agencyName, numberPrefix })
  const also = await insertDocuments(tx, documents, { ...on, agencyName, numberPrefix })
  return { documents, also }
}

function demoAccounts() {
  const accounts = people.map(({ username, name, roles: held }) => ({
    username,
    name,
    roles: held.map((role) => roles[role]),
  }))
  return { accounts, password: demoPassword }
}

function banner(address: string, mode: 'demo' | 'live'): string {
  const first = mode === 'demo' ? '演示账号' : '初始账号（首次登录须改密码）'
  const accounts = people.map(({ username, name }) => `${username}（${name}）`).join('  ')
  return `
明证 Mingzheng 已启动
  公示门户   ${address}/
  办案工作台 ${address}/office/
  接口说明   ${address}/api/openapi.json
  ${first}   ${accounts}
  密码       ${demoPassword}
  停止       按 Ctrl-C
`
}
