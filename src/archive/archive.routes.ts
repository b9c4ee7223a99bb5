/** The bundle of an archived case over HTTP: made once, then the same file for everybody. */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Office } from '../acts/office.ts'
import type { BlobStore } from '../blobs/blob-store.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { readOnly } from '../kernel/database.ts'
import { problem } from '../law/problem.ts'
import type { Sequencer } from '../ledger/index.ts'
import { writeBundle } from './bundle.ts'
import { bundleInput } from './bundle-input.store.ts'

type Options = { office: Office; blobs: BlobStore; sequencer: Sequencer; dataDir: string }
const Id = z.uuid()

export function archiveRoutes(app: FastifyInstance, options: Options): void {
  app.get('/api/cases/:id/archive.zip', async (request, reply) => {
    const { actor } = signedInOf(request)
    const id = Id.safeParse((request.params as { id: string }).id)
    const file = id.success ? await archiveFile(options, actor.agencyId, id.data) : undefined
    const type = 'application/problem+json'
    if (!file)
      return reply
        .code(404)
        .type(type)
        .send(problem(404, 'not-archived', '本案尚未归档，没有案卷包。'))
    const { size } = await stat(file)
    reply
      .header('content-disposition', `attachment; filename="mingzheng-${id.data}.zip"`)
      .header('content-length', size)
    return reply.type('application/zip').send(createReadStream(file))
  })
}

/** Undefined while the case is not archived. Same input, same bytes: a second writer replaces the file by its equal. */
export async function archiveFile(
  { office, blobs, sequencer, dataDir }: Options,
  agencyId: string,
  caseId: string,
): Promise<string | undefined> {
  const folder = join(dataDir, 'archives')
  const file = join(folder, `${caseId}.zip`)
  if (
    await stat(file).then(
      () => true,
      () => false,
    )
  )
    return file
  await sequencer.sealNow()
  const input = await readOnly(office.db, agencyId, (tx) => bundleInput(tx, caseId, { open: blobs.read, sequencer }))
  if (!input) return undefined
  await mkdir(folder, { recursive: true })
  const unfinished = `${file}.${office.newId()}`
  await writeBundle(input, createWriteStream(unfinished))
  await rename(unfinished, file)
  return file
}
