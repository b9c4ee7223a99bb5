/** The ledger's door. Appending is not behind it: only perform() does that. */
export { auditShard } from './audit.ts'
export { type Checkpoint, originOf, parseCheckpoint } from './checkpoint.ts'
export type { EntryDraft } from './entry.ts'
export {
  findProof,
  latestCheckpoint,
  listEntries,
  listProofs,
  type Proof,
  proofText,
  type StreamEntry,
} from './ledger.views.ts'
export { LedgerFork } from './seal.ts'
export { type Sequencer, startSequencer } from './sequencer.ts'
