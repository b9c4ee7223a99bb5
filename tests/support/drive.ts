/** A case on its way: driven by the product's own driver up to a step, and from there act by act as the desk offers them. */
import { type Driven, driveCase } from '../../bin/case-driver.ts'
import { CaseFacts } from '../../bin/case-facts.ts'
import type { AvailableAct, Done } from '../../src/acts/index.ts'
import { demoPassword } from '../../src/example/county.ts'
import { exampleLaw } from '../../src/law/example-law.ts'
import { actsByPath } from '../../src/register.ts'
import type { Answer, TestApp } from './app.ts'

const seventyThousand = {
  id: 'T-01',
  authority: '某市应急管理局',
  area: '某市',
  inspected_on: '2025-09-15',
  party_as_published: '某机械加工有限公司',
  industry: '工贸',
  violation: '特种作业人员未取得相应资格上岗作业',
  violated: ['安全生产法|30|1'],
  basis: ['安全生产法|97||7'],
  measures: ['罚款'],
  fine_yuan: 70_000,
  source: '测试',
}

/** 7 万元: told of a hearing, deliberated. */
export const factsOf = (changed: Partial<CaseFacts> = {}): CaseFacts =>
  CaseFacts.parse({ ...seventyThousand, ...changed })

const paths = new Map(actsByPath.map(([path, { name }]) => [name, path]))

class Stop extends Error {}

const driveOf = (app: TestApp, facts: CaseFacts) => ({
  fetch: (path: string, init: RequestInit) => (path === '/api/session' ? signIn(app, init) : app.fetch(path, init)),
  ...{ facts, password: demoPassword, provisions: exampleLaw.provisions },
  now: () => Date.parse(app.now()),
})

/** Nine people for every case: their passwords are checked where signing in is tested. */
async function signIn(app: TestApp, { body }: RequestInit): Promise<Response> {
  const { username } = JSON.parse(String(body)) as { username: string }
  return new Response('{}', { headers: { 'set-cookie': await app.cookieOf(username) } })
}

export const driveWhole = (
  app: TestApp,
  facts = factsOf(),
  onStep: (step: { label: string }) => void = () => undefined,
): Promise<Driven> => driveCase({ ...driveOf(app, facts), onStep })

/** Ends after the act with this label, and names the case. */
export async function driveUntil(app: TestApp, last: string, facts = factsOf()): Promise<string> {
  const known = (await app.sql<{ id: string }>('select id from penalty_case')).map(({ id }) => id)
  const onStep = ({ label }: { label: string }) => {
    if (label === last) throw new Stop()
  }
  await driveCase({ ...driveOf(app, facts), onStep }).then(
    () => Promise.reject(new Error(`驱动中没有「${last}」这一步`)),
    (error: unknown) => {
      if (!(error instanceof Stop)) throw error
    },
  )
  const [newest] = await app.sql<{ id: string }>('select id from penalty_case where not id = any($1)', [known])
  return newest?.id ?? ''
}

/** What the desk offers this person with this case now. */
export async function offers(app: TestApp, as: string, subject: string): Promise<AvailableAct[]> {
  return (await app.get<{ acts: AvailableAct[] }>(as, `/api/${subject}/acts`)).body.acts
}

/** As `attemptUnanswered`, and answers what the server warns of, as a person would. */
export async function attempt(
  app: TestApp,
  as: string,
  asked: { on: string; act: string; with?: Record<string, unknown> },
): Promise<Answer> {
  const answer = await attemptUnanswered(app, as, asked)
  const warnings = answer.body.warnings ?? []
  if (warnings.length === 0) return answer
  const answers = Object.fromEntries(warnings.map(({ code }) => [code, '经核实，情况属实，继续办理。']))
  return attemptUnanswered(app, as, { ...asked, with: { ...asked.with, answers } })
}

/** Takes the offered act with what the case knows and what is given; answers whatever the server says. */
export async function attemptUnanswered(
  app: TestApp,
  as: string,
  { on, act, with: given = {} }: { on: string; act: string; with?: Record<string, unknown> },
): Promise<Answer> {
  const offered = (await offers(app, as, on)).find(({ name }) => name === act)
  const path = offered?.href ?? pathOf(act, on)
  // nobody of the tests must withdraw, unless a test says so
  const recusal = offered?.form.properties?.recusal === undefined ? {} : { recusal: 'none' }
  return app.post(as, path, { ...offered?.defaults, ...answered(offered), ...recusal, ...given })
}

/** Problems of an earlier review are answered, and not adopted, unless a test says otherwise. */
function answered(offered: AvailableAct | undefined): { replies?: object[] } {
  const { replies } = offered?.defaults ?? {}
  if (!Array.isArray(replies)) return {}
  return {
    replies: replies.map((reply: object) => ({ ...reply, adoption: 'not-adopted', reply: '经研究，理由如前。' })),
  }
}

/** @throws Error with the refusal when the server says no */
export async function take(...asked: Parameters<typeof attempt>): Promise<Done> {
  const { status, body } = await attempt(...asked)
  if (status !== 200) throw new Error(`${asked[2].act}：${status} ${JSON.stringify(body)}`)
  return body
}

/** Not on offer: tried all the same. */
function pathOf(act: string, on: string): string {
  const found = paths.get(act)
  if (found === undefined) throw new Error(`没有行为 ${act}`)
  return found.replace(/:\w+/, on.split('/')[1] ?? '')
}
