/** What the machine answers beforehand of a case or a proceeding, as the desk shows it. */
import { digest } from '../acts/digest.ts'
import type { Office } from '../acts/office.ts'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { machineAnswers, preAnswers } from '../review-checks/index.ts'
import { loadCaseRecord, loadProceedingRecord } from '../review-checks/record.store.ts'
import { findCaseHead } from './case.views.ts'
import { findProceedingHead } from './proceeding.views.ts'

const places = {
  cases: { find: findCaseHead, load: loadCaseRecord },
  proceedings: { find: findProceedingHead, load: loadProceedingRecord },
} as const

type Asked = { actor: Actor; place: keyof typeof places; id: string }

/** Undefined when there is no such case or proceeding in this agency. */
export async function preAnswersOf(office: Office, tx: Tx, { actor, place, id }: Asked) {
  const { find, load } = places[place]
  if (!(await find(tx, id))) return undefined
  const [record, law] = await Promise.all([load(tx, id), office.lawBook(tx)])
  const now = office.clock()
  const context = { actor, now, today: dayOf(now), law, lives: {}, newId: office.newId, digest }
  return { labels: machineAnswers, points: preAnswers({ record, context, tables: office.procedures }) }
}
