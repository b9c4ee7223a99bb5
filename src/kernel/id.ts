/** Branded, time-ordered identifiers (UUIDv7, RFC 9562 §5.7). */
import type { Instant } from './day.ts'

export type Id<Noun extends string> = string & { readonly id: Noun }

/** `random`: at least 10 bytes of cryptographic randomness, passed in so that tests and replays are repeatable. */
export function uuidv7(at: Instant, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  bytes.set(random.subarray(0, 10), 6)
  let ms = Date.parse(at)
  for (let index = 5; index >= 0; index--) {
    bytes[index] = ms % 256
    ms = Math.floor(ms / 256)
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
