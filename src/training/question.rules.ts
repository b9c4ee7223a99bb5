/** What makes a question answerable, and the key honest. Pure. */
import { canonical } from '../kernel/canonical.ts'
import type { DraftQuestion, Part, Question } from './question.ts'

/** What is wrong with it, a sentence each; none where it may be asked. */
export function faultsOf({ kind, content }: Pick<DraftQuestion, 'kind' | 'content'>): string[] {
  const { parts, citations } = content
  const counted = kind === 'case' ? parts.length > 0 : parts.length === 1
  const several = parts.length > 1
  return [
    ...(counted ? [] : [kind === 'case' ? '案例分析至少有一道小题' : '只有案例分析可以有小题']),
    ...(citations.length === 0 ? ['应当注明依据的条文'] : []),
    ...parts.flatMap((part, index) => {
      const place = several ? `第${index + 1}小题：` : ''
      return [...faultsOfPart(part), ...faultsOfPoints(part, kind)].map((fault) => `${place}${fault}`)
    }),
  ]
}

function faultsOfPoints({ points }: Part, kind: DraftQuestion['kind']): string[] {
  return kind === 'case' && points < 1 ? ['应当写明分值'] : []
}

function faultsOfPart({ kind, options, answer, reference }: Part): string[] {
  if (kind === 'essay') return reference === '' ? ['问答题应当写明参考答案，供阅卷使用'] : []
  const within = answer.every((place) => place < options.length)
  const distinct = new Set(answer).size === answer.length
  if (!within || !distinct) return ['答案超出选项，或者重复']
  if (new Set(options).size !== options.length) return ['有相同的选项']
  if (kind === 'multiple') return choices(options, 3, answer.length >= 2 ? [] : ['多项选择的答案至少两项'])
  return choices(options, 2, answer.length === 1 ? [] : ['答案应当只有一项'])
}

function choices(options: string[], least: number, faults: string[]): string[] {
  return options.length < least ? [`选项至少${least}个`, ...faults] : faults
}

/** Says the same as the version in the bank. */
export function isSame(known: DraftQuestion | Question, said: DraftQuestion): boolean {
  const of = ({ kind, topic, difficulty, content }: DraftQuestion) => canonical({ kind, topic, difficulty, content })
  return of(known) === of(said)
}

/** The points that a case brings of itself; the others are worth what the blueprint says. */
export function ownPoints({ content }: Pick<Question, 'content'>): number {
  return content.parts.reduce((sum, { points }) => sum + points, 0)
}
