/** What answers are worth, and what two markers together come to. Pure. */
import type { Answer, SavedAnswer, Score } from './exam.ts'
import type { Laid } from './paper.ts'

/** Of each place what was said last. */
export function lastAnswers(saved: SavedAnswer[]): Map<string, Answer> {
  const inOrder = saved.toSorted((left, right) => left.sequence - right.sequence)
  return new Map(inOrder.map(({ place, value }) => [place, value]))
}

/** Of every part with a key: exact, or by the exam's rule half for right options alone but not all, rounded down. */
export function scoresByKey(laid: Laid[], answers: Map<string, Answer>, halfWhenIncomplete: boolean): Score[] {
  return partsOf(laid)
    .filter(({ part }) => part.kind !== 'essay')
    .map(({ questionId, place, part, points: outOf, options }) => {
      const chosen = chosenIn(answers.get(place), options)
      const right = chosen.filter((option) => part.answer.includes(option)).length
      const wrong = chosen.length - right
      const isExact = wrong === 0 && right === part.answer.length
      const isHalf = halfWhenIncomplete && part.kind === 'multiple' && wrong === 0 && right > 0
      const incomplete = isHalf ? Math.floor(outOf / 2) : 0
      return { questionId, place, points: isExact ? outOf : incomplete, outOf }
    })
}

/** Where in the bank's order the ticked options stand; a tick beside any option is a wrong one. */
function chosenIn(answer: Answer | undefined, options: number[]): number[] {
  if (!answer || !('chosen' in answer)) return []
  return [...new Set(answer.chosen)].map((shown) => options[shown] ?? -1)
}

export type MarkedPart = Laid['parts'][number] & { questionId: string }

/** In the candidate's order. */
function partsOf(laid: Laid[]): MarkedPart[] {
  return laid.flatMap(({ question, parts }) => parts.map((part) => ({ ...part, questionId: question.id })))
}

/** What a person must mark. */
export function essaysOf(laid: Laid[]): MarkedPart[] {
  return partsOf(laid).filter(({ part }) => part.kind === 'essay')
}

type Given = { place: string; points: number }

/** What is wrong with marks given to these parts: each once, none beyond what it is worth. */
export function faultInMarks(marks: Given[], parts: MarkedPart[]): string | undefined {
  const places = marks.map(({ place }) => place)
  const missing = parts.find(({ place }) => !places.includes(place))
  if (missing) return '还有题目没有评分'
  if (new Set(places).size !== places.length) return '同一题评了两次分'
  const worth = new Map(parts.map(({ place, points }) => [place, points]))
  const over = marks.find(({ place, points }) => points > (worth.get(place) ?? -1))
  if (!over) return undefined
  return worth.has(over.place) ? `评分超过该题的分值（${worth.get(over.place)} 分）` : '评了不由人工评分的题'
}

/** Near enough in the whole: of each part the mean, a half rounded up. Too far apart: undefined. */
export function meanOf(first: Given[], second: Given[], tolerancePoints: number): Given[] | undefined {
  const total = (marks: Given[]) => marks.reduce((sum, { points }) => sum + points, 0)
  if (Math.abs(total(first) - total(second)) > tolerancePoints) return undefined
  return second.map(({ place, points }) => {
    const other = first.find((mark) => mark.place === place)?.points ?? points
    return { place, points: Math.ceil((points + other) / 2) }
  })
}

export function totalOf(scores: Pick<Score, 'points'>[]): number {
  return scores.reduce((sum, { points }) => sum + points, 0)
}
