/** SHA-256 and SHA-512 (FIPS 180-4), so that the page needs nothing of the browser that an old office PC lacks. */

/** The first `count` primes; the constants of both functions are the fractions of their roots. */
function primes(count) {
  const found = []
  for (let candidate = 2; found.length < count; candidate++)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate)
  return found
}

/** floor(value^(1/degree)) by Newton's method. */
function root(value, degree) {
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / Number(degree)))
  for (;;) {
    const next = ((degree - 1n) * guess + value / guess ** (degree - 1n)) / degree
    if (next >= guess) return guess
    guess = next
  }
}

/** The first `bits` bits of the fraction of the prime's square (2n) or cube (3n) root. */
const fraction = (prime, degree, bits) => root(BigInt(prime) << (degree * bits), degree) & ((1n << bits) - 1n)

const rounds256 = Int32Array.from(primes(64), (prime) => Number(fraction(prime, 3n, 32n)))
const start256 = Int32Array.from(primes(8), (prime) => Number(fraction(prime, 2n, 32n)))
const rounds512 = primes(80).map((prime) => fraction(prime, 3n, 64n))
const start512 = primes(8).map((prime) => fraction(prime, 2n, 64n))

/** Takes bytes piece by piece: a recording of gigabytes never lies in memory as a whole. */
export class Sha256 {
  #state = Int32Array.from(start256)
  #words = new Int32Array(64)
  #rest = new Uint8Array(64)
  #restBytes = 0
  #totalBytes = 0

  update(bytes) {
    this.#totalBytes += bytes.length
    let at = 0
    if (this.#restBytes > 0) {
      at = Math.min(64 - this.#restBytes, bytes.length)
      this.#rest.set(bytes.subarray(0, at), this.#restBytes)
      this.#restBytes += at
      if (this.#restBytes < 64) return this
      this.#compress(this.#rest, 0)
      this.#restBytes = 0
    }
    for (; at + 64 <= bytes.length; at += 64) this.#compress(bytes, at)
    this.#rest.set(bytes.subarray(at))
    this.#restBytes = bytes.length - at
    return this
  }

  digest() {
    const bits = this.#totalBytes * 8
    const padding = new Uint8Array((this.#restBytes < 56 ? 64 : 128) - this.#restBytes)
    padding[0] = 0x80
    const tail = new DataView(padding.buffer)
    tail.setUint32(padding.length - 8, Math.floor(bits / 2 ** 32))
    tail.setUint32(padding.length - 4, bits % 2 ** 32)
    this.update(padding)
    const out = new DataView(new ArrayBuffer(32))
    this.#state.forEach((word, index) => {
      out.setUint32(index * 4, word)
    })
    return new Uint8Array(out.buffer)
  }

  /** The hot loop of the page: plain variables, because gigabytes go through it. */
  #compress(bytes, at) {
    const words = this.#words
    const state = this.#state
    expand(words, bytes, at)
    let a = state[0]
    let b = state[1]
    let c = state[2]
    let d = state[3]
    let e = state[4]
    let f = state[5]
    let g = state[6]
    let h = state[7]
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + rounds256[i] + words[i]) | 0
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    state[0] += a
    state[1] += b
    state[2] += c
    state[3] += d
    state[4] += e
    state[5] += f
    state[6] += g
    state[7] += h
  }
}

function expand(words, bytes, at) {
  for (let i = 0; i < 16; i++) {
    const from = at + i * 4
    words[i] = (bytes[from] << 24) | (bytes[from + 1] << 16) | (bytes[from + 2] << 8) | bytes[from + 3]
  }
  for (let i = 16; i < 64; i++) {
    const x = words[i - 15]
    const y = words[i - 2]
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    words[i] = (words[i - 16] + s0 + words[i - 7] + s1) | 0
  }
}

/** @param {Uint8Array[]} parts */
export function sha256(...parts) {
  const hash = new Sha256()
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const mask = (1n << 64n) - 1n
const turn = (word, by) => ((word >> by) | (word << (64n - by))) & mask

/** Only signatures are checked by it, over some hundred bytes: plain rather than fast. */
export function sha512(bytes) {
  const padded = new Uint8Array(Math.ceil((bytes.length + 17) / 128) * 128)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 4, bytes.length * 8)
  let state = start512
  for (let at = 0; at < padded.length; at += 128) state = compress512(state, view, at)
  const out = new DataView(new ArrayBuffer(64))
  state.forEach((word, index) => {
    out.setBigUint64(index * 8, word)
  })
  return new Uint8Array(out.buffer)
}

function compress512(state, view, at) {
  const words = Array.from({ length: 16 }, (_, i) => view.getBigUint64(at + i * 8))
  for (let i = 16; i < 80; i++) {
    const [x, y] = [words[i - 15], words[i - 2]]
    const s0 = turn(x, 1n) ^ turn(x, 8n) ^ (x >> 7n)
    const s1 = turn(y, 19n) ^ turn(y, 61n) ^ (y >> 6n)
    words.push((words[i - 16] + s0 + words[i - 7] + s1) & mask)
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let i = 0; i < 80; i++) {
    const s1 = turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)
    const t1 = h + s1 + ((e & f) ^ (~e & mask & g)) + rounds512[i] + words[i]
    const t2 = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & mask, c, b, a, (t1 + t2) & mask]
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + state[i]) & mask)
}
