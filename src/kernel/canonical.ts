/** Canonical JSON: the bytes that are hashed, so that the same value gives the same hash everywhere. */

/**
 * Sorted keys, no white space, `undefined` members dropped. Integers and strings only: fractions differ between
 * languages, and an outside verifier in another language must come to the same bytes.
 * @throws TypeError for a fraction, a function, a symbol or a bigint
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`规范化 JSON 只接受整数：${value}`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item === undefined ? null : item)).join(',')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
    return `{${members.join(',')}}`
  }
  throw new TypeError(`规范化 JSON 不接受 ${typeof value}`)
}
