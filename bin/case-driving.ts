/** The people who carry a case, and one act of one of them: what the case knows is filled in, warnings are answered. */
import { type Person, Refused } from './case-client.ts'
import type { CaseFacts, Violation } from './case-facts.ts'

export type Step = { by: string; label: string; note: string }

const accounts = {
  officer: 'officer1',
  section: 'section1',
  regulation: 'section2',
  reviewer: 'reviewer1',
  deputy: 'deputy1',
  head: 'head',
  clerk: 'clerk',
  discloser: 'discloser',
  archivist: 'archivist',
} as const
export type People = Record<keyof typeof accounts, Person>

export async function everybody(who: (name: string) => Promise<Person>): Promise<People> {
  const signed = await Promise.all(
    Object.entries(accounts).map(async ([role, name]) => [role, await who(name)] as const),
  )
  return Object.fromEntries(signed) as People
}

export type Driving = {
  people: People
  facts: CaseFacts
  violations: Violation[]
  today: string
  officers: string[]
  onStep: (step: Step) => void
  now: () => number
  acts: number
}

type Doing = { subject?: string; path: string; act: string; input?: Record<string, unknown> }

/** Fills in what the case knows, changes what is given, submits, reports. */
export async function take(drive: Driving, by: keyof People, { subject, path, act, input = {} }: Doing) {
  const person = drive.people[by]
  const defaults = subject === undefined ? {} : (await person.offer(subject, act)).defaults
  const given = { ...defaults, ...input }
  const done = await person.act(path, given).catch((error) => person.act(path, answering(error, given, drive.facts)))
  drive.acts += 1
  const documents = done.documents.map(({ title, number }) => `${title}${number === null ? '' : ` ${number}`}`)
  drive.onStep({ by: person.name, label: done.label, note: documents.join('；') })
  return done
}

/** Warnings are answered with where the facts come from; anything else stays refused. @throws the error itself */
function answering(error: unknown, given: Record<string, unknown>, { authority, id }: CaseFacts) {
  const warnings = error instanceof Refused ? (error.problem.warnings ?? []) : []
  if (warnings.length === 0) throw error
  const answer = `依据已公布案例的事实和处罚结果办理（${authority}，编号${id}）。`
  return { ...given, answers: Object.fromEntries(warnings.map(({ code }) => [code, answer])) }
}

/** Two moments that have already passed, whatever the hour. */
export function earlierToday({ now }: Driving, minutes = 30): { startedAt: string; endedAt: string } {
  const at = now()
  return { startedAt: new Date(at - minutes * 60_000).toISOString(), endedAt: new Date(at - 60_000).toISOString() }
}

export function onCase(
  drive: Driving,
  id: string,
  by: keyof People,
  act: string,
  place: string,
  input: Record<string, unknown> = {},
) {
  return take(drive, by, { subject: `cases/${id}`, path: `/api/cases/${id}/${place}`, act, input })
}
