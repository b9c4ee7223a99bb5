/** An exam being held, for tests: a bank, a paper, people who sit it. */
import { expect } from 'vitest'
import type { TestApp } from './app.ts'

type Part = { place: string; kind: string; stem: string; options: string[]; points: number }
export type Paper = {
  endsAt: string
  now: string
  lastSequence: number
  answers: Record<string, unknown>
  questions: { kind: string; stem: string; parts: Part[] }[]
}

const opensAt = '2025-09-22T14:00:00+08:00'
const closesAt = '2025-09-22T16:00:00+08:00'

export const objective = [
  { kind: 'single', count: 10, points: 5 },
  { kind: 'multiple', count: 5, points: 6 },
  { kind: 'judgement', count: 4, points: 5 },
]

export type ExamRoom = ReturnType<typeof examRoom>

export function examRoom(app: TestApp, ids: Record<string, string>) {
  /** Warnings are answered as a person would. @throws Error with the refusal */
  async function done(as: string, path: string, input: object = {}) {
    const first = await app.post(as, path, input)
    const answers = Object.fromEntries((first.body.warnings ?? []).map(({ code }) => [code, '自编。']))
    const { status, body } = first.body.warnings ? await app.post(as, path, { ...input, answers }) : first
    if (status !== 200) throw new Error(`${path} ${status} ${JSON.stringify(body)}`)
    return body
  }
  const drawing = (changed: object = {}) => ({
    ...{ title: '2025年执法资格考试', purpose: 'qualification', opensAt, closesAt, minutes: 60, passPoints: 60 },
    ...{ blueprint: objective, candidates: [ids.officer1, ids.officer2, ids.officer3], ...changed },
  })
  const paperOf = (as: string, attempt: string) => app.get<Paper>(as, `/api/attempts/${attempt}/paper`)
  const save = (as: string, attempt: string, answers: object[]) =>
    app.post(as, `/api/attempts/${attempt}/answers`, { answers })
  const begin = async (as: string, examId: string) => (await done(as, '/api/attempts', { examId })).subjectId
  return {
    ...{ done, drawing, paperOf, save, begin },
    codeOf: async (as: string, path: string, input: object = {}) => (await app.post(as, path, input)).body.code,
    /** Drawn up, announced and, at its hour, opened by the server. */
    opened: async (changed: object = {}): Promise<string> => {
      app.setClock('2025-09-22T10:00:00+08:00')
      const { subjectId } = await done('reviewer1', '/api/exams', drawing(changed))
      await done('section2', `/api/exams/${subjectId}/announcement`)
      app.setClock('2025-09-22T14:00:01+08:00')
      await app.invigilation.run()
      return subjectId
    },
    /** Everything right but the first `wrong` parts, and handed in. */
    sit: async (as: string, examId: string, wrong: number): Promise<string> => {
      const attempt = await begin(as, examId)
      const parts = (await paperOf(as, attempt)).body.questions.flatMap((question) => question.parts)
      const answers = parts.map((part, index) => {
        const value = index < wrong ? { chosen: [] } : right(part)
        return { sequence: index + 1, place: part.place, value }
      })
      expect((await save(as, attempt, answers)).status).toBe(200)
      await done(as, `/api/attempts/${attempt}/hand-in`, { lastSequence: parts.length })
      return attempt
    },
  }
}

export async function personIds(app: TestApp): Promise<Record<string, string>> {
  const rows = await app.sql<{ id: string; username: string }>('select person_id as id, username from account')
  return Object.fromEntries(rows.map(({ username, id }) => [username, id]))
}

/** By what the words say, whatever order they came in. */
function right({ kind, options, stem }: Part): { chosen: number[] } | { text: string } {
  if (kind === 'essay') return { text: `${stem}：立案、调查、告知、审核、决定、送达` }
  const wanted = kind === 'multiple' ? ['执法证件', '通知书'] : ['两人以上', '对', '第九十七条']
  return { chosen: options.flatMap((option, place) => (wanted.includes(option) ? [place] : [])) }
}
