/** The ledger's door. Appending is not behind it: only perform() does that. */
export { auditShard, type ShardAudit } from './audit.ts'
export { type Checkpoint, originOf, parseCheckpoint, type Shard } from './checkpoint.ts'
export type { EntryDraft, FileReference } from './entry.ts'
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
export { type Sequencer, type SequencerOptions, startSequencer } from './sequencer.ts'
