/** Not decided before the licence ended: renewed by law, and confirmed in writing: 《行政许可法》第五十条第二款. */
import { dayInChinese } from '../kernel/day.ts'
import { licensingLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { loadApplication } from './application-step.ts'
import { eventOf } from './decide-licence.ts'
import { heldFields, idOf, mustBeOfThisLicence } from './held-licence.ts'
import { isRenewedByLaw } from './licence.rules.ts'
import { insertLicenceEvent } from './licence.store.ts'
import { licenceRenewal, renewalContent } from './licence-renewal.ts'

const basis = licensingLaw(50, 2)
const { key, noun, effect } = licenceRenewal

export const confirmRenewal = proceedingAct({
  name: 'licence-renewal.confirm-deemed',
  label: '逾期未决定，视为准予延续',
  basis: [basis],
  by: ['officer'],
  ...{ key, noun, fields: heldFields(licenceRenewal) },
  load: loadApplication,
  must: [
    mustBeHandlerUnder(basis),
    ({ deadlines, held }, { today }) =>
      isRenewedByLaw(deadlines, today)
        ? undefined
        : refuse(
            'not-renewed-by-law',
            `有效期${held?.validUntil ? `至 ${held.validUntil} ` : ''}尚未届满，不是视为准予延续的情形。`,
            basis,
            '请在届满前作出是否准予延续的决定。',
          ),
  ],
  propose: ({ held }) => idOf(held),
  rule: (facts, given, context) => {
    const elsewhere = mustBeOfThisLicence(facts, given)
    if (elsewhere) return elsewhere
    const { held } = facts
    if (!held?.validUntil || !effect) return refuse('licence-missing', '没有找到所持的许可。', basis)
    const reason = `本机关未在${dayInChinese(held.validUntil)}有效期届满前作出是否准予延续的决定。`
    const change = eventOf({ ...licenceRenewal, effect: { ...effect, kind: 'deemed-renewed' } }, facts, context)
    return { change, documents: [renewalContent(facts, { outcome: 'deemed', reason: [reason] }, context)] }
  },
  store: async (tx, { change }) => {
    if (change) await insertLicenceEvent(tx, change)
  },
})
