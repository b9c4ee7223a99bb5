/**
 * Keeps the hours of exams: opens them, takes in what is out of time, closes them. Each is an act in the name of whoever
 * ordered it, carried out by the server; after an outage the next round makes good what was due meanwhile.
 */
import type { AnyAct } from '../acts/act.ts'
import type { Office } from '../acts/office.ts'
import { perform } from '../acts/perform.ts'
import { findActorOf, listAgencyIds } from '../identity/account.store.ts'
import type { AgencyId } from '../identity/actor.ts'
import { readOnly } from '../kernel/database.ts'
import { type Rounds, startRounds } from '../kernel/rounds.ts'
import { listDue } from './exam.views.ts'
import { closeExam, openExam } from './run-exam.ts'
import { collectAttempt } from './sit-exam.ts'

type Log = { error: (about: object, message: string) => void }

const pauseMs = 2_000

export function startInvigilation(office: Office, log: Log): Rounds {
  const onFault = (fault: unknown) => log.error({ err: fault }, '考试到时的开考、收卷没有办成，稍后重试')
  return startRounds({ work: () => keepHours(office), pauseMs, onFault })
}

async function keepHours(office: Office): Promise<number> {
  let done = 0
  for (const agencyId of await listAgencyIds(office.db)) {
    const carryOut = carryingOut(office, agencyId)
    const due = () => readOnly(office.db, agencyId, (tx) => listDue(tx, office.clock()))
    const first = await due()
    for (const { id, by } of first.opening) done += await carryOut(openExam, { examId: id }, by)
    for (const { id, by } of first.collecting) done += await carryOut(collectAttempt as AnyAct, { attemptId: id }, by)
    // what was just taken in may have been the last
    for (const { id, by } of (await due()).closing) done += await carryOut(closeExam, { examId: id }, by)
  }
  return done
}

/** Refused: somebody was quicker, or it is not yet due; the next round looks again. */
function carryingOut(office: Office, agencyId: AgencyId) {
  return async (act: AnyAct, input: object, personId: string): Promise<number> => {
    const actor = await findActorOf(office.db, agencyId, personId)
    if (!actor) return 0
    const outcome = await perform(office, act, { actor, input, key: office.newId(), clientAddress: 'server' })
    return 'done' in outcome ? 1 : 0
  }
}
