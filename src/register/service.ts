/** Who serves what: the service of a document passes from its handlers to another officer and back. */
import { handOverActs } from '../service/hand-over-act.ts'
import { serviceHandover } from '../service/index.ts'
import type { ServingAct } from '../service/service-act.ts'
import type { Part } from './part.ts'

/** `serving`: the acts of all other parts that serve something; it may be taken over. */
export function servicePart(serving: ServingAct[]): Part {
  const { takeOver, handBack } = handOverActs(serving.map(({ serves }) => serves.form))
  return {
    procedures: [serviceHandover],
    acts: [
      ['/api/service/:documentId/takeover', takeOver],
      ['/api/service/:documentId/return', handBack],
    ],
    starts: [],
  }
}
