/** Which decisions on licences are reviewed (items of the review catalogue), and which drafts the review binds. */
import type { Day } from '../kernel/day.ts'
import { licensingLaw } from '../law/citation.ts'
import type { DecisionFact } from '../law/decision-facts.ts'
import type { LawBook } from '../law/law-book.ts'
import { type Decision, findMajor } from '../law/major.ts'
import type { ReviewStep } from '../legal-review/proceeding-review-act.ts'
import type { ProceedingRecord } from '../proceedings/index.ts'
import { byVerb, lastUnder } from './application.ts'
import type { ApplicationStep } from './application-step.ts'
import { Examined } from './conclude-examination.ts'

export function reviewOf({ name, key, noun, forms }: ApplicationStep): ReviewStep {
  return {
    ...{ name, key, noun, form: [...new Set(Object.values(forms))], category: '行政许可', materials: 'licence' },
    grounds: ['经过听证、直接关系他人重大利益，或者涉及多个法律关系的行政许可，列入本局重大执法决定法制审核目录'],
    basis: licensingLaw(38),
  }
}

/** As 《重大执法决定法制审核目录清单》 asks about it. */
function licenceDecision(records: ProceedingRecord[]): Decision {
  const examined = lastUnder(records, 'conclude-examination', Examined)
  const found: [DecisionFact, boolean][] = [
    ['hearing-held', records.some((record) => byVerb('hold-hearing')(record) && record.outcome === 'held')],
    ['third-party', examined?.othersAffected === true],
    ['complex', examined?.complex === true],
  ]
  return { category: 'licence', facts: found.filter(([, holds]) => holds).map(([fact]) => fact) }
}

export function isMajor(records: ProceedingRecord[], law: LawBook, on: Day): boolean {
  return findMajor(licenceDecision(records), law, on).isMajor
}
