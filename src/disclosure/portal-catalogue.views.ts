/** The review catalogue on the public site: the rows that decide are the rows that are shown, with every earlier edition. */
import type { Database } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { citationInChinese } from '../law/citation.ts'
import { decisionCategories } from '../law/decision-facts.ts'
import type { CatalogueRow } from '../law/law-book.ts'
import { catalogueEditions, catalogueOn, changesOn, conditionInChinese } from '../law/review-catalogue.ts'
import type { PublicCatalogue } from './portal-pages.ts'

type Kept = Omit<CatalogueRow, 'from' | 'until' | 'amount'> & {
  inForceFrom: Day
  inForceUntil: Day | null
  amountOf: 'fine' | 'confiscation' | null
  atLeastFen: number | null
}

/** `on`: the day asked for; a day to come shows the list as it stands today. */
export async function findCatalogue(db: Database, on: Day, today: Day): Promise<PublicCatalogue> {
  const rows = await db
    .withTables<{ reviewCatalogue: Kept }>()
    .withSchema('portal')
    .selectFrom('reviewCatalogue')
    .selectAll()
    .execute()
  const catalogue = rows.map(({ inForceFrom, inForceUntil, amountOf, atLeastFen, ...row }) => ({
    ...{ ...row, from: inForceFrom, until: inForceUntil },
    amount: amountOf === null || atLeastFen === null ? null : { of: amountOf, atLeastFen },
  }))
  const days = catalogueEditions({ catalogue }, today)
  const asked = days.find((day) => day <= on) ?? days.at(-1) ?? today
  return {
    edition: asked,
    isCurrent: asked === days[0],
    items: catalogueOn({ catalogue }, asked).map(({ number, isStatutory, row }) => ({
      ...{ category: decisionCategories[row.category], number, label: row.label, isStatutory, from: row.from },
      condition: conditionInChinese(row),
      basis: row.basis.map(citationInChinese),
      standing: row.standing,
    })),
    editions: days.map((day) => ({ on: day, changes: changesOn({ catalogue }, day) })),
  }
}
