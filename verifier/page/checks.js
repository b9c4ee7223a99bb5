/** The eight checks, in the order in which a reader would ask. Each resolves to its evidence or throws what is wrong. */
import { concat, fromHex, fromUtf8, isSame, toHex, utf8 } from './bytes.js'
import { canonical, isSigned, parseCanonical, parseCheckpoint, parsePolicy, parseProof, rootOf } from './log.js'
import { Sha256, sha256 } from './sha.js'
import { contentOf } from './zip.js'

const textLimitBytes = 256 << 20
const hexHash = /^[0-9a-f]{64}$/
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Written from the log rather than committed to by the act of archiving: which role a file of that name must have. */
const roleOfLogFile = [
  [/^events\.ndjson$/, 'events'],
  [/^policy\.txt$/, 'policy'],
  [/^checkpoints\/\d{4}\.txt$/, 'checkpoint'],
  [/^proofs\/[0-9a-f-]{36}\.tlog-proof$/, 'proof'],
]

function must(holds, problem) {
  if (!holds) throw new Error(problem)
}

const hasKeys = (value, ...keys) =>
  Object.keys(value ?? {})
    .sort()
    .join() === keys.sort().join()

async function textOf({ zip }, name) {
  const entry = zip.byName.get(name)
  must(entry, `缺少 ${name}`)
  must(entry.sizeBytes <= textLimitBytes, `${name} 过大`)
  const pieces = []
  for await (const piece of contentOf(zip, entry)) pieces.push(piece)
  return fromUtf8(concat(...pieces))
}

async function checkContainer({ zip, allowRepacked }) {
  const { entries, deviations } = zip
  if (deviations.length === 0) return `原样，共 ${entries.length} 个文件`
  must(allowRepacked, `不是出具时的原样（${deviations[0]}等 ${deviations.length} 处），可能被改动或重新打包`)
  return `重新打包过（${deviations.length} 处），以下只核验内容`
}

async function checkManifest(bundle) {
  const text = await textOf(bundle, 'manifest.json')
  const manifest = JSON.parse(text)
  must(`${JSON.stringify(manifest, null, 2)}\n` === text, '清单不是规范格式')
  must(hasKeys(manifest, 'format', 'caseStream', 'files'), '清单的项目有误')
  must(manifest.format === 'mingzheng-bundle/1', `不认识的案卷包格式 ${manifest.format}`)
  for (const row of manifest.files) must(hasKeys(row, 'path', 'role', 'sha256', 'sizeBytes'), '清单某行的项目有误')
  const listed = ['manifest.json', ...manifest.files.map(({ path }) => path)]
  const found = bundle.zip.entries.map(({ name }) => name)
  const isListed = new Set(listed)
  for (const name of found) must(isListed.has(name), `${name} 不在清单上`)
  for (const name of listed) must(bundle.zip.byName.has(name), `清单上的 ${name} 不在包里`)
  const order = (names) => (bundle.allowRepacked ? [...names].sort() : names).join('\n')
  must(order(found) === order(listed), '文件次序与清单不符')
  bundle.manifest = manifest
  return `列明 ${manifest.files.length} 个文件，不多不少`
}

async function checkFiles(bundle) {
  const { zip, manifest, progress } = bundle
  const total = manifest.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  let done = 0
  for (const { path, sha256: wanted, sizeBytes } of manifest.files) {
    const entry = zip.byName.get(path)
    const hash = new Sha256()
    for await (const piece of contentOf(zip, entry)) {
      hash.update(piece)
      done += piece.length
      progress(done / total)
    }
    must(entry.sizeBytes === sizeBytes && toHex(hash.digest()) === wanted, `${path} 的内容与清单不符`)
  }
  return `${manifest.files.length} 个文件共 ${total} 字节，SHA-256 逐一相符`
}

async function checkEvents(bundle) {
  const text = await textOf(bundle, 'events.ndjson')
  must(text.length > 1 && text.endsWith('\n'), '记录文件没有完整结尾')
  const lines = text.slice(0, -1).split('\n')
  const events = lines.map((line, index) => readEvent(line, `第 ${index + 1} 行`))
  bundle.events = events
  must(new Set(events.map(({ id }) => id)).size === events.length, '有重复的记录')
  must(
    events.every(({ agency }) => agency === events[0].agency),
    '记录出自不同机关',
  )
  bundle.events = events
  return `${events.length} 条，正文与加盐哈希逐一相符`
}

function readEvent(line, where) {
  const row = parseCanonical(line, where)
  must(hasKeys(row, 'body', 'entry', 'salt') && typeof row.entry === 'string', `${where}的项目有误`)
  must(typeof row.salt === 'string' && hexHash.test(row.salt), `${where}的项目有误`)
  const bytes = utf8(row.entry)
  must(bytes.length <= 4096, `${where}的条目过长`)
  const entry = parseCanonical(row.entry, `${where}的条目`)
  mustBeEntry(entry, where)
  const found = toHex(sha256(fromHex(row.salt), utf8(canonical(row.body))))
  must(found === entry.body, `${where}（${entry.type}）的正文与加盐哈希不符`)
  return { ...entry, content: row.body, bytes, hash: toHex(sha256(bytes)) }
}

function mustBeEntry(entry, where) {
  const keys = ['v', 'type', 'id', 'at', 'agency', 'stream', 'cseq', 'cprev', 'actor', 'body', 'files']
  must(hasKeys(entry, ...keys) && entry.v === 1, `${where}的条目格式有误`)
  must(uuid.test(entry.id), `${where}的条目编号有误`)
  must(Number.isSafeInteger(entry.cseq) && hexHash.test(entry.cprev), `${where}的条目序号有误`)
  const at = new Date(entry.at)
  must(!Number.isNaN(at.getTime()) && at.toISOString() === entry.at, `${where}的时间有误`)
  for (const file of entry.files) must(hasKeys(file, 'role', 'sha256', 'sizeBytes'), `${where}的文件引用有误`)
}

async function checkStreams({ events }) {
  const said = []
  let before = { stream: '', cseq: 0, hash: '' }
  for (const event of events) {
    const isNew = event.stream !== before.stream
    must(!isNew || before.stream < event.stream, `${event.stream} 第 ${event.cseq} 条的次序颠倒`)
    const last = isNew ? { cseq: 0, hash: '0'.repeat(64) } : before
    must(event.cseq > last.cseq, `${event.stream} 第 ${event.cseq} 条的次序颠倒`)
    must(event.cseq === last.cseq + 1, `${event.stream} 第 ${last.cseq} 条之后缺第 ${last.cseq + 1} 条`)
    must(event.cprev === last.hash, `${event.stream} 第 ${event.cseq} 条接不上前一条`)
    if (isNew) said.push(event.stream)
    before = event
  }
  const lengthOf = (stream) => events.findLast((event) => event.stream === stream).cseq
  return said.map((stream) => `${stream} 1…${lengthOf(stream)}`).join('，')
}

async function checkCheckpoints(bundle) {
  const rows = bundle.manifest.files.filter(({ role }) => role === 'checkpoint')
  must(rows.length > 0, '没有检查点')
  const text = await textOf(bundle, 'policy.txt')
  const enclosed = parsePolicy(text)
  must(enclosed.map((key) => `log ${key.text}\n`).join('') === text, 'policy.txt 不是规范格式')
  const checkpoints = new Map()
  for (const { path } of rows) {
    const note = await textOf(bundle, path)
    const checkpoint = parseCheckpoint(note)
    must(isSigned(checkpoint, enclosed), `${path} 的签名与 policy.txt 的公钥不符`)
    const isVouchedFor = !bundle.policy || isSigned(checkpoint, bundle.policy)
    must(isVouchedFor, `${path} 没有公钥文件所列 ${checkpoint.origin} 的有效签名`)
    checkpoints.set(path, { path, note, ...checkpoint })
  }
  const all = [...checkpoints.values()]
  const names = enclosed.map(({ name }) => name).join('\n')
  must(
    all
      .map(({ origin }) => origin)
      .sort()
      .join('\n') === names,
    'policy.txt 与检查点不是一一对应',
  )
  bundle.checkpoints = checkpoints
  const source = bundle.policy ? '公钥文件' : '案卷包自身（不能证明出处）'
  return `${all.map(({ origin, size }) => `${origin} 共 ${size} 条`).join('，')}；公钥来自${source}`
}

async function checkProofs(bundle) {
  const { events, checkpoints, manifest } = bundle
  const used = new Set()
  const places = new Map()
  for (const event of events) {
    const checkpoint = checkpointOf(event, checkpoints)
    used.add(checkpoint.path)
    const where = `${event.stream} 第 ${event.cseq} 条的封存证明`
    const proof = await readProof(bundle, event, where)
    must(proof.checkpoint === checkpoint.note, `${where}不是对 ${checkpoint.path} 作出的`)
    const root = rootOf({ ...proof, size: checkpoint.size, entry: event.bytes })
    must(isSame(root, checkpoint.root), `${where}得不出签名的树根`)
    const place = `${event.stream} ${checkpoint.path}`
    must(proof.index > (places.get(place) ?? -1), `${where}次序颠倒`)
    places.set(place, proof.index)
  }
  must(used.size === checkpoints.size, '有多余的检查点')
  const count = manifest.files.filter(({ role }) => role === 'proof').length
  must(count === events.length, '封存证明与记录不是一一对应')
  return `${count} 条记录都在签名的日志里，位置先后一致`
}

async function readProof(bundle, { id }, where) {
  const text = await textOf(bundle, `proofs/${id}.tlog-proof`)
  try {
    return parseProof(text)
  } catch (fault) {
    throw new Error(`${where}：${fault.message}`)
  }
}

/** A log is of one agency and one year of Beijing time. */
function checkpointOf({ at, agency }, checkpoints) {
  const year = new Date(Date.parse(at) + 8 * 3_600_000).getUTCFullYear()
  const checkpoint = checkpoints.get(`checkpoints/${year}.txt`)
  must(checkpoint, `缺少 ${year} 年的检查点`)
  must(checkpoint.origin === `mingzheng/${agency}/${year}`, `${year} 年的检查点不是该机关的`)
  return checkpoint
}

async function checkArchive({ events, manifest }) {
  const own = events.filter(({ stream }) => stream === manifest.caseStream)
  const last = own.at(-1)
  must(last?.type.endsWith('.archive') === true, '案件的末条记录不是归档')
  const { finalCseq, finalCprev, streams, files } = last.content
  must(finalCseq === last.cseq - 1 && finalCprev === last.cprev, '归档记录所述的末条与实际不符')
  const others = new Map(events.filter(({ stream }) => stream !== manifest.caseStream).map((one) => [one.stream, one]))
  const ends = [...others.values()].map(({ stream, cseq, hash }) => ({ stream, cseq, hash }))
  must(isSameSet(ends, streams, 'stream'), '关联的记录流与归档时承诺的不符')
  const kept = manifest.files.filter(({ path, role }) => {
    const known = roleOfLogFile.find(([pattern]) => pattern.test(path))
    must(!known || known[1] === role, `${path} 的类别有误`)
    return !known
  })
  must(isSameSet(kept, files, 'path'), '卷内文件与归档时承诺的不符')
  return `${own.length} 条案件记录以归档收尾，${kept.length} 个卷内文件与归档时承诺的一致`
}

function isSameSet(left, right, key) {
  const inOrder = (rows) => canonical([...rows].sort((one, other) => (one[key] < other[key] ? -1 : 1)))
  return inOrder(left) === inOrder(right)
}

/** No failure, but what a careful reader asks next. */
export function noticesOn({ events, manifest }) {
  const inBundle = new Set(manifest.files.map((file) => file.sha256))
  const asContent = new Set(events.flatMap(({ content }) => contentHashes(content)))
  const mentioned = new Map(events.flatMap(({ files }) => files.map(({ sha256: hash, role }) => [hash, role])))
  const notices = [...mentioned]
    .filter(([hash]) => !inBundle.has(hash) && !asContent.has(hash))
    .map(([hash, role]) => `记录提到、但未入卷的文件：${role} ${hash}`)
  const late = manifest.files
    .filter(({ path, sha256: hash }) => /^(documents|evidence)\//.test(path) && !mentioned.has(hash))
    .map(({ path }) => path)
  if (late.length === 0) return notices
  const list = late.join('，')
  return [...notices, `${late.length} 个文件在归档之前没有以文件形式入过这些记录流，只能证明归档时已是这样：${list}`]
}

/** A document is in the record by its content, of which its PDF is a picture. */
function contentHashes({ documents }) {
  if (!Array.isArray(documents)) return []
  return documents.map((document) => toHex(sha256(utf8(canonical(document?.content ?? null)))))
}

export const checks = [
  ['压缩包', checkContainer],
  ['文件清单', checkManifest],
  ['文件内容', checkFiles],
  ['行为记录', checkEvents],
  ['记录连续', checkStreams],
  ['检查点签名', checkCheckpoints],
  ['封存证明', checkProofs],
  ['归档完整', checkArchive],
]
