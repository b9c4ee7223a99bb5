/** A text with the words that were searched for marked. */

export function WithWords({ text, words }: { text: string; words: string[] }) {
  if (words.length === 0) return text
  const pattern = new RegExp(`(${words.map((word) => [...word].map(escaped).join('\\s*')).join('|')})`, 'i')
  let place = 0
  return text.split(pattern).map((part, index) => {
    place += part.length
    return index % 2 === 0 ? part : <mark key={place}>{part}</mark>
  })
}

function escaped(sign: string): string {
  return sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
