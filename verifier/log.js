/** The log's own arithmetic, written a second time from the specifications: canonical JSON, RFC 9162, C2SP notes. */
const { createHash, createPublicKey, verify } = require('node:crypto')

function sha256(...parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** Members sorted by UTF-16 code units, no spaces, integers only. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value).sort()
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`不是整数：${value}`)
  return JSON.stringify(value)
}

/** @throws Error unless `text` is the one canonical way to write what it says */
function parseCanonical(text, what) {
  let value
  try {
    value = JSON.parse(text)
  } catch {
    throw new Error(`${what}不是 JSON`)
  }
  if (canonical(value) !== text) throw new Error(`${what}不是规范化 JSON`)
  return value
}

function decode(text, length, what) {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') !== text || (length !== undefined && bytes.length !== length))
    throw new Error(`${what}的 base64 有误`)
  return bytes
}

const leafHash = (entry) => sha256(Buffer.of(0), entry)
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right)

/** RFC 9162 §2.1.3.2, step by step. @returns the root that the proof leads to. @throws Error when it leads nowhere */
function rootOf({ index, size, entry, hashes }) {
  if (index >= size) throw new Error(`序号 ${index} 超出日志长度 ${size}`)
  const at = { fn: index, sn: size - 1 }
  let root = leafHash(entry)
  for (const hash of hashes) {
    if (at.sn === 0) throw new Error('证明过长')
    if (at.fn % 2 === 1 || at.fn === at.sn) {
      root = nodeHash(hash, root)
      skipLevelsWithoutSibling(at)
    } else root = nodeHash(root, hash)
    shift(at)
  }
  if (at.sn !== 0) throw new Error('证明过短')
  return root
}

function skipLevelsWithoutSibling(at) {
  while (at.fn % 2 === 0 && at.fn !== 0) shift(at)
}

/** Both right by one bit; sizes may exceed 32 bits. */
function shift(at) {
  at.fn = Math.floor(at.fn / 2)
  at.sn = Math.floor(at.sn / 2)
}

/** C2SP tlog-checkpoint in a signed-note. */
function parseCheckpoint(note) {
  const match = /^(([^\n]+)\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\n)\n((?:— [^ \n]+ [A-Za-z0-9+/=]+\n)+)$/.exec(
    note,
  )
  if (!match) throw new Error('检查点格式有误')
  const [, text, origin, size, root, lines] = match
  const signatures = lines.split('\n').slice(0, -1).map(parseSignature)
  return { text, origin, size: Number(size), root: decode(root, 32, '树根'), signatures }
}

function parseSignature(line) {
  const [, name, base64] = line.split(' ')
  const bytes = decode(base64, undefined, '签名')
  return { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) }
}

/** `log <vkey>` lines of a tlog-policy; other lines (witness, group, quorum) say nothing about the log's own key. */
function parsePolicy(text) {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, '').trim())
  const keys = lines.filter((line) => /^log\s/.test(line)).map((line) => parseKey(line.split(/\s+/)[1] ?? ''))
  if (keys.length === 0) throw new Error('公钥文件里没有 log 行')
  return keys
}

/** name+hex(key id)+base64(1 ‖ Ed25519 key) */
function parseKey(text) {
  const match = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text)
  if (!match) throw new Error(`公钥格式有误：${text}`)
  const [, name, id, base64] = match
  const bytes = decode(base64, 33, '公钥')
  if (bytes[0] !== 1) throw new Error('公钥不是 Ed25519')
  const keyId = sha256(`${name}\n`, bytes).subarray(0, 4)
  if (keyId.toString('hex') !== id) throw new Error(`公钥编号与公钥不符：${text}`)
  const x = bytes.subarray(1).toString('base64url')
  return { text, name, keyId, key: createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }) }
}

/** Whether one of `keys` that bears the checkpoint's origin as its name has signed it. */
function isSigned(checkpoint, keys) {
  return keys.some(
    ({ name, keyId, key }) =>
      name === checkpoint.origin &&
      checkpoint.signatures.some(
        (line) =>
          line.name === name &&
          line.keyId.equals(keyId) &&
          line.signature.length === 64 &&
          verify(null, Buffer.from(checkpoint.text), key, line.signature),
      ),
  )
}

/** C2SP `.tlog-proof` without extra data. */
function parseProof(text) {
  const match = /^c2sp\.org\/tlog-proof@v1\nindex (0|[1-9][0-9]{0,14})\n((?:[A-Za-z0-9+/]{43}=\n)*)\n([\s\S]*)$/.exec(
    text,
  )
  if (!match) throw new Error('格式有误')
  const [, index, lines, checkpoint] = match
  const hashes = lines.split('\n').slice(0, -1)
  return { index: Number(index), hashes: hashes.map((line) => decode(line, 32, '证明')), checkpoint }
}

module.exports = { canonical, isSigned, parseCanonical, parseCheckpoint, parsePolicy, parseProof, rootOf, sha256 }
