/** The law-change radar over HTTP. Reading only: what is done about a change is an act. */
import type { FastifyInstance } from 'fastify'
import type { AnyAct } from '../acts/act.ts'
import { listStarts } from '../acts/available.ts'
import type { Office } from '../acts/office.ts'
import type { BlobStore } from '../blobs/blob-store.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { readOnly } from '../kernel/database.ts'
import { lawChangesPage, textOf } from './law-changes-page.ts'
import { settleLawChange } from './settle-law-change.ts'

type Options = { office: Office; blobs: BlobStore; pathOf: (act: AnyAct) => string }

export function lawChangeRoutes(app: FastifyInstance, { office, blobs, pathOf }: Options): void {
  const radar = { office, readText: (sha256: string) => textOf(blobs.read(sha256)) }
  app.get('/api/law-changes', async (request) => {
    const { actor } = signedInOf(request)
    const page = await readOnly(office.db, actor.agencyId, (tx) => lawChangesPage(radar, tx, actor.roles))
    const [act] = await listStarts(office, { actor, key: '', subjectId: '', pathOf }, [settleLawChange as AnyAct])
    return { ...page, act }
  })
}
