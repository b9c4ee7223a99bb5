/** The tree cut into tiles of 256 hashes (C2SP tlog-tiles): level 0 leaf hashes, level n the roots of full tiles below. */
import { type Hash, type HashAt, nodeHash, type Subtree } from './merkle.ts'

const tileHeight = 8
export const tileWidth = 2 ** tileHeight
const hashBytes = 32

export type TileAddress = { level: number; number: number }
export type Tile = TileAddress & { hashes: Buffer }

export function tileKey({ level, number }: TileAddress): string {
  return `${level}/${number}`
}

/** The tile that holds, or lies under, a perfect subtree's root. */
export function tileOf({ level, index }: Subtree): TileAddress {
  const depth = level % tileHeight
  return { level: Math.floor(level / tileHeight), number: Math.floor((index * 2 ** depth) / tileWidth) }
}

/** The tiles that change when `leaves` follow the first `size`; `edge` holds the last, partial tile of each level. */
export function grownTiles(size: number, edge: Tile[], leaves: Hash[]): Tile[] {
  const grown: Tile[] = []
  let added = leaves
  for (let level = 0, width = size; added.length > 0; level++, width = Math.floor(width / tileWidth)) {
    const first = Math.floor(width / tileWidth)
    const before = edge.find((tile) => tile.level === level && tile.number === first)?.hashes ?? Buffer.alloc(0)
    const row = Buffer.concat([before, ...added])
    const tiles = cut(row, level, first)
    grown.push(...tiles)
    added = tiles.filter(isFull).map((tile) => foldRange(tile.hashes, 0, tileWidth))
  }
  return grown
}

function cut(row: Buffer, level: number, first: number): Tile[] {
  const step = tileWidth * hashBytes
  const count = Math.ceil(row.length / step)
  return Array.from({ length: count }, (_, offset) => ({
    level,
    number: first + offset,
    hashes: row.subarray(offset * step, (offset + 1) * step),
  }))
}

function isFull({ hashes }: Tile): boolean {
  return hashes.length === tileWidth * hashBytes
}

/** Reads subtree roots out of `tiles`. The returned function throws when a tile it needs is missing or too short. */
export function hashesIn(tiles: Iterable<Tile>): HashAt {
  const byKey = new Map(Array.from(tiles, (tile) => [tileKey(tile), tile.hashes]))
  return (subtree) => {
    const hashes = byKey.get(tileKey(tileOf(subtree)))
    const width = 2 ** (subtree.level % tileHeight)
    const start = (subtree.index * width) % tileWidth
    if (!hashes || hashes.length < (start + width) * hashBytes)
      throw new Error(`防篡改日志的哈希块 ${tileKey(tileOf(subtree))} 缺失或不完整`)
    return foldRange(hashes, start, width)
  }
}

/** The root over `width` (a power of two) hashes from `start`. */
function foldRange(hashes: Buffer, start: number, width: number): Hash {
  if (width === 1) return hashes.subarray(start * hashBytes, (start + 1) * hashBytes)
  return nodeHash(foldRange(hashes, start, width / 2), foldRange(hashes, start + width / 2, width / 2))
}
