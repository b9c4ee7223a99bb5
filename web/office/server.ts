/** The only place that speaks HTTP. */
import type { Problem } from '../../src/acts/index.ts'

export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** Nobody knows whether the request arrived; asking again with the same key is safe. */
export class ConnectionLost extends Error {}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 401
}

type Request = { method?: string; body?: unknown; key?: string }

/** @throws ProblemError, ConnectionLost */
export async function ask<Answer>(path: string, { method = 'GET', body, key }: Request = {}): Promise<Answer> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (key !== undefined) headers['idempotency-key'] = key
  const response = await fetch(path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ConnectionLost('网络中断，没有收到服务器的答复。')
  })
  if (!response.ok) throw new ProblemError(await problemOf(response))
  return (response.status === 204 ? undefined : await response.json()) as Answer
}

async function problemOf(response: Response): Promise<Problem> {
  if (response.headers.get('content-type')?.includes('json')) return (await response.json()) as Problem
  // A gateway that answers in the server's place says nothing about what was done.
  if (response.status >= 502 && response.status <= 504) throw new ConnectionLost('服务器暂时没有答复。')
  const title = '服务器没有办成'
  return {
    type: 'about:blank',
    title,
    status: 500,
    code: 'fault',
    detail: `${title}（${response.status}）。`,
    basis: [],
  }
}
