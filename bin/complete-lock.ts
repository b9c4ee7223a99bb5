/**
 * `node bin/complete-lock.ts`, after installing a package: names in package-lock.json the builds for other platforms
 * that the registry at hand did not serve. Without them `npm ci` calls the lock out of date and refuses, everywhere.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Entry = {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
type Packages = Record<string, Entry>

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** The entries that are wanted and not there, by their path in node_modules. */
export function missingEntries(packages: Packages): Packages {
  const missing: Packages = {}
  for (const [path, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isFound(packages, path, name)) continue
      const words = name.split(/[-/]/)
      missing[`node_modules/${name}`] = {
        version,
        cpu: processors.filter((processor) => words.includes(processor)),
        ...(dev ? { dev } : {}),
        ...(words.includes('musl') ? { libc: ['musl'] } : {}),
        optional: true,
        os: systems.filter((system) => words.includes(system)),
      }
    }
  }
  return missing
}

function isFound(packages: Packages, path: string, name: string): boolean {
  if (packages[`${path ? `${path}/` : ''}node_modules/${name}`]) return true
  if (path === '') return false
  return isFound(packages, path.slice(0, Math.max(path.lastIndexOf('/node_modules/'), 0)), name)
}

if (import.meta.main) {
  const path = join(import.meta.dirname, '..', 'package-lock.json')
  const lock: { packages: Packages } = JSON.parse(readFileSync(path, 'utf8'))
  const missing = missingEntries(lock.packages)
  const entries = Object.entries({ ...lock.packages, ...missing })
  lock.packages = Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)))
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${Object.keys(missing).length} added`)
}
