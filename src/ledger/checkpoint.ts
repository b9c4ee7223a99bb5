/** Checkpoints as C2SP tlog-checkpoint and signed-note write them. */
import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'

/** One Merkle tree: an agency and a year. */
export type Shard = { agencyId: string; year: number }

export type Checkpoint = { origin: string; size: number; root: string }

/** What a checkpoint's author signs with; `name` is the origin, as C2SP advises. */
export type Signer = { name: string; privateKey: KeyObject }

const ed25519 = Buffer.of(1)
const signaturePrefix = '— '

export function originOf({ agencyId, year }: Shard): string {
  return `mingzheng/${agencyId}/${year}`
}

function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root}\n`
}

/** The note: text, blank line, one signature line. Further signatures (SM2, witnesses) are further lines. */
export function signCheckpoint(checkpoint: Checkpoint, { name, privateKey }: Signer): string {
  const text = checkpointText(checkpoint)
  const signature = Buffer.concat([keyId(name, rawPublicKey(privateKey)), sign(null, Buffer.from(text), privateKey)])
  return `${text}\n${signaturePrefix}${name} ${signature.toString('base64')}\n`
}

/** `name+hex(key id)+base64(algorithm ‖ key)`: what an outsider writes into a policy. */
export function verifierKey({ name, privateKey }: Signer): string {
  const key = rawPublicKey(privateKey)
  return `${name}+${keyId(name, key).toString('hex')}+${Buffer.concat([ed25519, key]).toString('base64')}`
}

/** @throws Error unless `note` is a checkpoint that `signer` has signed */
export function openCheckpoint(note: string, signer: Signer): Checkpoint {
  const [text = '', signatures = ''] = note.split(/(?<=\n)\n/, 2)
  const line = signatures.split('\n').find((candidate) => candidate.startsWith(`${signaturePrefix}${signer.name} `))
  const signature = Buffer.from(line?.split(' ')[2] ?? '', 'base64')
  if (
    signature.length !== 68 ||
    !verify(null, Buffer.from(text), createPublicKey(signer.privateKey), signature.subarray(4))
  )
    throw new Error(`检查点没有 ${signer.name} 的有效签名`)
  return parseCheckpoint(note)
}

/** Reads the three lines without looking at signatures. @throws Error when they are not a checkpoint */
export function parseCheckpoint(note: string): Checkpoint {
  const match = /^([^\n]+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\n\n/.exec(note)
  if (!match) throw new Error('不是检查点')
  const [, origin = '', size = '', root = ''] = match
  return { origin, size: Number(size), root }
}

function keyId(name: string, key: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), ed25519, key]), 'buffer').subarray(0, 4)
}

function rawPublicKey(privateKey: KeyObject): Buffer {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  return Buffer.from(x, 'base64url')
}
