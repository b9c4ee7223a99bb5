/** A statute's file as plain lines: Markdown marks, comments and invisible characters taken off, nothing else. Pure. */

/** `line`: where it stood in the file, from 1, so that a warning can be found again. */
export type PlainLine = { line: number; text: string }

/** Byte-order mark, zero-width characters, soft hyphen: not part of any text, and they hide what follows them. */
const invisible = /[\u{feff}\u{200b}-\u{200f}\u{2060}\u{00ad}]/gu

export function plainLines(source: string): PlainLine[] {
  return source
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((raw, index) => ({ line: index + 1, text: plain(raw) }))
    .filter(({ text }) => text !== '')
}

/** What the parts of an imported statute must be, put together again. */
export function plainText(source: string): string {
  return plainLines(source)
    .map(({ text }) => text)
    .join('\n')
}

function plain(raw: string): string {
  return raw
    .replace(invisible, '')
    .replace(/<!--.*?-->/g, '')
    .replace(/^\s*#{1,6}\s+/, '')
    .replaceAll('**', '')
    .replace(/\s+/g, ' ')
    .trim()
}
