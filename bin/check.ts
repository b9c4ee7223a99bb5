/**
 * The whole check. `npm run check` runs every step; `npm run check -- types lint` those named.
 * Nothing may be skipped: a skipped test counts as failed.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { buildStale } from './build.ts'
import { Complaint } from './complaint.ts'

type Count = { passed: number; failed: number }
type Step = { name: string; label: string; run: () => Promise<Count> }

const root = dirname(import.meta.dirname)
const reports = join(root, '.cache', 'check')

const cruise = ['depcruise', 'src', 'web', 'tests', 'bin', 'bench', 'verifier', '--output-type', 'err', '--config']

const steps: Step[] = [
  { name: 'types', label: '类型', run: all(['tsc', '-p', 'tsconfig.json'], ['tsc', '-p', 'tsconfig.web.json']) },
  { name: 'lint', label: '格式与写法', run: all(['biome', 'ci', '--error-on-warnings', '--colors=off']) },
  {
    name: 'architecture',
    label: '架构：谁可以引用谁',
    run: all([...cruise, '.dependency-cruiser.cjs'], [...cruise, '.dependency-cruiser.runtime.cjs']),
  },
  { name: 'unused', label: '没有多余的文件、导出与依赖', run: all(['knip']) },
  { name: 'tests', label: '规则、性质与程序测试', run: vitest },
  { name: 'build', label: '构建办案端与公示门户', run: build },
  { name: 'browser', label: '浏览器与无障碍测试', run: playwright },
]

process.exitCode = await check(process.argv.slice(2))

async function check(names: string[]): Promise<number> {
  const unknown = names.find((name) => !steps.some((step) => step.name === name))
  if (unknown) throw new Complaint(`no step "${unknown}"; there are: ${steps.map(({ name }) => name).join(', ')}`)
  const total: Count = { passed: 0, failed: 0 }
  const lines: string[] = []
  for (const { name, label, run } of steps.filter((step) => names.length === 0 || names.includes(step.name))) {
    console.log(`\n▶ ${name}  ${label}`)
    const from = performance.now()
    const { passed, failed } = await run()
    const time = `${((performance.now() - from) / 1000).toFixed(1)} s`.padStart(8)
    const mark = failed === 0 ? '✓' : '✗'
    lines.push(`${mark} ${name.padEnd(14)}${time}  ${passed} passed, ${failed} failed`)
    console.log(lines.at(-1))
    total.passed += passed
    total.failed += failed
  }
  console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

/** Commands that pass or fail as one; their words are shown only when they fail. */
function all(...commands: string[][]): () => Promise<Count> {
  return async () => {
    for (const command of commands) {
      const { isFine, output } = await execute(command, 'pipe')
      if (isFine) continue
      console.log(output)
      return { passed: 0, failed: 1 }
    }
    return { passed: 1, failed: 0 }
  }
}

async function vitest(): Promise<Count> {
  const report = freshReport('vitest.json')
  const { isFine } = await execute(
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    'inherit',
  )
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults = [],
  } = read(report)
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const count = { passed: numPassedTests, failed: numFailedTests + unloaded.length }
  return judged(isFine, count, numPendingTests + numTodoTests)
}

async function build(): Promise<Count> {
  try {
    await buildStale(root)
    return { passed: 1, failed: 0 }
  } catch (error) {
    console.log(error instanceof Complaint ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

async function playwright(): Promise<Count> {
  const report = freshReport('playwright.json')
  const { isFine } = await execute(['playwright', 'test', '--reporter=list,json'], 'inherit', {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(report).stats ?? {}
  return judged(isFine, { passed: expected, failed: unexpected + flaky }, skipped)
}

/** No tests at all, a file that does not load, or a skipped test are failures too. */
function judged(isFine: boolean, { passed, failed }: Count, skipped: number): Count {
  if (skipped > 0) console.log(`${skipped} skipped: 跳过的测试按失败计 / a skipped test counts as failed`)
  const counted = failed + skipped
  return { passed, failed: counted === 0 && (!isFine || passed === 0) ? 1 : counted }
}

function freshReport(name: string): string {
  mkdirSync(reports, { recursive: true })
  const path = join(reports, name)
  rmSync(path, { force: true })
  return path
}

/** What vitest and playwright write of their runs, as far as it is counted. */
type Report = {
  numPassedTests?: number
  numFailedTests?: number
  numPendingTests?: number
  numTodoTests?: number
  testResults?: { status: string; assertionResults: unknown[] }[]
  stats?: { expected: number; unexpected: number; flaky: number; skipped: number }
}

function read(report: string): Report {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
}

function execute(
  [program = '', ...args]: string[],
  output: 'pipe' | 'inherit',
  extra: Record<string, string> = {},
): Promise<{ isFine: boolean; output: string }> {
  const path = [join(root, 'node_modules', '.bin'), dirname(process.execPath), process.env.PATH].join(delimiter)
  const env = { ...process.env, ...extra, PATH: path }
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', output, output] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk))
  return new Promise((done) => {
    child.once('error', (error) => done({ isFine: false, output: error.message }))
    child.once('close', (code) => done({ isFine: code === 0, output: text }))
  })
}
