/**
 * Papers: drawn from the bank and put in each candidate's own order by a recorded seed. Things are ordered by SHA-256 of seed
 * and name, so that anybody with the seed comes to the same paper. Pure: the hash is passed in.
 */
import type { AskedQuestion, BlueprintLine, PaperQuestion } from './exam.ts'
import { ownPoints } from './question.rules.ts'
import { difficulties, type Part, type Question, questionKinds } from './question.ts'

type Digest = (text: string) => string
type By = { seed: string; digest: Digest }

function inOrder<Thing>(things: Thing[], nameOf: (thing: Thing) => string, { seed, digest }: By): Thing[] {
  return things
    .map((thing) => ({ thing, key: digest(`${seed}:${nameOf(thing)}`) }))
    .toSorted((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ thing }) => thing)
}

export type Drawing = { blueprint: BlueprintLine[]; seed: string; bank: Question[] }

/** No question twice; or the first line for which the bank has too few. */
export function drawPaper(
  { blueprint, seed, bank }: Drawing,
  digest: Digest,
): PaperQuestion[] | { short: BlueprintLine; found: number } {
  const drawn: PaperQuestion[] = []
  const taken = new Set<string>()
  const shuffled = inOrder(bank, ({ code, version }) => `${code}/${version}`, { seed, digest })
  for (const line of blueprint) {
    const fitting = shuffled.filter((question) => fits(question, line) && !taken.has(question.id))
    if (fitting.length < line.count) return { short: line, found: fitting.length }
    for (const { id } of fitting.slice(0, line.count)) {
      taken.add(id)
      drawn.push({ questionId: id, points: line.points })
    }
  }
  return drawn
}

function fits(question: Question, { kind, topic, difficulty, points }: BlueprintLine): boolean {
  if (question.kind !== kind || (kind === 'case' && ownPoints(question) !== points)) return false
  return (topic === null || question.topic === topic) && (difficulty === null || question.difficulty === difficulty)
}

export function lineInChinese({ kind, topic, difficulty, points }: BlueprintLine): string {
  const narrowed = [topic, difficulty && `难度${difficulties[difficulty]}`].filter(Boolean).join('，')
  return `${questionKinds[kind]}${narrowed === '' ? '' : `（${narrowed}）`}${kind === 'case' ? `，每题合计${points}分` : ''}`
}

/** One question as it lies before a candidate; `options` of each part: the place in the bank of what is shown there. */
export type Laid = {
  question: Question
  points: number
  parts: { place: string; part: Part; points: number; options: number[] }[]
}

const kindOrder = Object.keys(questionKinds)

/** Kinds in their usual order, questions and options shuffled within; 对 and 错 stay as they are. */
export function laidOut(
  { paper, questions }: { paper: PaperQuestion[]; questions: Question[] },
  seed: string,
  digest: Digest,
): Laid[] {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const asked = paper.flatMap(({ questionId, points }) => {
    const question = byId.get(questionId)
    return question ? [{ question, points }] : []
  })
  const shuffled = inOrder(asked, ({ question }) => question.id, { seed, digest })
  const sorted = kindOrder.flatMap((kind) => shuffled.filter(({ question }) => question.kind === kind))
  return sorted.map(({ question, points }, position) => {
    const parts = question.content.parts.map((part, index) => {
      const places = part.options.map((_, place) => place)
      const named = (place: number) => `${question.id}.${index}.${place}`
      const options = part.kind === 'judgement' ? places : inOrder(places, named, { seed, digest })
      return { place: `${position}.${index}`, part, points: question.kind === 'case' ? part.points : points, options }
    })
    return { question, points, parts }
  })
}

/** What may be sent to a candidate: no answer, no reference, no analysis, no article. */
export function askedOf(laid: Laid[]): AskedQuestion[] {
  return laid.map(({ question, points, parts }) => ({
    ...{ kind: question.kind, stem: question.content.stem, points },
    parts: parts.map(({ place, part, points: worth, options }) => ({
      ...{ place, kind: part.kind, stem: part.stem, points: worth },
      options: options.map((option) => part.options[option] ?? ''),
    })),
  }))
}
