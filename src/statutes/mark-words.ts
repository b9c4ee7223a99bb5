/** Two wordings of one article, with what was struck out and what was put in. Pure. */

export type MarkedWords = { kind: 'same' | 'removed' | 'added'; text: string }

/** So few unchanged characters between two changes only make them harder to read. */
const shortest = 2

/** A number is one word: 九十日 becomes 一百二十日, not 九 becomes 一百二. */
const word = /[零〇一二两三四五六七八九十百千万亿]+|\d+|./gsu

export function markWords(before: string, after: string): MarkedWords[] {
  const [left, right] = [wordsOf(before), wordsOf(after)]
  const start = commonStart(left, right)
  const end = commonEnd(left.slice(start), right.slice(start))
  const middle = between(left.slice(start, left.length - end), right.slice(start, right.length - end))
  const all: MarkedWords[] = [
    { kind: 'same', text: left.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: left.slice(left.length - end).join('') },
  ]
  return joined(bridged(joined(all)))
}

function wordsOf(text: string): string[] {
  return text.match(word) ?? []
}

function commonStart(left: string[], right: string[]): number {
  let length = 0
  while (length < left.length && left[length] === right[length]) length++
  return length
}

function commonEnd(left: string[], right: string[]): number {
  let length = 0
  while (length < Math.min(left.length, right.length) && left.at(-1 - length) === right.at(-1 - length)) length++
  return length
}

/** Longest common subsequence, walked from its table. */
function between(left: string[], right: string[]): MarkedWords[] {
  const table = lengthsOf(left, right)
  const found: MarkedWords[] = []
  let [x, y] = [0, 0]
  while (x < left.length || y < right.length) {
    const kind = nextKind(table, { left, right }, [x, y])
    found.push({ kind, text: (kind === 'added' ? right[y] : left[x]) ?? '' })
    if (kind !== 'added') x++
    if (kind !== 'removed') y++
  }
  return found
}

function nextKind(
  table: Uint16Array,
  { left, right }: { left: string[]; right: string[] },
  [x, y]: [number, number],
): MarkedWords['kind'] {
  const width = right.length + 1
  if (x === left.length) return 'added'
  if (y === right.length) return 'removed'
  if (left[x] === right[y]) return 'same'
  return at(table, (x + 1) * width + y) >= at(table, x * width + y + 1) ? 'removed' : 'added'
}

function lengthsOf(left: string[], right: string[]): Uint16Array {
  const width = right.length + 1
  const table = new Uint16Array((left.length + 1) * width)
  for (let x = left.length - 1; x >= 0; x--)
    for (let y = right.length - 1; y >= 0; y--)
      table[x * width + y] =
        left[x] === right[y]
          ? at(table, (x + 1) * width + y + 1) + 1
          : Math.max(at(table, (x + 1) * width + y), at(table, x * width + y + 1))
  return table
}

function at(table: Uint16Array, index: number): number {
  return table[index] ?? 0
}

/** Too short an island is struck out and put in again. */
function bridged(words: MarkedWords[]): MarkedWords[] {
  return words.flatMap((word, index) => {
    const isIsland = word.kind === 'same' && word.text.length < shortest && index > 0 && index < words.length - 1
    if (!isIsland) return [word]
    return [
      { kind: 'removed' as const, text: word.text },
      { kind: 'added' as const, text: word.text },
    ]
  })
}

/** Between two unchanged stretches: first all that was struck out, then all that was put in. */
function joined(words: MarkedWords[]): MarkedWords[] {
  const result: MarkedWords[] = []
  let [removed, added, same] = ['', '', '']
  const flush = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed })
    if (added !== '') result.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { kind, text } of words) {
    if (kind === 'same') {
      flush()
      same += text
      continue
    }
    if (same !== '') result.push({ kind: 'same', text: same })
    same = ''
    if (kind === 'removed') removed += text
    else added += text
  }
  flush()
  return same === '' ? result : [...result, { kind: 'same', text: same }]
}
