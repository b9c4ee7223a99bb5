/** 人员与资格 for those who lead: who may enforce today, who reviews, and whether there are enough of them. */
import type { Office } from '../acts/office.ts'
import type { Tx } from '../kernel/database.ts'
import { day, dayOf } from '../kernel/day.ts'
import { findThreshold } from '../law/thresholds.ts'
import { certificateStates } from '../officers/index.ts'
import { listOfficerRows } from './officer.views.ts'
import { officerView } from './officer-list.ts'
import { listReviewers } from './staffing.views.ts'

export async function staffingPage(office: Office, tx: Tx) {
  const today = dayOf(office.clock())
  const since = day(`${today.slice(0, 4)}-01-01`)
  const law = await office.lawBook(tx)
  const [held, reviewers] = await Promise.all([listOfficerRows(tx), listReviewers(tx, { since, today })])
  const certificates = held.map((row) => officerView(row, { law, today }))
  const officers = new Set(certificates.filter(({ state }) => state.name === 'valid').map(({ id }) => id)).size
  const states = Map.groupBy(certificates, ({ state }) => state.name)
  return {
    since,
    states: [...states].map(([name, rows]) => ({ name, label: certificateStates[name], count: rows.length })),
    warned: certificates.filter(({ warnings }) => warnings.length > 0).length,
    ratio: ratioOf(reviewers.length, officers, findThreshold(law, 'reviewers.minimum-percent', today)),
    reviewers: reviewers.map((row) => ({ ...row, warnings: warningsOf(row) })),
  }
}

type Required = ReturnType<typeof findThreshold>

/** Reviewers for every hundred officers, beside the share that is asked for; null where there is nobody to be compared. */
function ratioOf(reviewers: number, officers: number, required: Required) {
  const percent = officers === 0 ? null : Math.round((reviewers / officers) * 1000) / 10
  const enough = percent === null || required === undefined || percent >= required.value
  const asked = required && { percent: required.value, source: required.source, standing: required.standing }
  return { reviewers, officers, percent, enough, required: asked ?? null }
}

function warningsOf({ legalQualification, heldFrom }: Awaited<ReturnType<typeof listReviewers>>[number]): string[] {
  return [
    ...(legalQualification === null ? ['没有登记法律职业资格，不得初次从事处罚决定的法制审核'] : []),
    ...(heldFrom === null ? ['没有登记任命和任期'] : []),
  ]
}
