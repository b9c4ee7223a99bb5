/** `npm run demo:case -- FILE [ID]`: a published case through a running server, from the door to the verified archive. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { demoPassword } from '../src/example/county.ts'
import { exampleLaw } from '../src/law/example-law.ts'
import { Refused } from './case-client.ts'
import { driveCase } from './case-driver.ts'
import { CaseFacts, CaseFile } from './case-facts.ts'

const [file, wanted] = process.argv.slice(2)
const server = (
  process.env.MINGZHENG_URL ?? `http://${process.env.HOST ?? '127.0.0.1'}:${process.env.PORT ?? '8080'}`
).replace(/\/$/, '')
const root = join(import.meta.dirname, '..')

if (file === undefined) fail(2, '用法：npm run demo:case -- 文件 [案件编号]')
const facts = readFacts(file, wanted)
console.log(`案件 ${facts.id}  ${facts.authority}  ${facts.party_as_published}  经由 ${server}\n`)
const started = Date.now()
let step = 0
try {
  const driven = await driveCase({
    fetch: (path, init) => fetch(`${server}${path}`, init),
    facts,
    password: process.env.MINGZHENG_PASSWORD ?? demoPassword,
    provisions: exampleLaw.provisions,
    onStep: ({ by, label, note }) => {
      step += 1
      console.log(`${String(step).padStart(2)}  ${by.padEnd(11)} ${label}${note === '' ? '' : `  → ${note}`}`)
    },
  })
  const unmodelled = facts.measures.filter((measure) => /扣押|查封|约谈/.test(measure))
  if (unmodelled.length > 0)
    console.log(`\n说明：${unmodelled.join('、')}不属于处罚，行政强制等程序尚未实现，本演示只作为案件事实记载。`)
  const page = `${server}${driven.publicHref}`
  const shown = await fetch(page)
  const text = await shown.text()
  if (!shown.ok || !text.includes('行政处罚')) fail(1, `公示页打不开：${page}（${shown.status}）`)
  const folder = resolve(process.env.DATA_DIR ?? join(root, 'data'), 'demo')
  mkdirSync(folder, { recursive: true })
  const bundle = join(folder, `${facts.id}-${driven.caseId}.zip`)
  writeFileSync(bundle, driven.bundle)
  const policy = join(folder, `${facts.id}-${driven.caseId}.policy`)
  const keys = await publicKeys()
  writeFileSync(policy, keys)
  console.log(`\n公示页  ${page}\n案卷包  ${bundle}（${driven.bundle.length} 字节）`)
  console.log(`公钥    ${policy}\n${keys.replace(/^/gm, '        ').trimEnd()}\n核验结论`)
  const verifier = [join(root, 'verifier/verify.js'), bundle, '--policy', policy]
  if (spawnSync(process.execPath, verifier, { stdio: 'inherit' }).status !== 0) fail(1, '案卷包核验未通过。')
  console.log(`\n全程 ${driven.acts} 项行为，${((Date.now() - started) / 1000).toFixed(1)} 秒。`)
} catch (error) {
  if (error instanceof Refused) fail(1, `第 ${step + 1} 步依法不能办理：${error.message}${fieldErrors(error)}`)
  fail(1, error instanceof Error ? explain(error) : String(error))
}

/** From the server, not from the bundle: only so does the check say whose bundle it is. */
async function publicKeys(): Promise<string> {
  const answer = await fetch(`${server}/api/public/log-policy`)
  const text = await answer.text()
  if (!answer.ok || !text.startsWith('log ')) fail(1, `取不到核验公钥（${answer.status}）`)
  return text
}

function readFacts(path: string, id: string | undefined): CaseFacts {
  try {
    const { cases } = CaseFile.parse(JSON.parse(readFileSync(resolve(process.env.INIT_CWD ?? '.', path), 'utf8')))
    const ids = cases.map((one) => (one as { id?: string }).id)
    const index = id === undefined ? 0 : ids.indexOf(id)
    if (index === -1) fail(2, `文件里没有案件 ${id}；有：${ids.join('、')}`)
    return CaseFacts.parse(cases[index])
  } catch (error) {
    if (error instanceof z.ZodError)
      fail(2, `案件格式有误：${error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('；')}`)
    fail(2, `读不了 ${path}：${error instanceof Error ? error.message : error}`)
  }
}

function fieldErrors({ problem }: Refused): string {
  return (problem.errors ?? []).map(({ path, message }) => `\n    ${path}：${message}`).join('')
}

function explain(error: Error): string {
  if (error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'ECONNREFUSED')
    return `${server} 没有在运行，请先 npm start。`
  return error.message
}

function fail(code: number, message: string): never {
  console.error(`✗ ${message}`)
  process.exit(code)
}
