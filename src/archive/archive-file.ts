/** The file of an archived case's bundle: written when it is first asked for, then kept. */
import { createWriteStream } from 'node:fs'
import { mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Office } from '../acts/office.ts'
import type { BlobStore } from '../blobs/blob-store.ts'
import { readOnly } from '../kernel/database.ts'
import type { Sequencer } from '../ledger/index.ts'
import { writeBundle } from './bundle.ts'
import { bundleInput } from './bundle-input.store.ts'

export type ArchiveKeeper = { office: Office; blobs: BlobStore; sequencer: Sequencer; dataDir: string }

/** Undefined while the case is not archived. Same input, same bytes: a second writer replaces the file by its equal. */
export async function archiveFile(
  { office, blobs, sequencer, dataDir }: ArchiveKeeper,
  agencyId: string,
  caseId: string,
): Promise<string | undefined> {
  // a folder for each agency: what one has made, the other does not find
  const folder = join(dataDir, 'archives', agencyId)
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
