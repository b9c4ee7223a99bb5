/** Runs on any Node from 18 on, with nothing installed: brings the packages and the locked Node 24 into place. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const wantedMajor = Number(readFileSync(join(root, '.nvmrc'), 'utf8'))

/** Ends with one clear sentence: the reader is somebody who typed a command, not a programmer. */
export function giveUp(sentence) {
  console.error(`\n✗ ${sentence}\n`)
  process.exit(2)
}

/** Installs exactly the locked packages when node_modules is missing or differs from package-lock.json. */
export async function ensurePackages() {
  const difference = firstDifference()
  if (difference === undefined) return
  console.log(`· 安装依赖 / installing packages (${difference})`)
  const startedAt = performance.now()
  const heartbeat = setInterval(() => console.log(`  … ${secondsSince(startedAt)} s`), 10_000)
  // scripts download things and are not needed; optional packages carry the natives and are
  const flags = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const code = await run(...npmCommand(flags))
  clearInterval(heartbeat)
  if (code !== 0) giveUp(`npm ci 未能安装依赖，原因见上。/ npm ci failed to install the packages; the reason is above.`)
  console.log(`  ${secondsSince(startedAt)} s`)
}

/** Carries on in `script` under Node 24: in this process when it already is one, otherwise in a child. */
export async function continueIn(script) {
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) return import(pathToFileURL(script).href)
  const node = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (!existsSync(node)) {
    giveUp(
      `需要 Node ${wantedMajor} 或更新版本（当前 ${process.version}），本平台没有随附的 Node，请自行安装。` +
        ` / Node ${wantedMajor} or newer is needed (this is ${process.version}) and none is bundled for ${process.platform}-${process.arch}: install it.`,
    )
  }
  process.exit(await run(node, [script, ...process.argv.slice(2)], 'ipc'))
}

/** What the installed tree lacks, in words; undefined when it is as locked. npm keeps its own record of the tree. */
function firstDifference() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return 'node_modules 尚不存在 / not there yet'
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(record, 'utf8')).packages
  const chosen = Object.keys(wanted[''].optionalDependencies ?? {}).map((name) => `node_modules/${name}`)
  const isNeeded = (path, entry) =>
    entry.optional || entry.devOptional ? chosen.includes(path) && fitsHere(entry) : path !== ''
  const found = Object.entries(wanted).find(
    ([path, entry]) => isNeeded(path, entry) && present[path]?.integrity !== entry.integrity,
  )
  return found && `${found[0]}@${found[1].version}`
}

function fitsHere(entry) {
  return (
    (entry.os ?? [process.platform]).includes(process.platform) && (entry.cpu ?? [process.arch]).includes(process.arch)
  )
}

function npmCommand(flags) {
  const viaNpm = process.env.npm_execpath?.endsWith('.js')
  return viaNpm ? [process.execPath, [process.env.npm_execpath, ...flags]] : ['npm', flags]
}

/** Runs a child to its end, passing on what we are told to do; its exit code. */
function run(command, args, channel) {
  const stdio = ['inherit', 'inherit', 'inherit', ...(channel ? [channel] : [])]
  const child = spawn(command, args, { cwd: root, stdio })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.once('error', (error) => giveUp(`无法运行 ${command}。/ cannot run ${command}: ${error.message}`))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

function secondsSince(startedAt) {
  return ((performance.now() - startedAt) / 1000).toFixed(1)
}
