/** How a draft stands to the assessment before it: which act each entry is, and whether its amount left the tier. Pure. */
import { type Assessment, isOutside } from '../discretion/index.ts'
import type { ReportedViolation } from '../evidence/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'

/** What is decided about one act, as like cases are compared by. */
export type Judged = {
  fact: string
  provision: string
  target: string
  stage: string
  tier: number | null
  tierWords: string | null
  fineFen: number
  outsideTier: boolean
  /** Outside by another amount than the one whose reason was given when it was assessed. */
  isNew: boolean
  reduction: boolean
}

type Assessed = Assessment['violations'][number]

/** Each entry is one of the acts assessed, by the provision it rests on; none of them is exempt. */
export function mustFollowAssessment(
  violations: ReportedViolation[],
  assessment: Assessment | undefined,
): Refusal | undefined {
  const missing = pair(violations, assessment).find(([, assessed]) => assessed === undefined)
  if (!missing) return undefined
  const reason = `「${missing[0].fact.slice(0, 40)}」没有裁量评估，或者已评估为不予处罚，不得拟处罚。`
  return refuse(
    'violation-not-assessed',
    reason,
    [penaltyLaw(33), penaltyLaw(34)],
    '请按评估的违法行为拟定，或者重新评估裁量。',
  )
}

function pair(violations: ReportedViolation[], assessment: Assessment | undefined) {
  const waiting = (assessment?.violations ?? []).filter(({ exempt }) => exempt === null)
  return violations.map((violation): [ReportedViolation, Assessed | undefined] => {
    const place = waiting.findIndex(({ provision }) => violation.basis.includes(provision))
    return [violation, place === -1 ? undefined : waiting.splice(place, 1)[0]]
  })
}

export function judgedFrom(violations: ReportedViolation[], assessment: Assessment | undefined): Judged[] {
  return pair(violations, assessment).flatMap(([{ fact, fineFen }, assessed]) => {
    if (!assessed) return []
    const { penalty: provision, target, stage, proposed, chosen, adjustment, minimumFen, maximumFen } = assessed
    const outsideTier = isOutside({ proposed, minimumFen, maximumFen, fineFen })
    const isNew = outsideTier && fineFen !== assessed.fineFen
    const tier = (outsideTier ? chosen : proposed)?.tier ?? null
    const kept = { fact, provision, target, stage, tier, tierWords: proposed?.words ?? null, fineFen }
    return [{ ...kept, outsideTier, isNew, reduction: adjustment === 'mitigated' }]
  })
}
