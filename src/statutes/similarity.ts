/** How alike two texts are, 0 … 1: the share of neighbouring pairs of characters they have in common (Dice). Pure. */

export type Pairs = { counts: Map<string, number>; total: number }

export function pairsOf(text: string): Pairs {
  const letters = text.replace(/\s/g, '')
  const counts = new Map<string, number>()
  for (let index = 0; index + 1 < letters.length; index++) {
    const pair = letters.slice(index, index + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { counts, total: Math.max(0, letters.length - 1) }
}

export function similarity(left: Pairs, right: Pairs): number {
  if (left.total + right.total === 0) return 1
  const [few, many] = left.counts.size < right.counts.size ? [left, right] : [right, left]
  let common = 0
  for (const [pair, count] of few.counts) common += Math.min(count, many.counts.get(pair) ?? 0)
  return (2 * common) / (left.total + right.total)
}
