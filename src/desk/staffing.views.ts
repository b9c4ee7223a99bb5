/** Who reviews, with which qualification and term, how much and how fast: from the register of reviews itself. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'

export type ReviewerRow = {
  id: string
  name: string
  section: string
  legalQualification: string | null
  legalQualificationOn: Day | null
  hasProof: boolean
  heldFrom: Day | null
  heldUntil: Day | null
  examined: number
  agreed: number
  /** From submission to opinion, of all that the person examined since the day asked for. */
  medianHours: number | null
  p90Hours: number | null
}

/** Those appointed on that day, those whose account reviews, and whoever gave an opinion since. */
export async function listReviewers(tx: Tx, { since, today }: { since: Day; today: Day }): Promise<ReviewerRow[]> {
  const result = await sql<ReviewerRow>`
    with given as (
      select opinion.reviewer_id, opinion.outcome,
        extract(epoch from opinion.given_at - submitted.submitted_at) / 3600 as hours
      from review_opinion opinion join review_submission submitted on submitted.id = opinion.submission_id
      where opinion.stage = 'examination' and opinion.given_at >= ${since}::date
    ), reckoned as (
      select reviewer_id, count(*)::int as examined, count(*) filter (where outcome = 'agreed')::int as agreed,
        percentile_cont(0.5) within group (order by hours) as median_hours,
        percentile_cont(0.9) within group (order by hours) as p90_hours
      from given group by reviewer_id
    )
    select person.id, person.name, section.name as section, person.legal_qualification, person.legal_qualification_on,
      person.legal_qualification_proof is not null as has_proof, held.held_from, held.held_until,
      coalesce(examined, 0) as examined, coalesce(agreed, 0) as agreed,
      round(median_hours::numeric, 1)::float as median_hours, round(p90_hours::numeric, 1)::float as p90_hours
    from person join section on section.id = person.section_id
    left join reckoned on reckoned.reviewer_id = person.id
    left join lateral (select held_from, held_until from reviewer_appointment one where one.person_id = person.id
      and held_from <= ${today}::date and (held_until is null or held_until >= ${today}::date) limit 1) held on true
    where held.held_from is not null or reckoned.examined > 0
      or exists (select from account where person_id = person.id and 'reviewer' = any(roles))
    order by person.id`.execute(tx)
  return result.rows
}
