/** The holder asks for the licence to go on; what is not decided before it ends is renewed by law: 《行政许可法》第五十条. */
import type { Context } from '../acts/context.ts'
import { partyOf, remediesOf } from '../documents/index.ts'
import { citationInChinese, licensingLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { applicationOf } from './application.ts'
import type { ApplicationFacts, ApplicationStep } from './application-step.ts'
import { isRenewedByLaw, renewedUntil } from './licence.rules.ts'

const form = 'licence-renewal'
const basis = licensingLaw(50, 2)

export const licenceRenewal: ApplicationStep = {
  ...{ name: 'licence-renewal', key: 'licenceRenewalId', noun: '延续许可' },
  forms: { granted: form, refused: form },
  limitOf: () => undefined,
  asksParticulars: false,
  must: [mustNotBeRenewedByLaw],
  isGranted: ({ content }) => content.outcome === 'granted',
  draftOf: (facts, { decision, findings, reason }, context) =>
    renewalContent(
      facts,
      { outcome: decision === 'grant' ? 'granted' : 'refused', reason: [findings, reason] },
      context,
    ),
  effect: {
    kind: 'renewed',
    termOf: ({ validUntil }, facts) => renewedUntil(validUntil, applicationOf(facts).kind),
    particularsOf: ({ particulars }) => particulars,
  },
}

type Said = { outcome: 'granted' | 'refused' | 'deemed'; reason: (string | undefined)[] }

export function renewalContent(facts: ApplicationFacts, { outcome, reason }: Said, context: Context) {
  const { held, agency, subject } = facts
  const { kind, receivedOn } = applicationOf(facts)
  const content = {
    ...{ agencyName: agency.name, matter: kind.name, party: partyOf(subject) },
    ...{ outcome, certificateNumber: held?.number ?? '', receivedOn, expiresOn: held?.validUntil ?? null },
    renewedUntil: outcome === 'refused' ? null : renewedUntil(held?.validUntil ?? null, kind),
    ...{ reason: reason.filter((text) => text !== undefined).join('\n'), basis: citationInChinese(basis) },
    remedies: remediesOf(agency, context),
  }
  return { form, content }
}

function mustNotBeRenewedByLaw({ deadlines }: ApplicationFacts, { today }: Context): Refusal | undefined {
  if (!isRenewedByLaw(deadlines, today)) return undefined
  return refuse(
    'renewed-by-law',
    '有效期届满前没有作出是否准予延续的决定，已经视为准予延续。',
    basis,
    '请办理「逾期未决定，视为准予延续」。',
  )
}
