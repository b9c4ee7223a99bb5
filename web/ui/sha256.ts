/**
 * SHA-256 (FIPS 180-4) fed piece by piece, so that an hour of video needs no hour of memory. `crypto.subtle` takes whole
 * files only and is missing where the office opens the server without TLS.
 */
const primes = firstPrimes(64)
const k = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))

export class Sha256 {
  readonly #state = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
  readonly #block = new Uint8Array(64)
  readonly #words = new Int32Array(64)
  #filled = 0
  #sizeBytes = 0

  update(bytes: Uint8Array): this {
    this.#sizeBytes += bytes.length
    let at = 0
    while (at < bytes.length) {
      const take = Math.min(64 - this.#filled, bytes.length - at)
      this.#block.set(bytes.subarray(at, at + take), this.#filled)
      this.#filled += take
      at += take
      if (this.#filled === 64) this.#compress()
    }
    return this
  }

  hex(): string {
    const bits = this.#sizeBytes * 8
    const padding = new Uint8Array(this.#filled < 56 ? 64 - this.#filled : 128 - this.#filled)
    padding[0] = 0x80
    const view = new DataView(padding.buffer)
    view.setUint32(padding.length - 8, Math.floor(bits / 2 ** 32))
    view.setUint32(padding.length - 4, bits >>> 0)
    this.update(padding)
    return Array.from(this.#state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
  }

  #compress(): void {
    this.#filled = 0
    const words = schedule(this.#words, this.#block)
    // Eight plain variables instead of a list: five times as fast, and films are long.
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = this.#state
    for (let index = 0; index < 64; index++) {
      const choice = (e & f) ^ (~e & g)
      const majority = (a & b) ^ (a & c) ^ (b & c)
      const first = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + at(k, index) + at(words, index)) | 0
      const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0
      h = g
      g = f
      f = e
      e = (d + first) | 0
      d = c
      c = b
      b = a
      a = (first + second) | 0
    }
    this.#add([a, b, c, d, e, f, g, h])
  }

  #add(round: number[]): void {
    for (const [index, word] of round.entries()) this.#state[index] = at(this.#state, index) + word
  }
}

function schedule(words: Int32Array, block: Uint8Array): Int32Array {
  const view = new DataView(block.buffer)
  for (let index = 0; index < 16; index++) words[index] = view.getInt32(index * 4)
  for (let index = 16; index < 64; index++) {
    const early = at(words, index - 15)
    const late = at(words, index - 2)
    const small = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const large = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    words[index] = at(words, index - 16) + small + at(words, index - 7) + large
  }
  return words
}

function at(words: Int32Array, index: number): number {
  return words[index] ?? 0
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32) | 0
}

function firstPrimes(count: number): number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate++)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate)
  return found
}
