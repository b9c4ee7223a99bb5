/** Measures and breaks Chinese lines without a font: one em a Han character, 0.56 em a Latin one. */

export function textWidth(text: string, size: number): number {
  let em = 0
  for (const letter of text) em += letter.charCodeAt(0) < 0x2000 ? 0.56 : 1
  return em * size
}

/** Breaks at `width`; a closing mark never begins a line. At most `most` lines, the last one ending in …. */
export function breakLines(text: string, size: number, width: number, most = 3): string[] {
  const lines: string[] = []
  let line = ''
  for (const letter of text) {
    if (line !== '' && textWidth(line + letter, size) > width && !'，、。；：）》／'.includes(letter)) {
      lines.push(line)
      line = ''
    }
    line += letter
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${lines[most - 1]?.slice(0, -1)}…`]
}
