/** `npm run bench -- [names…] [--rounds=3]`: every benchmark in turn, ours beside its peer in the same run. */
import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { quantile, type Row } from './row.ts'

const benches = [
  'start',
  'act',
  'whole-case',
  'documents',
  'flowcharts',
  'ledger',
  'deadlines',
  'surcharge',
  'statutes',
  'explorer',
  'review-checks',
  'many-cases',
  'officer-import',
  'exam',
]

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '3' } },
  allowPositionals: true,
})
const unknown = positionals.filter((name) => !benches.includes(name))
if (unknown.length > 0) {
  console.error(`没有 ${unknown.join('、')}；有：${benches.join('、')}`)
  process.exit(2)
}

const load = loadavg()[0] ?? 0
console.log(
  `${new Date().toISOString().slice(0, 10)}, commit ${commit()}, npm run bench -- ${process.argv.slice(2).join(' ')}`,
)
console.log(
  `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, load before ${load.toFixed(1)}`,
)
for (const name of positionals.length > 0 ? positionals : benches) {
  const { run } = (await import(`./${name}.ts`)) as { run: () => Promise<Row[]> }
  const rounds: Row[][] = []
  for (let round = 0; round < Number(values.rounds); round++) rounds.push(await run())
  console.log(
    `\n${name}, ${rounds.length} rounds\n\n| what | ours, min–median–max | peer | ours ÷ peer | unit | note |\n| --- | --- | --- | --- | --- | --- |`,
  )
  for (const row of rounds[0] ?? []) console.log(line(row.name, rounds))
}

function line(name: string, rounds: Row[][]): string {
  const same = rounds.map((rows) => rows.find((row) => row.name === name)).filter((row) => row !== undefined)
  const of = (pick: (row: Row) => number, q: number) => quantile(same.map(pick), q)
  const spread = same.length === 1 ? [0.5] : [0, 0.5, 1]
  const ours = spread.map((q) => figure(of((row) => row.ours, q))).join('–')
  const { unit, note } = same[0] ?? { unit: '', note: '' }
  const [peer, ratio] = [of((row) => row.peer, 0.5), of((row) => row.ratio, 0.5)]
  return `| ${[name, ours, figure(peer), figure(ratio), unit, note].join(' | ')} |`
}

function figure(value: number): string {
  if (Number.isNaN(value)) return '–'
  return value >= 1_000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)))
}

function commit(): string {
  return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim()
}
