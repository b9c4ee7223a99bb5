/**
 * What every step that serves a document brings with it, in whatever table it stands: it may fail and leave the matter where
 * it is, and it may be announced, whereupon the thirty days run. Written here once, so that no table can forget it.
 */
import type { AnyAct } from '../acts/act.ts'
import { civilProcedureLaw, penaltyLaw } from '../law/citation.ts'
import { type Procedure, procedure, type Step } from '../procedures/procedure.ts'

/** 自发出公告之日起，经过三十日，即视为送达 */
export const announcementDeadline = 'C-17'
export const notServed = 'not-served'
export const announced = 'announced'

export function withServiceSteps(table: Procedure, serving: Pick<AnyAct, 'name'>[]): Procedure {
  const names = new Set(serving.map(({ name }) => name))
  const isServing = (step: Step) => names.has(step.act)
  const steps = table.steps.flatMap((step, index) => {
    if (!isServing(step) || step.from === null) return [step]
    const isLast = !table.steps.slice(index + 1).some(({ act, from }) => act === step.act && from === step.from)
    return isLast ? [ended(step), failing(step), announcing(step)] : [ended(step)]
  })
  // a life that service begins is left unbegun by one that fails
  const begun = table.steps.filter((step) => isServing(step) && step.from === null).map(({ act }) => act)
  const unbegun = begun.flatMap((act) => [`${act}[${notServed}]`, `${act}[${announced}]`])
  return procedure({
    ...table,
    steps,
    ...(begun.length === 0 ? {} : { unbegun: [...(table.unbegun ?? []), ...unbegun] }),
  })
}

function ended(step: Step): Step {
  return drawsReceipt(step) ? { ...step, meets: [...(step.meets ?? []), announcementDeadline] } : step
}

function failing({ from, act, by, needs }: Step): Step {
  return {
    ...{ from, act, when: notServed, to: from ?? '', by, label: '未能送达', basis: [penaltyLaw(61, 1)] },
    ...(needs ? { needs } : {}),
  }
}

function announcing(step: Step): Step {
  const { from, act, by, needs } = step
  return {
    ...{ from, act, when: announced, to: from ?? '', by, label: '公告送达', basis: [civilProcedureLaw(95)] },
    ...(needs ? { needs } : {}),
    ...(drawsReceipt(step) ? { documents: ['public-service-notice'], starts: [announcementDeadline] } : {}),
  }
}

/** Of several tables that know the act, the one that draws the receipt keeps the clock. */
function drawsReceipt({ documents = [] }: Step): boolean {
  return documents.includes('service-receipt')
}
