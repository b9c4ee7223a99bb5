/** People of the example county at work: signed in once, acting through the API in great numbers. */
import { randomUUID } from 'node:crypto'
import { demoPassword } from '../src/example/county.ts'
import { type Ask, HttpConnection } from './http-connection.ts'

export type Staff = {
  /** A request of `username`, under a key of its own. */
  ask: (username: string, path: string, input: object) => Ask
  subjectId: string
  officers: string[]
}

export async function signInStaff(origin: string, usernames: string[]): Promise<Staff> {
  const cookies = new Map<string, string>()
  for (const username of usernames) cookies.set(username, await signIn(origin, username))
  const cookieOf = (username: string) => cookies.get(username) ?? ''
  const ask = (username: string, path: string, input: object): Ask => ({
    path,
    headers: { cookie: cookieOf(username), 'idempotency-key': randomUUID() },
    body: JSON.stringify(input),
  })
  const connection = new HttpConnection(origin)
  await connection.ask(ask('officer1', '/api/subjects', { kind: 'organisation', name: '某铸造厂' }))
  connection.close()
  const response = await fetch(`${origin}/api/lookups`, { headers: { cookie: cookieOf('officer1') } })
  const { subjects, officers } = (await response.json()) as Record<
    'subjects' | 'officers',
    { id: string; name: string }[]
  >
  const named = officers.filter(({ name }) => ['执法员甲', '执法员乙'].includes(name)).map(({ id }) => id)
  return { ask, subjectId: subjects[0]?.id ?? '', officers: named }
}

export async function signIn(origin: string, username: string): Promise<string> {
  const response = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: demoPassword }),
  })
  if (!response.ok) throw new Error(`${username} 不能登录：${await response.text()}`)
  return (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
}

/** Carries `count` new cases to just before their filing is approved, by many hands at once; gives their ids. */
export async function openCases(origin: string, staff: Staff, count: number): Promise<string[]> {
  const ids: string[] = []
  let left = count
  const hand = async () => {
    const connection = new HttpConnection(origin)
    const done = async (ask: Ask) => {
      const { status, body } = await connection.ask(ask)
      if (status !== 200) throw new Error(`${ask.path} ${status} ${body}`)
      return JSON.parse(body) as { subjectId: string }
    }
    while (left > 0) {
      left -= 1
      ids.push(await openCase(staff, done))
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: 12 }, hand))
  return ids
}

/** Registers a case and carries it to just before its filing is approved. */
export async function openCase(
  { ask, subjectId, officers }: Staff,
  done: (ask: Ask) => Promise<{ subjectId: string }>,
) {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const clue = { source: 'inspection', clue: '检查发现特种作业人员未持证上岗。', discoveredOn: today, conductOn: today }
  const registered = { subjectId, title: '某铸造厂特种作业人员无证上岗案', cause: '特种作业人员无证上岗', ...clue }
  const { subjectId: id } = await done(ask('officer1', '/api/cases', registered))
  await done(
    ask('officer1', `/api/cases/${id}/filing`, { handlers: officers, recusal: 'none', opinion: '建议立案调查。' }),
  )
  await done(ask('section1', `/api/cases/${id}/filing/examination`, { outcome: 'agreed', opinion: '同意。' }))
  return id
}

export function approveFiling({ ask }: Staff, caseId: string): Ask {
  return ask('deputy1', `/api/cases/${caseId}/filing/approval`, { outcome: 'agreed', opinion: '同意立案。' })
}

/** A typical act: it draws up nothing. `username` must be a handler, or is refused by 《行政处罚法》第四十二条. */
export function addEvidence({ ask, officers }: Staff, username: string, caseId: string): Ask {
  return ask(username, `/api/cases/${caseId}/evidence`, {
    kind: 'documentary',
    name: '特种作业人员名册',
    source: '执法人员现场收集',
    proves: '焊工三人未取得特种作业操作证即上岗作业。',
    collectedOn: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
    collectedBy: officers,
  })
}
