/** One random act with a case: mostly what its state allows, by whom it is due, with what the desk proposes; sometimes not. */
import { randomUUID } from 'node:crypto'
import { people } from '../../src/example/county.ts'
import type { Transition } from '../../src/procedures/explorer.ts'
import { actsByPath } from '../../src/register.ts'
import type { Answer, TestApp } from './app.ts'
import { offers } from './drive.ts'
import { inputFor } from './inputs.ts'

/** Each number chooses; all of them below 2³². */
export type Chance = { act: number; who: number; outcome: number; twist: number; field: number; days: number }
export type Tried = { act: string; as: string; status: number; code: string | undefined }

const onCases = actsByPath.filter(([path]) => path.includes(':caseId'))
const pick = <T>(from: readonly T[], chance: number): T | undefined => from[chance % from.length]

/** @returns what was tried and what the server answered */
export async function walkOn(app: TestApp, caseId: string, from: Transition[], chance: Chance): Promise<Tried> {
  // what another subject's act brings about here is done there
  const own = from.filter((one) => onCases.some(([, { name }]) => name === one.act))
  const act = chooseAct(own, chance)
  const as = choosePerson(act, chance)
  const input = twisted(await chooseInput(app, caseId, { act, as, chance }), chance)
  const path = onCases.find(([, { name }]) => name === act)?.[0] ?? ''
  const place = path.replace(':caseId', caseId)
  const first: Answer = await app.post(as, place, input)
  const answers = Object.fromEntries((first.body.warnings ?? []).map(({ code }) => [code, '经核实，继续办理。']))
  const { status, body } = first.body.warnings === undefined ? first : await app.post(as, place, { ...input, answers })
  return { act, as, status, code: body.code }
}

/** Nine of ten times an act that the tables allow from here, rather onward than back. */
function chooseAct(from: Transition[], { act, twist }: Chance): string {
  const onward = from.filter(
    ({ outcome }) => outcome === undefined || outcome === 'agreed' || outcome === 'with-hearing',
  )
  const open = [
    ...from,
    ...onward.filter(({ from: here, to }) => here !== to),
    ...onward.filter(({ from: here, to }) => here !== to),
  ]
  const allowed = twist % 10 === 0 ? undefined : pick(open, act)?.act
  return allowed ?? pick(onCases, act)?.[1].name ?? ''
}

/** Whose it usually is; now and then anybody. */
const usual: Record<string, string> = {
  officer: 'officer1',
  'section-head': 'section1',
  reviewer: 'reviewer1',
  'deputy-head': 'deputy1',
  'agency-head': 'head',
}

function choosePerson(act: string, { who }: Chance): string {
  if (who % 12 === 0) return pick(people, who)?.username ?? ''
  if (act === 'review.countersign' || act === 'hearing.arrange') return 'section2'
  const [role = ''] = onCases.find(([, { name }]) => name === act)?.[1].by ?? []
  return usual[role] ?? role
}

type Choosing = { act: string; as: string; chance: Chance }

async function chooseInput(
  app: TestApp,
  caseId: string,
  { act, as, chance }: Choosing,
): Promise<Record<string, unknown>> {
  const now = app.now()
  const offered = (await offers(app, as, `cases/${caseId}`)).find(({ name }) => name === act)
  const { caseId: _inPath, ...sample } = inputFor(act, {
    id: randomUUID(),
    day: now.slice(0, 10),
    instant: earlier(now, 60),
  })
  const outcomes = offered?.form.properties?.outcome?.enum ?? []
  const outcome = pick(chance.outcome % 4 === 0 ? outcomes : outcomes.slice(0, 1), chance.outcome)
  return {
    ...sample,
    ...offered?.defaults,
    ...(await sensible(app, act, chance)),
    ...(outcome === undefined ? {} : { outcome }),
  }
}

const earlier = (now: string, minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString()

/** What a person would fill in and no default can know. */
async function sensible(app: TestApp, act: string, { field, outcome }: Chance): Promise<Record<string, unknown>> {
  const times = { startedAt: earlier(app.now(), 30), endedAt: earlier(app.now(), 1) }
  const violation = {
    fact: `违法事实${field % 3}`,
    violated: ['安全生产法|30|1'],
    basis: ['安全生产法|97||7'],
    discretion: '一般情节',
    measures: ['罚款'],
    fineFen: [500_000, 2_000_000, 7_000_000][field % 3],
  }
  const officers = async () =>
    (await app.sql<{ id: string }>("select id from person where name in ('执法员甲', '执法员乙')")).map(({ id }) => id)
  if (act === 'filing.propose') return { handlers: await officers(), recusal: 'none' }
  if (act === 'investigation.conclude' || (act === 'decision.draft' && field % 2 === 0))
    return { violations: [violation] }
  if (act === 'inquiry.record') return { ...times, recorder: '书记员' }
  if (act === 'defence.record')
    return { kind: pick(['waived', 'stated', 'stated', 'hearing-requested'], outcome), recheck: '已经复核。' }
  if (act === 'payment.record')
    return { receiptNumber: randomUUID(), ...(field % 2 === 0 ? { amountFen: 100_000 } : {}) }
  return act === 'publication.prepare' ? { secrecyReview: 'may-publish', alsoHide: [] } : {}
}

const wrong = [null, '', -1, 0.5, [], {}, '某'.repeat(9000), true, '\u0000', '2025-02-30', randomUUID()]

/** One of six times one field is missing or wrong. */
function twisted(input: Record<string, unknown>, { twist, field }: Chance): Record<string, unknown> {
  const names = Object.keys(input)
  const name = pick(names, field)
  if (twist % 6 !== 1 || name === undefined) return input
  const { [name]: _gone, ...rest } = input
  return twist % 5 === 0 ? rest : { ...rest, [name]: pick(wrong, twist) }
}
