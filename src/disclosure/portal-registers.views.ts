/** The registers on the public site: officers and their certificates as they stand today, and powers. */
import type { Database } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { normalised } from '../kernel/search-terms.ts'
import { type Citation, citationInChinese } from '../law/citation.ts'
import { type CertificateEvent, certificateEvents, certificateStateOn, lastDayOf } from '../officers/index.ts'
import type { OfficerList, PublicOfficer, PublicPower } from './portal-pages.ts'

type OfficerRow = Omit<PublicOfficer, 'state' | 'events'> & { events: CertificateEvent[] }
type PowerRow = Omit<PublicPower, 'basis'> & { basis: Citation[] }
const tables = (db: Database) => db.withTables<{ officer: OfficerRow; power: PowerRow }>().withSchema('portal')

const categoryLabels: Record<string, string> = {
  licence: '行政许可',
  penalty: '行政处罚',
  coercion: '行政强制',
  inspection: '行政检查',
  recordal: '备案',
  payment: '行政给付',
}

/** The register of one county is some dozens of rows: read whole, narrowed here. */
export async function listOfficers(db: Database, q: string, today: Day): Promise<OfficerList> {
  const rows = await tables(db).selectFrom('officer').selectAll().orderBy('sectionName').orderBy('number').execute()
  const words = normalised(q).split(/\s+/)
  const officers = rows.map((row) => officerToday(row, today))
  const found = officers.filter((officer) => {
    const text = normalised([officer.name, officer.number, officer.agencyName, officer.sectionName].join('\n'))
    return words.every((word) => text.includes(word))
  })
  return { q, rows: found, total: officers.length }
}

export async function findOfficer(db: Database, number: string, today: Day): Promise<PublicOfficer | undefined> {
  const row = await tables(db).selectFrom('officer').selectAll().where('number', '=', number).executeTakeFirst()
  return row && officerToday(row, today)
}

function officerToday(row: OfficerRow, today: Day): PublicOfficer {
  const events = row.events.filter(({ effectiveOn }) => effectiveOn <= today)
  return {
    ...row,
    validUntil: lastDayOf(row),
    state: certificateStateOn(row, today),
    events: events.map(({ kind, effectiveOn }) => ({ label: certificateEvents[kind], effectiveOn })),
  }
}

export async function listPowers(db: Database): Promise<PublicPower[]> {
  const rows = await tables(db).selectFrom('power').selectAll().orderBy('category').orderBy('code').execute()
  return rows.map((row) => ({
    ...row,
    category: categoryLabels[row.category] ?? row.category,
    basis: row.basis.map(citationInChinese),
  }))
}
