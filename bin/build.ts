/** Builds the browser bundles whose sources have changed since they were last built. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Complaint, complain } from './complaint.ts'

const bundles = ['office', 'portal', 'verifier']

/** @throws Complaint with the bundler's own words when a build fails */
export async function buildStale(root: string): Promise<void> {
  const sources = fingerprint(root)
  for (const bundle of bundles) {
    const config = `vite.${bundle}.config.ts`
    if (!existsSync(join(root, config))) {
      console.log(`  没有 ${config}，不构建 ${bundle} / no ${config}: ${bundle} is not built`)
      continue
    }
    const stamp = join(root, 'dist', `${bundle}.built`)
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources && existsSync(join(root, 'dist', bundle))) continue
    console.log(`  构建 / building ${bundle}`)
    await build(root, config)
    mkdirSync(join(root, 'dist'), { recursive: true })
    writeFileSync(stamp, sources) // last: a build cut short is built again
  }
}

/** Contents, not times: a fresh clone has new times and old contents. */
function fingerprint(root: string): string {
  const patterns = [
    'web/**/*',
    'verifier/page/*',
    'src/**/*.{ts,tsx,json}',
    'vite.*.config.ts',
    'tsconfig*.json',
    'package-lock.json',
  ]
  const files = globSync(patterns, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function build(root: string, config: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (text) => (output += text))
  child.stderr.on('data', (text) => (output += text))
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => {
      if (code === 0) done()
      else fail(new Complaint(`${complain(`${config} 构建失败`, `${config} does not build`).message}:\n${output}`))
    })
  })
}
