/** The checks, in the order in which a reader would ask. Each returns its evidence or throws what is wrong. */
const { createHash } = require('node:crypto')
const {
  canonical,
  isSigned,
  parseCanonical,
  parseCheckpoint,
  parsePolicy,
  parseProof,
  rootOf,
  sha256,
} = require('./log.js')
const { readContent } = require('./zip.js')

const textLimitBytes = 256 << 20
const derived = [
  [/^events\.ndjson$/, 'events'],
  [/^policy\.txt$/, 'policy'],
  [/^checkpoints\/\d{4}\.txt$/, 'checkpoint'],
  [/^proofs\/[0-9a-f-]{36}\.tlog-proof$/, 'proof'],
]
const entryKeys = 'actor,agency,at,body,cprev,cseq,files,id,stream,type,v'
const hexHash = /^[0-9a-f]{64}$/

function must(holds, problem) {
  if (!holds) throw new Error(problem)
}

const keysOf = (value) =>
  Object.keys(value ?? {})
    .sort()
    .join(',')

function textOf(bundle, name) {
  const entry = bundle.zip.entries.find((candidate) => candidate.name === name)
  must(entry, `缺少 ${name}`)
  must(entry.sizeBytes <= textLimitBytes, `${name} 过大`)
  const chunks = []
  readContent(bundle.zip, entry, (chunk) => chunks.push(Buffer.from(chunk)))
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks))
}

function checkContainer({ zip, allowRepacked }) {
  const { deviations } = zip
  if (deviations.length === 0) return `原样，共 ${zip.entries.length} 个文件`
  must(allowRepacked, `不是出具时的原样（${deviations[0]}等 ${deviations.length} 处），可能被改动或重新打包`)
  return `重新打包过（${deviations.length} 处），以下只核验内容`
}

function checkManifest(bundle) {
  const text = textOf(bundle, 'manifest.json')
  const manifest = JSON.parse(text)
  must(`${JSON.stringify(manifest, null, 2)}\n` === text, '清单不是规范格式')
  must(keysOf(manifest) === 'caseStream,files,format', '清单的项目有误')
  must(manifest.format === 'mingzheng-bundle/1', `不认识的案卷包格式 ${manifest.format}`)
  for (const file of manifest.files) must(keysOf(file) === 'path,role,sha256,sizeBytes', '清单某行的项目有误')
  const listed = ['manifest.json', ...manifest.files.map(({ path }) => path)]
  const names = bundle.zip.entries.map(({ name }) => name)
  if (bundle.allowRepacked) names.sort()
  const wanted = bundle.allowRepacked ? [...listed].sort() : listed
  for (const name of names) must(listed.includes(name), `${name} 不在清单上`)
  for (const name of listed) must(names.includes(name), `清单上的 ${name} 不在包里`)
  must(names.join('\n') === wanted.join('\n'), '文件次序与清单不符')
  bundle.manifest = manifest
  return `列明 ${manifest.files.length} 个文件，不多不少`
}

function checkFiles(bundle) {
  let total = 0
  for (const { path, sha256: wanted, sizeBytes } of bundle.manifest.files) {
    const hash = createHash('sha256')
    const entry = bundle.zip.entries.find(({ name }) => name === path)
    readContent(bundle.zip, entry, (chunk) => hash.update(chunk))
    must(entry.sizeBytes === sizeBytes && hash.digest('hex') === wanted, `${path} 的内容与清单不符`)
    total += sizeBytes
  }
  return `${bundle.manifest.files.length} 个文件共 ${total} 字节，SHA-256 逐一相符`
}

function checkEvents(bundle) {
  const lines = textOf(bundle, 'events.ndjson').split('\n')
  must(lines.pop() === '' && lines.length > 0, '记录文件没有完整结尾')
  bundle.events = lines.map((line, index) => readEvent(line, `第 ${index + 1} 行`))
  const { events } = bundle
  must(new Set(events.map(({ id }) => id)).size === events.length, '有重复的记录')
  must(new Set(events.map(({ agency }) => agency)).size === 1, '记录出自不同机关')
  return `${events.length} 条，正文与加盐哈希逐一相符`
}

function readEvent(line, where) {
  const { body, entry: text, salt, ...rest } = parseCanonical(line, where)
  must(keysOf(rest) === '' && typeof text === 'string' && hexHash.test(salt), `${where}的项目有误`)
  must(Buffer.byteLength(text) <= 4096, `${where}的条目过长`)
  const entry = parseCanonical(text, `${where}的条目`)
  must(keysOf(entry) === entryKeys && entry.v === 1, `${where}的条目格式有误`)
  must(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(entry.id), `${where}的条目编号有误`)
  must(Number.isSafeInteger(entry.cseq) && hexHash.test(entry.cprev), `${where}的条目序号有误`)
  must(!Number.isNaN(Date.parse(entry.at)) && new Date(entry.at).toISOString() === entry.at, `${where}的时间有误`)
  for (const file of entry.files) must(keysOf(file) === 'role,sha256,sizeBytes', `${where}的文件引用有误`)
  const found = sha256(Buffer.from(salt, 'hex'), canonical(body)).toString('hex')
  must(found === entry.body, `${where}（${entry.type}）的正文与加盐哈希不符`)
  return { ...entry, content: body, text, hash: sha256(text).toString('hex') }
}

function checkStreams({ events }) {
  const lasts = new Map()
  let before
  for (const event of events) {
    const isSorted =
      !before || before.stream < event.stream || (before.stream === event.stream && before.cseq < event.cseq)
    must(isSorted, `${event.stream} 第 ${event.cseq} 条的次序颠倒`)
    const last = lasts.get(event.stream) ?? { cseq: 0, hash: '0'.repeat(64) }
    must(event.cseq === last.cseq + 1, `${event.stream} 第 ${last.cseq} 条之后缺第 ${last.cseq + 1} 条`)
    must(event.cprev === last.hash, `${event.stream} 第 ${event.cseq} 条接不上前一条`)
    lasts.set(event.stream, event)
    before = event
  }
  return [...lasts.values()].map(({ stream, cseq }) => `${stream} 1…${cseq}`).join('，')
}

function checkCheckpoints(bundle) {
  const files = bundle.manifest.files.filter(({ role }) => role === 'checkpoint')
  must(files.length > 0, '没有检查点')
  bundle.checkpoints = new Map(files.map(({ path }) => [path, { path, note: textOf(bundle, path) }]))
  const text = textOf(bundle, 'policy.txt')
  const enclosed = parsePolicy(text)
  must(enclosed.map((key) => `log ${key.text}\n`).join('') === text, 'policy.txt 不是规范格式')
  for (const held of bundle.checkpoints.values()) {
    const checkpoint = parseCheckpoint(held.note)
    must(isSigned(checkpoint, enclosed), `${held.path} 的签名与 policy.txt 的公钥不符`)
    must(
      !bundle.policy || isSigned(checkpoint, bundle.policy),
      `${held.path} 没有公钥文件所列 ${checkpoint.origin} 的有效签名`,
    )
    held.checkpoint = checkpoint
  }
  const origins = [...bundle.checkpoints.values()].map(({ checkpoint }) => checkpoint.origin)
  const names = enclosed.map(({ name }) => name)
  must([...origins].sort().join('\n') === names.join('\n'), 'policy.txt 与检查点不是一一对应')
  const sizes = [...bundle.checkpoints.values()].map(({ checkpoint: { origin, size } }) => `${origin} 共 ${size} 条`)
  return `${sizes.join('，')}；公钥来自${bundle.policy ? '公钥文件' : '案卷包自身（不能证明出处）'}`
}

function checkProofs(bundle) {
  const { events, checkpoints, manifest } = bundle
  const used = new Set()
  const places = new Map()
  for (const event of events) {
    const year = new Date(Date.parse(event.at) + 8 * 3_600_000).getUTCFullYear()
    const held = checkpoints.get(`checkpoints/${year}.txt`)
    must(held, `缺少 ${year} 年的检查点`)
    must(held.checkpoint.origin === `mingzheng/${event.agency}/${year}`, `${year} 年的检查点不是该机关的`)
    const where = `${event.stream} 第 ${event.cseq} 条的封存证明`
    const proof = parseProof(textOf(bundle, `proofs/${event.id}.tlog-proof`))
    must(proof.checkpoint === held.note, `${where}不是对 ${held.path} 作出的`)
    const root = rootOf({ ...proof, size: held.checkpoint.size, entry: Buffer.from(event.text) })
    must(root.equals(held.checkpoint.root), `${where}得不出签名的树根`)
    must(proof.index > (places.get(`${event.stream} ${year}`) ?? -1), `${where}次序颠倒`)
    places.set(`${event.stream} ${year}`, proof.index)
    used.add(held.path)
  }
  must(used.size === checkpoints.size, '有多余的检查点')
  const count = manifest.files.filter(({ role }) => role === 'proof').length
  must(count === events.length, '封存证明与记录不是一一对应')
  return `${count} 条记录都在签名的日志里，位置先后一致`
}

function checkArchive(bundle) {
  const { events, manifest } = bundle
  const own = events.filter(({ stream }) => stream === manifest.caseStream)
  const last = own[own.length - 1]
  must(last?.type.endsWith('.archive') === true, '案件的末条记录不是归档')
  const { finalCseq, finalCprev, streams, files } = last.content
  must(finalCseq === last.cseq - 1 && finalCprev === last.cprev, '归档记录所述的末条与实际不符')
  const others = new Map(
    events.filter(({ stream }) => stream !== manifest.caseStream).map((event) => [event.stream, event]),
  )
  const found = [...others.values()].map(({ stream, cseq, hash }) => ({ stream, cseq, hash }))
  must(sorted(found, 'stream') === sorted(streams, 'stream'), '关联的记录流与归档时承诺的不符')
  const rest = manifest.files.filter(({ path, role }) => {
    const [, wanted] = derived.find(([pattern]) => pattern.test(path)) ?? []
    must(wanted === undefined || wanted === role, `${path} 的类别有误`)
    return wanted === undefined
  })
  must(sorted(rest, 'path') === sorted(files, 'path'), '卷内文件与归档时承诺的不符')
  return `${own.length} 条案件记录以归档收尾，${rest.length} 个卷内文件与归档时承诺的一致`
}

function sorted(rows, key) {
  return canonical([...rows].sort((left, right) => (left[key] < right[key] ? -1 : 1)))
}

/** No failure, but what a careful reader asks next. */
function notices({ events, manifest }) {
  const inBundle = new Set(manifest.files.map((file) => file.sha256))
  const written = new Set(events.flatMap(({ content }) => contentHashes(content)))
  const referenced = new Map(events.flatMap(({ files }) => files.map((file) => [file.sha256, file.role])))
  const absent = [...referenced].filter(([hash]) => !inBundle.has(hash) && !written.has(hash))
  const kept = manifest.files.filter(({ path }) => /^(documents|evidence)\//.test(path))
  const late = kept.filter((file) => !referenced.has(file.sha256)).map(({ path }) => path)
  const remarks = absent.map(([hash, role]) => `记录提到、但未入卷的文件：${role} ${hash}`)
  if (late.length > 0)
    remarks.push(
      `${late.length} 个文件在归档之前没有以文件形式入过这些记录流，只能证明归档时已是这样：${late.join('，')}`,
    )
  return remarks
}

/** A document is in the record by its content, of which its PDF is a picture. */
function contentHashes({ documents }) {
  if (!Array.isArray(documents)) return []
  return documents.map((document) => sha256(canonical(document?.content ?? null)).toString('hex'))
}

const checks = [
  ['压缩包', checkContainer],
  ['文件清单', checkManifest],
  ['文件内容', checkFiles],
  ['行为记录', checkEvents],
  ['记录连续', checkStreams],
  ['检查点签名', checkCheckpoints],
  ['封存证明', checkProofs],
  ['归档完整', checkArchive],
]

module.exports = { checks, notices }
