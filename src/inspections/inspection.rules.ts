/** Rules of an inspection on site: 《安全生产法》第六十七条、第六十八条. */
import type { Context } from '../acts/context.ts'
import type { Day } from '../kernel/day.ts'
import { workSafetyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustBeCertified, type Officer } from '../officers/index.ts'
import type { Agency } from '../organisation/index.ts'

type OnSite = { officers: Officer[]; agency: Agency }

export function mustBeInspector({ officers }: OnSite, { actor }: Context): Refusal | undefined {
  if (officers.some((officer) => officer.personId === actor.personId)) return undefined
  const names = officers.map((officer) => officer.name).join('、')
  return refuse(
    'not-inspector',
    `本次检查的执法人员为${names}，您不在其中。`,
    workSafetyLaw(67, 1),
    `请由${names}办理。`,
  )
}

/** Who carries an inspection out does not pass its plan (V-04). */
export function mustNotBeInspector({ officers }: Pick<OnSite, 'officers'>, { actor }: Context): Refusal | undefined {
  if (!officers.some((officer) => officer.personId === actor.personId)) return undefined
  return refuse(
    'approver-is-inspector',
    '您是本次检查的执法人员，不得审核、批准本次检查的方案。',
    workSafetyLaw(67, 1),
    '请由未参加本次检查的人员审核、批准。',
  )
}

/** Certificates are judged on the day of the act on site, not on the day it is written down. */
export function mustBeFitOn(on: Day, { officers, agency }: OnSite, { law }: Context): Refusal | undefined {
  return mustBeCertified(officers, { on, area: agency.areaCode, law })
}

export function mustNotBeInFuture(on: Day, what: string, { today }: Context): Refusal | undefined {
  if (on <= today) return undefined
  return refuse('day-in-future', `${what}（${on}）晚于今天（${today}）。`, workSafetyLaw(68), '请填写已经发生的日期。')
}
