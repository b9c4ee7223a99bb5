/** A signed-in person over HTTP: asks, acts once per key, and says clearly what the server answered. */
import { randomUUID } from 'node:crypto'
import type { AvailableAct, Done, Problem } from '../src/acts/index.ts'

export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super([problem.detail, ...problem.basis, problem.instead].filter(Boolean).join(' '))
    this.problem = problem
  }
}

export type Person = {
  name: string
  get: <T>(path: string) => Promise<T>
  act: (path: string, input: Record<string, unknown>) => Promise<Done>
  /** The act as offered now, with what the case already knows. */
  offer: (subject: string, name: string) => Promise<AvailableAct>
  upload: (name: string, type: string, bytes: Uint8Array) => Promise<{ sha256: string; sizeBytes: number }>
  download: (path: string) => Promise<Uint8Array>
}

export type Fetch = (path: string, init: RequestInit) => Promise<Response>

/** @throws Refused when the server says no */
export async function signIn(fetch: Fetch, username: string, password: string): Promise<Person> {
  const entered = await fetch('/api/session', json('POST', { username, password }))
  await answered(entered)
  const cookie = (entered.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  const ask = async (path: string, init: RequestInit = {}) =>
    answered(await fetch(path, { ...init, headers: { ...(init.headers as Record<string, string>), cookie } }))
  const get = async <T>(path: string) => (await (await ask(path)).json()) as T
  return {
    name: username,
    get,
    act: async (path, input) => {
      const { headers, ...init } = json('POST', input)
      const keyed = { ...(headers as Record<string, string>), 'idempotency-key': randomUUID() }
      return (await (await ask(path, { ...init, headers: keyed })).json()) as Done
    },
    offer: async (subject, name) => {
      const { acts } = await get<{ acts: AvailableAct[] }>(`/api/${subject}/acts`)
      const found = acts.find((act) => act.name === name)
      if (!found) throw new Error(`现在没有「${name}」这一步；可办的有：${acts.map((act) => act.label).join('、')}`)
      return found
    },
    upload: async (name, type, bytes) => {
      const headers = { 'content-type': type, 'x-file-name': encodeURIComponent(name) }
      const kept = await ask('/api/files', { method: 'POST', headers, body: bytes as RequestInit['body'] & Uint8Array })
      return (await kept.json()) as { sha256: string; sizeBytes: number }
    },
    download: async (path) => new Uint8Array(await (await ask(path)).arrayBuffer()),
  }
}

function json(method: string, body: unknown): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

async function answered(response: Response): Promise<Response> {
  if (response.ok) return response
  const text = await response.text()
  const problem = response.headers.get('content-type')?.includes('problem+json')
    ? (JSON.parse(text) as Problem)
    : undefined
  throw problem ? new Refused(problem) : new Error(`服务器回答 ${response.status}：${text.slice(0, 200)}`)
}
