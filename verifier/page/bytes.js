/** Bytes as this page handles them: Uint8Array, text, base64 and hexadecimal. */

const encoder = new TextEncoder()

export const utf8 = (text) => encoder.encode(text)

/** @throws TypeError when the bytes are not UTF-8 */
export const fromUtf8 = (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

export const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

export function concat(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export function isSame(left, right) {
  return left.length === right.length && left.every((byte, index) => byte === right[index])
}

/** Only the one way to write `length` bytes is taken. @throws Error naming `what` */
export function fromBase64(text, length, what) {
  const bytes = decode(text)
  if (!bytes || (length !== undefined && bytes.length !== length)) throw new Error(`${what}的 base64 有误`)
  return bytes
}

function decode(text) {
  try {
    const binary = atob(text)
    return btoa(binary) === text ? Uint8Array.from(binary, (char) => char.charCodeAt(0)) : undefined
  } catch {
    return undefined
  }
}

/** Little-endian fields, each given as its width in bytes and its value. */
export function fields(...pairs) {
  const bytes = new Uint8Array(pairs.reduce((sum, [width]) => sum + width, 0))
  let at = 0
  for (const [width, value] of pairs)
    for (let byte = 0; byte < width; byte++) bytes[at++] = Math.floor(value / 256 ** byte) & 0xff
  return bytes
}
