/** What the bundle is written from, once the case's last entry stands in the log. */
import type { Readable } from 'node:stream'
import type { Tx } from '../kernel/database.ts'
import { listEntries, listProofs, type Sequencer } from '../ledger/index.ts'
import type { BundleInput } from './bundle.ts'
import type { ArchiveCommitment } from './bundle-commitment.ts'
import { bundleContent, loadDossier } from './dossier-content.store.ts'

type From = { open: (sha256: string) => Readable; sequencer: Sequencer }

export async function bundleInput(tx: Tx, caseId: string, { open, sequencer }: From): Promise<BundleInput | undefined> {
  const last = (await listEntries(tx, caseId)).at(-1)
  if (last?.type !== 'case.archive') return undefined
  const facts = await loadDossier(tx, caseId)
  const { streams } = last.body as ArchiveCommitment
  // an inspection may go on after its case was archived; the bundle ends where the archive act says
  const entries = facts.entries.filter(
    (entry) =>
      entry.stream === caseId || streams.some(({ stream, cseq }) => stream === entry.stream && entry.cseq <= cseq),
  )
  const proofs = await listProofs(
    tx,
    entries.map((entry) => entry.id),
  )
  const keys = new Set(proofs.map((proof) => sequencer.verifierKey(proof.shard)))
  return { ...bundleContent(facts, open), caseStream: caseId, entries, proofs, verifierKeys: [...keys] }
}
