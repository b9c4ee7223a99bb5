/** Words that stand in the place of hidden ones, marked for the eye and for a reader. */
export function MarkedText({ text, hidden }: { text: string; hidden: string[] }) {
  const words = [...new Set(hidden)].toSorted((left, right) => right.length - left.length)
  if (words.length === 0) return text
  const parts = text.split(new RegExp(`(${words.map(escaped).join('|')})`))
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part of a text is its place in it
      <mark className="masked" key={index}>
        <span className="for-readers">已遮盖：</span>
        {part}
      </mark>
    ),
  )
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
