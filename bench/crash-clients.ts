/** Clients that keep account of what the server has acknowledged. */
import type { Acknowledged } from './crash-findings.ts'
import { type Answer, type Ask, HttpConnection } from './http-connection.ts'
import type { RunningServer } from './running-server.ts'
import { addEvidence, approveFiling, openCase, type Staff } from './staff.ts'

export type Journal = {
  acknowledged: Acknowledged[]
  /** Sent and not answered when the server died: done or not done, nobody knows yet. */
  unanswered: Ask[]
  cases: string[]
}

class Gone extends Error {}

/** One client: acts without pause until the server is gone. */
export async function work({ origin }: RunningServer, staff: Staff, journal: Journal): Promise<void> {
  const connection = new HttpConnection(origin)
  const done = (ask: Ask) => acknowledge(connection, journal, ask)
  try {
    for (;;) {
      const known = journal.cases[Math.floor(Math.random() * journal.cases.length)]
      if (known !== undefined && Math.random() < 0.8) await done(addEvidence(staff, 'officer1', known))
      else {
        const id = await openCase(staff, done)
        await done(approveFiling(staff, id))
        journal.cases.push(id)
      }
    }
  } catch (fault) {
    if (!(fault instanceof Gone)) throw fault
  } finally {
    connection.close()
  }
}

async function acknowledge(connection: HttpConnection, journal: Journal, ask: Ask): Promise<{ subjectId: string }> {
  const answer = await connection.ask(ask).catch(() => undefined)
  if (answer === undefined) {
    journal.unanswered.push(ask)
    throw new Gone()
  }
  return keep(journal, ask, answer)
}

function keep(journal: Journal, ask: Ask, { status, body }: Answer): { subjectId: string } {
  // a server on its way down may still say that its database has gone: nothing was acknowledged by that
  if (status === 500) {
    journal.unanswered.push(ask)
    throw new Gone()
  }
  if (status !== 200) throw new Error(`${ask.path} ${status} ${body}`)
  const { subjectId, receipt, documents } = JSON.parse(body)
  journal.acknowledged.push({ ask, receipt, documents })
  return { subjectId }
}

/** Every request without an answer, and fifty that had one, once more under the same key; counts what differs. */
export async function repeatSome({ origin }: RunningServer, journal: Journal): Promise<number> {
  const connection = new HttpConnection(origin)
  const unanswered = journal.unanswered.splice(0)
  for (const ask of unanswered) keep(journal, ask, await connection.ask(ask))
  let different = 0
  for (let index = 0; index < 50; index++) {
    const known = journal.acknowledged[Math.floor(Math.random() * journal.acknowledged.length)]
    if (!known) break
    const { receipt, documents, repeated } = JSON.parse((await connection.ask(known.ask)).body)
    const isSame =
      JSON.stringify({ receipt, documents }) === JSON.stringify({ receipt: known.receipt, documents: known.documents })
    if (!isSame || repeated !== true) different += 1
  }
  connection.close()
  return different
}
