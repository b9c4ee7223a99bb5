/** Load on a server over HTTP: as fast as answers come, or at a steady rate however they come. */
import { type Ask, HttpConnection } from './http-connection.ts'

export type Load = {
  origin: string
  users: number
  next: () => Ask
  /** What an answer must be; anything else fails the benchmark. */
  status: number
  /** Without it every user asks again as soon as the answer is there. */
  perSecond?: number
} & ({ seconds: number } | { count: number })

export type Measured = { latencies: number[]; perSecond: number }

/** At a steady rate the time a request waits for a free user counts: a slow server cannot hide behind its callers. */
export async function load(wanted: Load): Promise<Measured> {
  const { origin, users, status, next, perSecond } = wanted
  const connections = Array.from({ length: users }, () => new HttpConnection(origin))
  const latencies: number[] = []
  const begin = performance.now()
  const end = 'seconds' in wanted ? begin + wanted.seconds * 1000 : Number.POSITIVE_INFINITY
  let left = 'count' in wanted ? wanted.count : Number.POSITIVE_INFINITY
  let planned = begin

  const user = async (connection: HttpConnection) => {
    while (left > 0 && performance.now() < end) {
      left -= 1
      let from = performance.now()
      if (perSecond !== undefined) {
        planned += -Math.log(1 - Math.random()) * (1000 / perSecond)
        from = planned
        await sleepUntil(planned)
      }
      const answer = await connection.ask(next())
      if (answer.status !== status)
        throw new Error(`应答 ${answer.status}，应为 ${status}：${answer.body.slice(0, 300)}`)
      latencies.push(performance.now() - from)
    }
  }
  await Promise.all(connections.map(user)).finally(() => {
    for (const connection of connections) connection.close()
  })
  return { latencies, perSecond: latencies.length / ((performance.now() - begin) / 1000) }
}

async function sleepUntil(time: number): Promise<void> {
  const wait = time - performance.now()
  if (wait > 0) await new Promise((done) => setTimeout(done, wait))
}
