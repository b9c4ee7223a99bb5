/** What the bundle is written from, once the case's last entry stands in the log. */
import type { Readable } from 'node:stream'
import type { Tx } from '../kernel/database.ts'
import { listEntries, listProofs, type Sequencer } from '../ledger/index.ts'
import type { BundleInput } from './bundle.ts'
import type { ArchiveCommitment } from './bundle-commitment.ts'
import { bundleContent, loadPapers } from './dossier-content.store.ts'

type From = { open: (sha256: string) => Readable; sequencer: Sequencer }

export async function bundleInput(tx: Tx, stream: string, { open, sequencer }: From): Promise<BundleInput | undefined> {
  // a publication may be withdrawn after the file was archived; the bundle ends with the act of archiving
  const last = (await listEntries(tx, stream)).findLast(({ type }) => type.endsWith('.archive'))
  if (!last) return undefined
  const { streams } = last.body as ArchiveCommitment
  const joined = streams.map((one) => one.stream)
  const all = await loadPapers(tx, stream, joined)
  // an inspection may go on after its case was archived; the bundle ends where the archive act says
  const papers = { ...all, documents: all.documents.filter(({ drawnUpAt }) => drawnUpAt <= last.at) }
  const entries = papers.entries.filter(
    (entry) =>
      (entry.stream === stream && entry.cseq <= last.cseq) ||
      streams.some((one) => one.stream === entry.stream && entry.cseq <= one.cseq),
  )
  const proofs = await listProofs(
    tx,
    entries.map((entry) => entry.id),
  )
  const keys = new Set(proofs.map((proof) => sequencer.verifierKey(proof.shard)))
  return { ...bundleContent(papers, open), caseStream: stream, entries, proofs, verifierKeys: [...keys] }
}
