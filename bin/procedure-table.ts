/**
 * Prints docs/procedures.md: every procedure with its steps, papers, deadlines, flowchart and the test that walks it, taken
 * from the step tables and from the test files themselves. `node bin/procedure-table.ts > docs/procedures.md`
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { flowGraphs } from '../src/procedures/flowchart-graph.ts'
import type { Procedure } from '../src/procedures/procedure.ts'
import { actsByPath, procedures } from '../src/register.ts'

export type ProcedureRow = {
  /** The tables of one subject: the procedure, and what runs beside it. */
  tables: string[]
  steps: number
  states: number
  documents: number
  deadlines: string[]
  boxes: number
  test: { files: string[]; walked: number; acts: number }
}

const head = ['程序', '步骤', '状态', '文书', '期限', '流程图', '端到端测试']

export function procedureRows(testsDir: string): ProcedureRow[] {
  const texts = testTexts(testsDir)
  const lives = Map.groupBy(procedures, ({ key }) => key)
  return [...lives.values()].map((tables) => rowOf(tables, texts))
}

export function printed(rows: ProcedureRow[]): string {
  const lines = rows.map(({ tables, steps, states, documents, deadlines, boxes, test }) => [
    tables.join('<br>'),
    ...[steps, states].map(String),
    documents === 0 ? '不制作' : String(documents),
    deadlines.join('、') || '没有',
    `${boxes} 框`,
    `${test.files.map((file) => `\`${file}\``).join('<br>')}（${test.walked}／${test.acts} 项行为）`,
  ])
  const table = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`)
  const intro = [
    '# 执法程序一览',
    '',
    '由 `node bin/procedure-table.ts > docs/procedures.md` 从步骤表和测试文件直接打印，不手工修改。一行是同一事项的各张步骤表：',
    '主程序，以及与之并行的公示、期限等。期限是起算、办结或者延长的期限编号，条文和长度见 `src/law/data/deadlines.json`。',
    '测试一栏是连同所用驱动合起来走过该事项最多行为的几个文件。',
    '',
  ]
  return [...intro, ...table, ''].join('\n')
}

/** A test, alone and with the helpers it walks by. */
type TestText = { own: string; whole: string }

function rowOf(tables: Procedure[], texts: Map<string, TestText>): ProcedureRow {
  const steps = tables.flatMap((table) => table.steps)
  const acts = [...new Set(steps.map(({ act }) => act))]
  const turned = steps.flatMap(({ starts = [], meets = [], extends: grown = {} }) => [
    ...[...starts, ...meets],
    ...Object.entries(grown).flat(),
  ])
  return {
    tables: tables.map(({ label, name }) => `${label} \`${name}\``),
    steps: steps.length,
    states: new Set(tables.flatMap(({ name, states }) => Object.keys(states).map((state) => `${name} ${state}`))).size,
    documents: new Set(steps.flatMap(({ documents = [] }) => documents)).size,
    deadlines: [...new Set(turned)].toSorted(),
    boxes: tables.flatMap((table) => flowGraphs(table, {}).flatMap(({ nodes }) => nodes)).length,
    test: walkedBy(acts, texts),
  }
}

/** The fewest files that walk as much as all of them do, the one that walks most first. */
function walkedBy(acts: string[], texts: Map<string, TestText>): ProcedureRow['test'] {
  const left = new Set(acts)
  const files: string[] = []
  for (;;) {
    const counted = [...texts].map(([file, text]) => ({ file, adds: [...left].filter((act) => isIn(text, act)) }))
    const best = counted.reduce((most, one) => (one.adds.length > most.adds.length ? one : most), {
      file: '',
      adds: [],
    })
    if (best.adds.length === 0) return { files, walked: acts.length - left.size, acts: acts.length }
    files.push(best.file)
    for (const act of best.adds) left.delete(act)
  }
}

/** Its path, with whatever stands for an id; `'noun.verb'`; or `\`${noun}.verb\`` where the noun stands in the test itself. */
function isIn({ own, whole }: TestText, act: string): boolean {
  const path = actsByPath.find(([, { name }]) => name === act)?.[0] ?? ''
  if (new RegExp(`['\`]${path.replace(/:\w+/g, '\\$\\{[^}]+\\}')}['\`]`).test(whole)) return true
  const dot = act.indexOf('.')
  const [noun, verb] = [act.slice(0, dot), act.slice(dot + 1)]
  return whole.includes(`'${act}'`) || (own.includes(`}.${verb}\``) && own.includes(`'${noun}'`))
}

/** These name acts of every kind without walking them. */
const naming = ['explorer.test.ts', 'procedure-table.test.ts', 'register-order.test.ts']

function testTexts(testsDir: string): Map<string, TestText> {
  const files = readdirSync(testsDir).filter((name) => name.endsWith('.test.ts'))
  const walking = files.filter((name) => !naming.includes(name))
  return new Map(
    walking.toSorted().map((name) => {
      const file = join(testsDir, name)
      return [`tests/${name}`, { own: readFileSync(file, 'utf8'), whole: withHelpers(file, new Set()) }]
    }),
  )
}

function withHelpers(file: string, read: Set<string>): string {
  if (read.has(file)) return ''
  read.add(file)
  const text = readFileSync(file, 'utf8')
  const helpers = [...text.matchAll(/from '(\.{1,2}\/[^']+\.ts)'/g)].map(([, path = '']) => join(dirname(file), path))
  const own = helpers.filter((path) => /\/(tests\/support|bin)\//.test(path))
  return [text, ...own.map((path) => withHelpers(path, read))].join('\n')
}

if (import.meta.main) process.stdout.write(printed(procedureRows(join(import.meta.dirname, '../tests'))))
