/** The transparency-dev conformance vectors (tests/data/merkle-vectors), and this tree against a naive one. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  addLeaf,
  consistencyPath,
  emptyFrontier,
  emptyRoot,
  frontierRoot,
  type Hash,
  inclusionPath,
  leafHash,
  nodeHash,
  runHash,
  type Subtree,
  verifyConsistency,
  verifyInclusion,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
} from '../src/ledger/merkle.ts'

type Vector = { desc: string; wantErr: boolean; proof: string[] | null; root: string; leafHash: string } & Record<
  'leafIdx' | 'treeSize' | 'start' | 'end' | 'size' | 'size1' | 'size2',
  number
> &
  Record<'root1' | 'root2', string>

const vectorsOf = (kind: string): Record<string, Vector> =>
  JSON.parse(readFileSync(new URL(`./data/merkle-vectors/${kind}.json`, import.meta.url), 'utf8'))
const bytes = (text: string | null) => Buffer.from(text ?? '', 'base64')
const proofOf = (vector: Vector) => (vector.proof ?? []).map(bytes)
const inclusionOf = (vector: Vector) => ({
  index: vector.leafIdx,
  leaf: bytes(vector.leafHash),
  root: bytes(vector.root),
  proof: proofOf(vector),
})
const consistencyOf = (vector: Vector) => ({
  root1: bytes(vector.root1),
  root2: bytes(vector.root2),
  proof: proofOf(vector),
})

const kinds: Record<string, { count: number; holds: (vector: Vector) => boolean }> = {
  inclusion: { count: 98, holds: (vector) => verifyInclusion({ ...inclusionOf(vector), size: vector.treeSize }) },
  consistency: {
    count: 98,
    holds: (vector) => verifyConsistency({ ...consistencyOf(vector), size1: vector.size1, size2: vector.size2 }),
  },
  subtreeinclusion: {
    count: 204,
    holds: (vector) => verifySubtreeInclusion({ ...inclusionOf(vector), start: vector.start, end: vector.end }),
  },
  subtreeconsistency: {
    count: 118,
    holds: ({ start, end, size, ...vector }) =>
      verifySubtreeConsistency({ ...consistencyOf({ start, end, size, ...vector }), start, end, size }),
  },
}

describe('transparency-dev 一致性测试向量', () => {
  test.each(Object.entries(kinds))('%s 全部相符', (kind, { count, holds }) => {
    const vectors = Object.entries(vectorsOf(kind))
    expect(vectors).toHaveLength(count)
    const differing = vectors.filter(([, vector]) => holds(vector) === vector.wantErr).map(([name]) => name)
    expect(differing).toEqual([])
  })
})

const leaves = Array.from({ length: 70 }, (_, index) => leafHash(Buffer.from(`条目${index}`)))

/** RFC 6962 §2.1, word by word. */
function naiveRoot(list: Hash[]): Hash {
  if (list.length === 0) return emptyRoot
  if (list.length === 1) return list[0]!
  let split = 1
  while (split * 2 < list.length) split *= 2
  return nodeHash(naiveRoot(list.slice(0, split)), naiveRoot(list.slice(split)))
}

const hashAt = ({ level, index }: Subtree) => naiveRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))

describe('与逐字实现对照', () => {
  test('逐条增长的树根相同', () => {
    const frontier = emptyFrontier()
    for (let size = 0; size <= leaves.length; size++) {
      expect(frontierRoot(frontier)).toEqual(naiveRoot(leaves.slice(0, size)))
      expect(runHash(hashAt, { from: 0, to: size })).toEqual(naiveRoot(leaves.slice(0, size)))
      const next = leaves[size]
      if (next) addLeaf(frontier, next)
    }
  })

  test('每个位置、每个大小的包含证明成立，换一个位置即不成立', () => {
    for (let size = 1; size <= leaves.length; size++)
      for (let index = 0; index < size; index++) {
        const proof = inclusionPath(index, size).map((run) => runHash(hashAt, run))
        const claim = { index, size, leaf: leaves[index]!, root: naiveRoot(leaves.slice(0, size)), proof }
        expect(verifyInclusion(claim)).toBe(true)
        expect(verifyInclusion({ ...claim, index: (index + 1) % size }) && size > 1).toBe(false)
      }
  })

  test('任意两个大小的一致性证明成立，换一个旧根即不成立', () => {
    for (let size2 = 1; size2 <= leaves.length; size2++)
      for (let size1 = 1; size1 <= size2; size1++) {
        const proof = consistencyPath(size1, size2).map((run) => runHash(hashAt, run))
        const [root1, root2] = [naiveRoot(leaves.slice(0, size1)), naiveRoot(leaves.slice(0, size2))]
        expect(verifyConsistency({ size1, size2, root1, root2, proof })).toBe(true)
        expect(verifyConsistency({ size1, size2, root1: leafHash(root1), root2, proof })).toBe(false)
      }
  })
})
