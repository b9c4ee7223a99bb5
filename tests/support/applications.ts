/** What tests of applications fill in, and the stretches of their way that several walk. */
import type { TestApp } from './app.ts'
import { attempt, offers, take } from './drive.ts'

export async function peopleOf(app: TestApp): Promise<Record<string, string>> {
  const rows = await app.sql<{ id: string; username: string }>('select person_id as id, username from account')
  return Object.fromEntries(rows.map(({ username, id }) => [username, id]))
}

export async function newSubject(app: TestApp, given: Record<string, unknown>): Promise<string> {
  const name = String(given.name)
  await app.post('officer1', '/api/subjects', { kind: 'organisation', representative: '负责人（演示）', ...given })
  const [row] = await app.sql<{ id: string }>('select id from subject where name = $1', [name])
  return row?.id ?? ''
}

/** Everything asked for is there, or all but these. */
export async function counted(app: TestApp, on: string, act: string, missing: string[] = []) {
  const offered = (await offers(app, 'officer1', on)).find(({ name }) => name === act)
  if (!offered) throw new Error(`没有可办的 ${act}`)
  const { materials, particulars } = offered.defaults as {
    materials: { name: string }[]
    particulars: { label: string; value: string }[]
  }
  return {
    materials: materials.map((one) => ({ ...one, state: missing.includes(one.name) ? 'missing' : 'present' })),
    particulars: particulars.map(({ label, value }) => ({ label, value: value || `${label}（演示）` })),
  }
}

/** Drafted, proposed, examined, approved, decided. */
export async function decide(app: TestApp, on: string, drafted: Record<string, unknown> = {}): Promise<void> {
  await take(app, 'officer1', { on, act: 'licence.draft', with: drafted })
  await approve(app, on)
}

export async function approve(app: TestApp, on: string, noun = 'licence'): Promise<void> {
  await take(app, 'officer1', { on, act: `${noun}.propose` })
  await take(app, 'section1', { on, act: `${noun}.examine` })
  await take(app, 'deputy1', { on, act: `${noun}.approve` })
  await take(app, 'head', { on, act: `${noun}.decide` })
}

/** The code and the articles of a refusal; `done` where there was none. */
export async function codeOf(...asked: Parameters<typeof attempt>): Promise<[string, string[]]> {
  const { status, body } = await attempt(...asked)
  return status === 200 ? ['done', []] : [body.code, body.basis]
}

/** Received at the window, handled by the first two officers. */
export async function received(
  app: TestApp,
  subjectId: string,
  { kind = 'fireworks-retail', receivedOn }: { kind?: string; receivedOn?: string } = {},
): Promise<string> {
  const people = await peopleOf(app)
  const { status, body } = await app.post('clerk', '/api/licences', {
    ...{ kind, subjectId, channel: 'window', request: '申请许可。' },
    ...{ handlers: [people.officer1, people.officer2], receivedOn: receivedOn ?? app.now().slice(0, 10) },
  })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return `proceedings/${body.subjectId}`
}

export async function accepted(app: TestApp, subjectId: string, kind = 'fireworks-retail'): Promise<string> {
  const on = await received(app, subjectId, { kind })
  const act = 'licence.check-materials'
  await take(app, 'officer1', { on, act, with: await counted(app, on, act) })
  await take(app, 'officer1', { on, act: 'licence.accept', with: { inPowers: true } })
  return on
}

/** What two officers found on the spot, an hour ago. */
export function checkedOnSite(app: TestApp) {
  const hoursAgo = (hours: number) => new Date(Date.parse(app.now()) - hours * 3_600_000).toISOString()
  return {
    ...{ startedAt: hoursAgo(2), endedAt: hoursAgo(1), certificatesShown: true, conclusion: '符合条件。' },
    items: [{ item: '面积', finding: '十四平方米。' }],
  }
}

export const examined = (changed: Record<string, unknown> = {}) => ({
  ...{ findings: '材料齐全，现场核查符合条件。', recommendation: 'grant', ...changed },
})

/** Held from today on: applied for, checked on the spot, decided, certified and handed over within a day. */
export async function granted(app: TestApp, subjectId: string): Promise<string> {
  const on = await accepted(app, subjectId)
  await take(app, 'officer1', { on, act: 'licence.verify', with: checkedOnSite(app) })
  await take(app, 'officer1', { on, act: 'licence.conclude-examination', with: examined() })
  await decide(app, on)
  await take(app, 'officer1', { on, act: 'licence.serve-grant' })
  await take(app, 'clerk', { on, act: 'licence.issue-certificate' })
  await take(app, 'officer1', { on, act: 'licence.deliver' })
  await take(app, 'discloser', { on, act: 'licence.publish', with: { secrecyReview: 'may-publish' } })
  return on
}

/** What the holder of a licence asks for afterwards, or what is begun about it ex officio. */
export async function begun(app: TestApp, on: string, act: string, given: Record<string, unknown>): Promise<string> {
  const people = await peopleOf(app)
  const { subjectId } = await take(app, 'officer1', {
    ...{ on, act, with: { handlers: [people.officer1, people.officer2], ...given } },
  })
  return `proceedings/${subjectId}`
}

/** Published, bound, archived. */
export async function filed(app: TestApp, on: string, noun: string): Promise<void> {
  await take(app, 'discloser', { on, act: `${noun}.publish`, with: { secrecyReview: 'may-publish' } })
  await take(app, 'archivist', { on, act: `${noun}.compile` })
  await take(app, 'archivist', { on, act: `${noun}.archive` })
}

/** A standard of twelve months, so that a licence ends within years whose holidays are announced. */
export async function lastsAYear(app: TestApp, from: string): Promise<void> {
  const revised = {
    ...{ code: 'fireworks-retail', from, certificate: '烟花爆竹经营（零售）许可证', decisionDeadline: 'L-10' },
    ...{ materials: [{ name: '申请书' }], changeMaterials: [{ name: '变更申请书' }], siteCheck: true },
    ...{ renewalMaterials: [{ name: '延续申请书' }], validityMonths: 12, renewalDeadline: 'L-08' },
    ...{ particulars: ['负责人', '限制存放量'], source: '测试文件', standing: 'verified' },
  }
  const { status, body } = await app.post('administrator', '/api/licence-kinds', revised)
  if (status !== 200) throw new Error(JSON.stringify(body))
}
