/** The bank as a table: one row a question; a case and its parts are rows of one number, the case first. Pure. */
import { citationAsText, parseCitation } from '../law/citation.ts'
import { citationsIn } from '../law/citations-in-text.ts'
import { faultsOf } from './question.rules.ts'
import {
  type Difficulty,
  type DraftQuestion,
  difficulties,
  judgementOptions,
  type Part,
  type PartKind,
  partKinds,
  type QuestionKind,
  questionKinds,
} from './question.ts'

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
const partMark = '小题·'
export const questionColumns = [
  '题号',
  '题型',
  '主题',
  '难度',
  '题干',
  ...letters.map((letter) => `选项${letter}`),
  '答案',
  '分值',
  '依据',
  '解析',
]

type Row = { row: number; record: Record<string, string> }
export type RowFault = { row: number; reason: string }
export type ReadTable = { questions: { row: number; question: DraftQuestion }[]; faults: RowFault[] }

/** Rows as a spreadsheet has them, the first naming the columns. */
export function readQuestions(cells: string[][]): ReadTable {
  const [titles = [], ...rows] = cells
  const names = titles.map((title) => title.trim())
  const missing = questionColumns.slice(0, 7).filter((column) => !names.includes(column))
  if (missing.length > 0) return { questions: [], faults: [{ row: 1, reason: `缺少列：${missing.join('、')}` }] }
  if (rows.length === 0) return { questions: [], faults: [{ row: 1, reason: '表格没有内容行' }] }
  const records = rows.map((row, index) => ({
    row: index + 2,
    record: Object.fromEntries(names.map((name, place) => [name, (row[place] ?? '').trim()])),
  }))
  const byCode = [...Map.groupBy(records, ({ record }) => record.题号 ?? '')]
  const read = byCode.map(([code, own]) => readOne(code, own))
  return {
    questions: read.flatMap(({ found }) => (found ? [found] : [])),
    faults: read.flatMap(({ faults }) => faults).toSorted((left, right) => left.row - right.row),
  }
}

function readOne(code: string, own: Row[]): { found?: ReadTable['questions'][number]; faults: RowFault[] } {
  const [head, ...rest] = own
  if (!head) return { faults: [] }
  const { row, record } = head
  const wrong = (reason: string) => ({ faults: [{ row, reason }] })
  if (code === '') return { faults: own.map((one) => ({ row: one.row, reason: '没有填写题号' })) }
  if (code.length > 40) return wrong('题号过长')
  const kind = keyOf(questionKinds, record.题型)
  if (!kind) return wrong(`题型应为${Object.values(questionKinds).join('、')}之一，案例的小题应当接在案例的后面`)
  const difficulty = keyOf(difficulties, record.难度)
  if (!difficulty) return wrong(`难度应为${Object.values(difficulties).join('、')}之一`)
  const stranger = rest.find((one) => kind !== 'case' || !one.record.题型?.startsWith(partMark))
  if (stranger) return { faults: [{ row: stranger.row, reason: `题号 ${code} 重复` }] }
  const citations = citationsRead(record.依据 ?? '')
  if (citations === undefined) return wrong('依据应写为《法律》第几条，多条以顿号隔开')
  const question = asked({ code, kind, difficulty, citations }, own)
  const tooLong = question.content.stem.length > 4000 || question.content.stem === '' || (record.主题 ?? '') === ''
  const faults = [...(tooLong ? ['主题、题干应当填写，题干不超过4000字'] : []), ...faultsOf(question)]
  return faults.length === 0
    ? { found: { row, question }, faults: [] }
    : { faults: faults.map((reason) => ({ row, reason })) }
}

type Head = { code: string; kind: QuestionKind; difficulty: Difficulty; citations: string[] }

/** As the law is cited in documents, or 法律|条|款|项; undefined where a part is neither. */
function citationsRead(text: string): string[] | undefined {
  if (text === '') return []
  try {
    return text.split('、').map((part) => citationAsText(citationsIn(part)[0] ?? parseCitation(part)))
  } catch {
    return undefined
  }
}

function asked({ code, kind, difficulty, citations }: Head, own: Row[]): DraftQuestion {
  const [head, ...rest] = own.map(({ record }) => record)
  const parts =
    kind === 'case'
      ? rest.map((record) => readPart(keyOf(partKinds, record.题型?.slice(partMark.length)) ?? 'essay', record, true))
      : [readPart(kind, head ?? {}, false)]
  const content = { stem: head?.题干 ?? '', parts, citations, analysis: head?.解析 ?? '' }
  return { code, kind, topic: (head?.主题 ?? '').slice(0, 60), difficulty, content }
}

function readPart(kind: PartKind, record: Record<string, string>, isOfCase: boolean): Part {
  const written = letters.map((letter) => record[`选项${letter}`] ?? '').filter((option) => option !== '')
  const options = kind === 'judgement' ? judgementOptions : written
  const answer = record.答案 ?? ''
  return {
    ...{ kind, stem: isOfCase ? (record.题干 ?? '') : '', points: isOfCase ? wholeNumber(record.分值) : 0 },
    options: kind === 'essay' ? [] : options,
    answer: kind === 'essay' ? [] : answerIn(kind, answer),
    reference: kind === 'essay' ? answer : '',
  }
}

function wholeNumber(text = ''): number {
  return /^[1-9]\d?$/.test(text) ? Number(text) : 0
}

/** Letters as people write them: `AC`, `A、C`, `对`. What is none of them points beyond the options and is refused there. */
export function answerIn(kind: PartKind, text: string): number[] {
  if (kind === 'judgement') return [judgementOptions.indexOf(text)].map((place) => (place === -1 ? 99 : place))
  const said = text.toUpperCase().replace(/[^A-Z]/g, '')
  return [...said].map((letter) => letters.indexOf(letter)).map((place) => (place === -1 ? 99 : place))
}

function keyOf<Key extends string>(labels: Record<Key, string>, label: string | undefined): Key | undefined {
  return (Object.keys(labels) as Key[]).find((key) => labels[key] === label)
}

/** What `readQuestions` reads again to the same. */
export function printQuestions(questions: DraftQuestion[]): string[][] {
  return [questionColumns, ...questions.flatMap(printOne)]
}

function printOne({ code, kind, topic, difficulty, content }: DraftQuestion): string[][] {
  const { stem, parts, citations, analysis } = content
  const [only] = parts
  const own =
    kind === 'case' || !only ? { options: [], answer: '' } : { options: optionsOf(only), answer: answerOf(only) }
  const last = [citations.join('、'), analysis]
  const head = [
    code,
    questionKinds[kind],
    topic,
    difficulties[difficulty],
    stem,
    ...padded(own.options),
    own.answer,
    '',
    ...last,
  ]
  const rest = kind === 'case' ? parts : []
  return [
    head,
    ...rest.map((part) => {
      const said = [code, `${partMark}${partKinds[part.kind]}`, topic, difficulties[difficulty], part.stem]
      return [...said, ...padded(optionsOf(part)), answerOf(part), String(part.points), '', '']
    }),
  ]
}

function padded(options: string[]): string[] {
  return letters.map((_, place) => options[place] ?? '')
}

function optionsOf({ kind, options }: Part): string[] {
  return kind === 'judgement' ? [] : options
}

export function answerOf({ kind, answer, options, reference }: Part): string {
  if (kind === 'essay') return reference
  if (kind === 'judgement') return answer.map((place) => options[place]).join('')
  return answer.map((place) => letters[place]).join('')
}
