/** How much of one text another repeats: by pairs of characters, as Chinese has no blanks between words. Pure. */

/** 0 … 1: the share of the pairs of `of` that `text` has too. */
export function sharedShare(of: string, text: string): number {
  const wanted = pairsOf(of)
  if (wanted.size === 0) return 0
  const given = pairsOf(text)
  return [...wanted].filter((pair) => given.has(pair)).length / wanted.size
}

function pairsOf(text: string): Set<string> {
  const letters = [...text.normalize('NFKC').replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '')]
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))
}
