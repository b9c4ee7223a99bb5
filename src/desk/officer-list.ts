/** The register of officers as it stands today: asked by word, state and section; what is out of order is said beside it. */
import type { Tx } from '../kernel/database.ts'
import { type Day, daysBetween } from '../kernel/day.ts'
import { normalised } from '../kernel/search-terms.ts'
import type { LawBook } from '../law/law-book.ts'
import { findThreshold } from '../law/thresholds.ts'
import { certificateStateOn, certificateStates, lastDayOf } from '../officers/index.ts'
import { listOfficerRows, type OfficerRow } from './officer.views.ts'

export type OfficersAsked = { q: string; state: string; section: string; odd: boolean; page: number }
const pageSize = 50

/** Read whole and narrowed here: a state is reckoned from records, and a county has some hundreds. */
export async function officerList(tx: Tx, asked: OfficersAsked, { law, today }: { law: LawBook; today: Day }) {
  const all = (await listOfficerRows(tx)).map((row) => officerView(row, { law, today }))
  const words = normalised(asked.q).split(/\s+/)
  const found = all.filter((row) => {
    const text = normalised([row.name, row.certificateNumber, row.section, row.category].join('\n'))
    const fits =
      (asked.state === '' || row.state.name === asked.state) && (asked.section === '' || row.section === asked.section)
    return fits && (!asked.odd || row.warnings.length > 0) && words.every((word) => text.includes(word))
  })
  return {
    rows: found.slice((asked.page - 1) * pageSize, asked.page * pageSize),
    ...{ total: found.length, page: asked.page, pageSize, states: certificateStates },
    sections: [...new Set(all.map(({ section }) => section))].toSorted(),
  }
}

export function officerView(row: OfficerRow, on: { law: LawBook; today: Day }) {
  const { id, certificateId, name, section, number: certificateNumber, category, area, validFrom, issuer } = row
  const state = certificateStateOn(row, on.today)
  return {
    ...{ id, certificateId, name, section, post: row.post ?? '', certificateNumber, category, area, issuer },
    ...{ validFrom, validUntil: lastDayOf(row), hasPhoto: row.photoSha256 !== null },
    state: { name: state, label: certificateStates[state] },
    warnings: state === 'revoked' || state === 'cancelled' ? [] : warningsOf(row, state, on),
  }
}

/** What somebody ought to see to. A year without its check is missed once its last day has passed; the deadline says so before. */
function warningsOf(row: OfficerRow, state: string, { law, today }: { law: LawBook; today: Day }): string[] {
  const warnDays = findThreshold(law, 'certificate.warning-days', today)?.value ?? 0
  const left = daysBetween(today, lastDayOf(row))
  const checkBy = law.deadlines.find(({ id }) => id === 'G-08')?.monthDay ?? '12-31'
  const lastYear = Number(today.slice(0, 4)) - (today.slice(5) > checkBy ? 1 : 2)
  const owed = Number(row.validFrom.slice(0, 4)) <= lastYear && !row.checkedYears.includes(lastYear)
  return [
    ...(state === 'valid' && left <= warnDays ? [`${left} 天后到期，请换证`] : []),
    ...(row.serves.length === 0 ? ['类别不属于本机关的执法类别'] : []),
    ...(owed ? [`没有 ${lastYear} 年度审验记录`] : []),
    ...(row.photoSha256 === null ? ['没有照片'] : []),
  ]
}
