/** Which decisions on licences are reviewed (threshold rows licence-review.…), and the review itself. */
import type { Day } from '../kernel/day.ts'
import { licensingLaw } from '../law/citation.ts'
import type { LawBook } from '../law/law-book.ts'
import { findThreshold } from '../law/thresholds.ts'
import { lastSaid, type ProceedingRecord } from '../proceedings/index.ts'
import { reviewActs } from '../proceedings/proceeding-review-act.ts'
import { Examined } from './conclude-examination.ts'

export const decisionForms = ['licence-grant', 'licence-refusal']

export const licenceReview = {
  ...{ name: 'licence', key: 'licenceId', noun: '许可', form: decisionForms, category: '行政许可' },
  grounds: ['经过听证、直接关系他人重大利益，或者涉及多个法律关系的行政许可，列入本局重大执法决定法制审核目录'],
  basis: licensingLaw(38),
}

export const [submitLicenceReview, examineLicenceReview, countersignLicenceReview] = reviewActs(licenceReview)

/** Any single cause that the agency's catalogue has switched on. */
export function isMajor(records: ProceedingRecord[], law: LawBook, on: Day): boolean {
  const examined = lastSaid(records, 'licence.conclude-examination', Examined)
  const causes = {
    hearing: records.some(({ act, outcome }) => act === 'licence.hold-hearing' && outcome === 'held'),
    'major-interest': examined?.othersAffected === true,
    complex: examined?.complex === true,
  }
  return Object.entries(causes).some(
    ([name, holds]) => holds && findThreshold(law, `licence-review.${name}`, on)?.value === 1,
  )
}
