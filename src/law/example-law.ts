/** The law that a new agency begins with; from then on its own tables hold it, and its administrator keeps it. */
import calendar from './data/calendar.json' with { type: 'json' }
import deadlines from './data/deadlines.json' with { type: 'json' }
import provisions from './data/provisions.json' with { type: 'json' }
import catalogue from './data/review-catalogue.json' with { type: 'json' }
import statutes from './data/statutes.json' with { type: 'json' }
import thresholds from './data/thresholds.json' with { type: 'json' }
import type { LawBook } from './law-book.ts'

/** JSON knows neither days nor unions; `example-law.test.ts` checks every row against them. */
export const exampleLaw = { statutes, deadlines, thresholds, provisions, catalogue, calendar } as unknown as LawBook
