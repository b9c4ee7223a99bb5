/** The Merkle tree of RFC 6962 (§2.1) with the proofs of RFC 9162 (§2.1.3, §2.1.4). Stands alone: node:crypto only. */
import { hash } from 'node:crypto'

export type Hash = Uint8Array

export function leafHash(entry: Uint8Array): Hash {
  return hash('sha256', Buffer.concat([Buffer.of(0), entry]), 'buffer')
}

const nodeInput = Buffer.alloc(65, 1)

export function nodeHash(left: Hash, right: Hash): Hash {
  nodeInput.set(left, 1)
  nodeInput.set(right, 33)
  return hash('sha256', nodeInput, 'buffer')
}

export const emptyRoot: Hash = hash('sha256', '', 'buffer')

/** The roots of the perfect subtrees that a tree of `size` leaves falls into, largest first: all a tree needs to grow. */
export type Frontier = { size: number; peaks: Hash[] }

export function emptyFrontier(): Frontier {
  return { size: 0, peaks: [] }
}

/** Grows `frontier` in place. */
export function addLeaf(frontier: Frontier, leaf: Hash): void {
  let root = leaf
  for (let rest = frontier.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const left = frontier.peaks.pop()
    if (left) root = nodeHash(left, root)
  }
  frontier.peaks.push(root)
  frontier.size += 1
}

export function frontierRoot({ peaks }: Frontier): Hash {
  return peaks.length === 0 ? emptyRoot : peaks.reduceRight((right, left) => nodeHash(left, right))
}

/** A perfect subtree: `2 ** level` leaves, the `index`-th of its size from the left. */
export type Subtree = { level: number; index: number }

/** The hash of a perfect subtree, from wherever the tree is kept. */
export type HashAt = (subtree: Subtree) => Hash

/** A run of leaves that is one node of the tree: `from` inclusive, `to` exclusive. */
export type Run = { from: number; to: number }

/** The perfect subtrees of a run, left to right. Its hash is theirs, folded from the right. */
export function subtreesOf({ from, to }: Run): Subtree[] {
  const subtrees: Subtree[] = []
  for (let start = from; start < to; ) {
    const level = Math.floor(Math.log2(to - start))
    subtrees.push({ level, index: start / 2 ** level })
    start += 2 ** level
  }
  return subtrees
}

export function runHash(hashAt: HashAt, run: Run): Hash {
  const hashes = subtreesOf(run).map(hashAt)
  return hashes.length === 0 ? emptyRoot : hashes.reduceRight((right, left) => nodeHash(left, right))
}

/** The nodes beside the way from leaf `index` up to the root of `size` leaves, lowest first. */
export function inclusionPath(index: number, size: number): Run[] {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) throw new RangeError(`树中没有第 ${index} 个条目`)
  return pathWithin(index, { from: 0, to: size })
}

function pathWithin(index: number, { from, to }: Run): Run[] {
  if (to - from === 1) return []
  const middle = from + largestPowerBelow(to - from)
  return index < middle
    ? [...pathWithin(index, { from, to: middle }), { from: middle, to }]
    : [...pathWithin(index, { from: middle, to }), { from, to: middle }]
}

/** The nodes that show that the tree of `size1` leaves is the beginning of the tree of `size2` leaves. */
export function consistencyPath(size1: number, size2: number): Run[] {
  if (size1 < 1 || size1 > size2) throw new RangeError(`不能证明 ${size1} 到 ${size2} 的一致性`)
  return size1 === size2 ? [] : sharedWithin(size1, { from: 0, to: size2 }, true)
}

function sharedWithin(size1: number, { from, to }: Run, isOldRoot: boolean): Run[] {
  if (size1 === to) return isOldRoot ? [] : [{ from, to }]
  const middle = from + largestPowerBelow(to - from)
  return size1 <= middle
    ? [...sharedWithin(size1, { from, to: middle }, isOldRoot), { from: middle, to }]
    : [...sharedWithin(size1, { from: middle, to }, false), { from, to: middle }]
}

function largestPowerBelow(count: number): number {
  return 2 ** (Math.ceil(Math.log2(count)) - 1)
}

export type InclusionClaim = { index: number; size: number; leaf: Hash; root: Hash; proof: Hash[] }

export function verifyInclusion({ index, size, ...claim }: InclusionClaim): boolean {
  return verifySubtreeInclusion({ index, start: 0, end: size, ...claim })
}

/** The same within the subtree of leaves `start` … `end - 1`. */
export function verifySubtreeInclusion(claim: Omit<InclusionClaim, 'size'> & { start: number; end: number }): boolean {
  const { index, start, end, leaf, root, proof } = claim
  if (!isSubtree(start, end) || !isWithin(index, start, end) || ![leaf, ...proof].every(isHash)) return false
  const found = climbFromLeaf(index, { from: start, to: end }, { leaf, proof })
  return found !== undefined && isSame(found, root)
}

/** Follows `pathWithin`, from the top, consuming the proof from its end. */
function climbFromLeaf(
  index: number,
  { from, to }: Run,
  { leaf, proof }: { leaf: Hash; proof: Hash[] },
): Hash | undefined {
  const sibling = proof.at(-1)
  if (to - from === 1 || !sibling) return to - from === 1 && !sibling ? leaf : undefined
  const middle = from + largestPowerBelow(to - from)
  const isLeft = index < middle
  const below = climbFromLeaf(index, isLeft ? { from, to: middle } : { from: middle, to }, {
    leaf,
    proof: proof.slice(0, -1),
  })
  if (!below) return undefined
  return isLeft ? nodeHash(below, sibling) : nodeHash(sibling, below)
}

export type ConsistencyClaim = { size1: number; size2: number; root1: Hash; root2: Hash; proof: Hash[] }

/** The empty tree is the beginning of every tree, so `size1` 0 shows nothing and is rejected. */
export function verifyConsistency({ size1, size2, ...claim }: ConsistencyClaim): boolean {
  return size1 > 0 && verifySubtreeConsistency({ start: 0, end: size1, size: size2, ...claim })
}

/** The same for the subtree of leaves `start` … `end - 1` (`root1`) in the tree of `size` leaves (`root2`). */
export function verifySubtreeConsistency(
  claim: Omit<ConsistencyClaim, 'size1' | 'size2'> & { start: number; end: number; size: number },
): boolean {
  const { start, end, size, root1, root2, proof } = claim
  if (!Number.isSafeInteger(size) || end > size || !proof.every(isHash)) return false
  if (start === end) return start >= 0 && proof.length === 0 && isSame(root1, emptyRoot)
  if (!isSubtree(start, end)) return false
  const roots = climbFromSubtree({ from: start, to: end }, { from: 0, to: size }, { known: root1, proof })
  return roots !== undefined && isSame(roots.old, root1) && isSame(roots.now, root2)
}

/** Both roots that the proof leads to. `known` is the old root where it is itself a node of the new tree. */
function climbFromSubtree(old: Run, run: Run, evidence: { known?: Hash; proof: Hash[] }): Roots | undefined {
  const { known, proof } = evidence
  const rest = { ...evidence, proof: proof.slice(0, -1) }
  const last = proof.at(-1)
  if (old.from === run.from && old.to === run.to) return bothOf(known ?? last, known ? proof : rest.proof)
  if (!last) return undefined
  const middle = run.from + largestPowerBelow(run.to - run.from)
  const [left, right] = [
    { from: run.from, to: middle },
    { from: middle, to: run.to },
  ]
  if (old.to <= middle)
    return lift(climbFromSubtree(old, left, rest), (below) => ({ ...below, now: nodeHash(below.now, last) }))
  if (old.from >= middle)
    return lift(climbFromSubtree(old, right, rest), (below) => ({ ...below, now: nodeHash(last, below.now) }))
  return lift(climbFromSubtree({ from: middle, to: old.to }, right, { proof: rest.proof }), (below) => ({
    old: nodeHash(last, below.old),
    now: nodeHash(last, below.now),
  }))
}

type Roots = { old: Hash; now: Hash }

function bothOf(hash: Hash | undefined, unused: Hash[]): Roots | undefined {
  return hash && unused.length === 0 ? { old: hash, now: hash } : undefined
}

function lift(below: Roots | undefined, up: (below: Roots) => Roots): Roots | undefined {
  return below && up(below)
}

/** Whether leaves `start` … `end - 1` are a node of some tree: `start` is a multiple of their number rounded up to 2ⁿ. */
function isSubtree(start: number, end: number): boolean {
  if (!Number.isSafeInteger(end) || !isWithin(start, 0, end)) return false
  return start === 0 || start % 2 ** Math.ceil(Math.log2(end - start)) === 0
}

function isWithin(index: number, from: number, to: number): boolean {
  return Number.isSafeInteger(index) && index >= from && index < to
}

function isHash(value: Hash): boolean {
  return value.length === 32
}

function isSame(left: Hash, right: Hash): boolean {
  return Buffer.compare(left, right) === 0
}
