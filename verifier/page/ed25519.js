/** Verifies Ed25519 (RFC 8032 §5.1.7), cofactorless as OpenSSL does. Nothing here is secret, so nothing need be constant in time. */
import { sha512 } from './sha.js'

const p = 2n ** 255n - 19n
const order = 2n ** 252n + 27742317777372353535851937790883648493n

const mod = (value) => ((value % p) + p) % p

function power(base, exponent) {
  let result = 1n
  for (let [square, left] = [mod(base), exponent]; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % p
    square = (square * square) % p
  }
  return result
}

const invert = (value) => power(value, p - 2n)
const d = mod(-121665n * invert(121666n))
const rootOfMinusOne = power(2n, (p - 1n) / 4n)

/** Extended homogeneous coordinates (RFC 8032 §5.1.4). */
const neutral = { x: 0n, y: 1n, z: 1n, t: 0n }

function add(left, right) {
  const a = mod((left.y - left.x) * (right.y - right.x))
  const b = mod((left.y + left.x) * (right.y + right.x))
  const c = mod(2n * left.t * right.t * d)
  const e = mod(2n * left.z * right.z)
  const [f, g, h, i] = [b - a, e - c, e + c, b + a]
  return { x: mod(f * g), y: mod(h * i), z: mod(g * h), t: mod(f * i) }
}

function multiply(point, scalar) {
  let result = neutral
  for (let [doubled, left] = [point, scalar]; left > 0n; left >>= 1n) {
    if (left & 1n) result = add(result, doubled)
    doubled = add(doubled, doubled)
  }
  return result
}

const negative = ({ x, y, z, t }) => ({ x: mod(-x), y, z, t: mod(-t) })

function littleEndian(bytes) {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n)
}

/** @returns the point that 32 bytes stand for, or undefined when they stand for none */
function decodePoint(bytes) {
  const value = littleEndian(bytes)
  const y = value & ((1n << 255n) - 1n)
  if (y >= p) return undefined
  const x = recoverX(y, value >> 255n)
  return x === undefined ? undefined : { x, y, z: 1n, t: mod(x * y) }
}

function recoverX(y, sign) {
  const square = mod((y * y - 1n) * invert(d * y * y + 1n))
  let x = power(square, (p + 3n) / 8n)
  if (mod(x * x - square) !== 0n) x = mod(x * rootOfMinusOne)
  if (mod(x * x - square) !== 0n || (x === 0n && sign === 1n)) return undefined
  return (x & 1n) === sign ? x : p - x
}

function encodePoint({ x, y, z }) {
  const inverse = invert(z)
  let left = mod(y * inverse) | ((mod(x * inverse) & 1n) << 255n)
  return Uint8Array.from({ length: 32 }, () => {
    const byte = Number(left & 255n)
    left >>= 8n
    return byte
  })
}

const baseY = mod(4n * invert(5n))
const baseX = recoverX(baseY, 0n)
const base = { x: baseX, y: baseY, z: 1n, t: mod(baseX * baseY) }

/** @param {Uint8Array} signature 64 bytes @param {Uint8Array} publicKey 32 bytes */
export function isSignedBy(publicKey, message, signature) {
  const key = decodePoint(publicKey)
  const s = littleEndian(signature.subarray(32))
  if (!key || signature.length !== 64 || s >= order) return false
  const r = signature.subarray(0, 32)
  const k = littleEndian(sha512(Uint8Array.of(...r, ...publicKey, ...message))) % order
  const found = encodePoint(add(multiply(base, s), multiply(negative(key), k)))
  return found.every((byte, index) => byte === r[index])
}
