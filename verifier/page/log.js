/** What the tamper-evident log says, from its public specifications: canonical JSON, RFC 9162, C2SP notes and policies. */
import { concat, fromBase64, isSame, toHex, utf8 } from './bytes.js'
import { isSignedBy } from './ed25519.js'
import { sha256 } from './sha.js'

/** RFC 8785 for what a log holds: sorted members, no spaces, integers only. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`不是整数：${value}`)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.keys(value).sort()
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

/** @throws Error unless `text` is the one canonical way to write what it says */
export function parseCanonical(text, what) {
  let value
  try {
    value = JSON.parse(text)
  } catch {
    throw new Error(`${what}不是 JSON`)
  }
  if (canonical(value) !== text) throw new Error(`${what}不是规范化 JSON`)
  return value
}

/**
 * The root that an inclusion proof leads to, from the top of the tree down (RFC 9162 §2.1.3.1 read backwards): a tree of
 * `size` leaves is a left half of the largest power of two below it, and the rest. Its siblings stand at the proof's end.
 * @throws Error when the proof is longer or shorter than the way to the leaf
 */
export function rootOf({ index, size, entry, hashes }) {
  if (index >= size) throw new Error(`序号 ${index} 超出日志长度 ${size}`)
  const turns = []
  for (let [at, count] = [index, size]; count > 1; ) {
    const left = largestPowerBelow(count)
    turns.push(at < left ? 'left' : 'right')
    ;[at, count] = at < left ? [at, left] : [at - left, count - left]
  }
  if (hashes.length > turns.length) throw new Error('证明过长')
  if (hashes.length < turns.length) throw new Error('证明过短')
  return turns
    .reverse()
    .reduce(
      (root, side, level) => (side === 'left' ? node(root, hashes[level]) : node(hashes[level], root)),
      sha256(Uint8Array.of(0), entry),
    )
}

const node = (left, right) => sha256(Uint8Array.of(1), left, right)

function largestPowerBelow(count) {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}

/** C2SP tlog-checkpoint in a signed note. */
export function parseCheckpoint(note) {
  const cut = note.indexOf('\n\n') + 1
  const [text, lines] = [note.slice(0, cut), note.slice(cut + 1)]
  const body = /^([^\n]+)\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\n$/.exec(text)
  if (!body || !/^(— [^ \n]+ [A-Za-z0-9+/=]+\n)+$/.test(lines)) throw new Error('检查点格式有误')
  const signatures = lines.trimEnd().split('\n').map(parseSignature)
  return { text, origin: body[1], size: Number(body[2]), root: fromBase64(body[3], 32, '树根'), signatures }
}

function parseSignature(line) {
  const [, name, base64] = line.split(' ')
  const bytes = fromBase64(base64, undefined, '签名')
  return { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) }
}

/** The `log` lines of a tlog-policy; the others (witness, group, quorum) say nothing about the log's own key. */
export function parsePolicy(text) {
  const words = text.split('\n').map((line) => line.trim().split(/\s+/))
  const keys = words.filter(([kind, ...rest]) => kind === 'log' && rest.length > 0).map(([, key]) => parseKey(key))
  if (keys.length === 0) throw new Error('公钥文件里没有 log 行')
  return keys
}

/** name+hex(key id)+base64(1 ‖ Ed25519 key) */
function parseKey(text) {
  const match = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text)
  if (!match) throw new Error(`公钥格式有误：${text}`)
  const [, name, id, base64] = match
  const bytes = fromBase64(base64, 33, '公钥')
  if (bytes[0] !== 1) throw new Error('公钥不是 Ed25519')
  const keyId = sha256(concat(utf8(`${name}\n`), bytes)).subarray(0, 4)
  if (toHex(keyId) !== id) throw new Error(`公钥编号与公钥不符：${text}`)
  return { text, name, keyId, key: bytes.subarray(1) }
}

/** Whether one of `keys` that bears the checkpoint's origin as its name has signed it. */
export function isSigned({ origin, text, signatures }, keys) {
  const own = keys.filter(({ name }) => name === origin)
  return own.some(({ keyId, key }) =>
    signatures.some(
      (line) => line.name === origin && isSame(line.keyId, keyId) && isSignedBy(key, utf8(text), line.signature),
    ),
  )
}

/** C2SP `.tlog-proof` without extra data. */
export function parseProof(text) {
  const cut = text.indexOf('\n\n')
  const [head, index, ...hashes] = text.slice(0, cut).split('\n')
  const number = /^index (0|[1-9][0-9]{0,14})$/.exec(index ?? '')
  const isWhole = cut > 0 && head === 'c2sp.org/tlog-proof@v1' && number
  if (!isWhole || hashes.some((line) => !/^[A-Za-z0-9+/]{43}=$/.test(line))) throw new Error('格式有误')
  return {
    index: Number(number[1]),
    hashes: hashes.map((line) => fromBase64(line, 32, '证明')),
    checkpoint: text.slice(cut + 2),
  }
}
