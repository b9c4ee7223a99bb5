/** The certificate is drawn up and entered in the register of licences: 《行政许可法》第三十九条、第四十四条. */
import { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import { dayField } from '../acts/field.ts'
import { findLatestDocument } from '../documents/document.store.ts'
import type { Tx } from '../kernel/database.ts'
import { addDays, addMonths, type Day } from '../kernel/day.ts'
import { licensingLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { applicationOf } from './application.ts'
import { type ApplicationStep, loadApplication } from './application-step.ts'
import { heldFields, idOf, mustBeOfThisLicence } from './held-licence.ts'
import { insertLicence, insertLicenceEvent } from './licence.store.ts'
import type { Licence, LicenceEvent } from './licence.ts'
import type { LicenceKind } from './licence-kind.ts'
import { newLicence } from './new-licence.ts'

const basis = [licensingLaw(39), licensingLaw(44)]

/** What the grant says is what the certificate says. */
const Granted = z.object({
  certificateName: z.string(),
  validityMonths: z.number().nullable(),
  particulars: z.array(z.object({ label: z.string(), value: z.string() })),
})

export const issueCertificate = proceedingAct({
  name: 'licence.issue-certificate',
  label: '制作许可证件',
  basis,
  by: ['clerk'],
  ...{ key: newLicence.key, noun: newLicence.noun },
  fields: { validFrom: dayField('有效期自') },
  load: async (tx: Tx, facts: ProceedingFacts) => ({
    ...(await loadApplication(tx, facts)),
    grant: await findLatestDocument(tx, facts.proceeding.id, 'licence-grant'),
  }),
  must: [],
  propose: (_facts, { today }) => ({ validFrom: today }),
  rule: (facts, { validFrom }, { actor, newId, now, today }) => {
    const { grant, subject, agency, proceeding } = facts
    if (!grant?.issueDay) return refuse('not-granted', '尚未作出准予许可决定，不得制作证件。', basis, '请先作出决定。')
    if (validFrom < grant.issueDay || validFrom > today)
      return refuse('day-wrong', '有效期应自作出决定之后、今天之前起算。', basis, '请核对日期。')
    const { certificateName, validityMonths, particulars } = Granted.parse(grant.content)
    const validUntil = validityMonths === null ? null : addDays(addMonths(validFrom, validityMonths), -1)
    const held = { name: certificateName, holder: subject.name, creditCode: subject.creditCode, particulars }
    const row: Licence = {
      ...{ id: newId(), agencyId: actor.agencyId, proceedingId: proceeding.id, kind: applicationOf(facts).kind.code },
      ...{ name: certificateName, number: '', subjectId: subject.id, grantedOn: grant.issueDay, recordedAt: now },
    }
    const event: LicenceEvent = {
      ...{ id: newId(), agencyId: actor.agencyId, licenceId: row.id, kind: 'granted', proceedingId: proceeding.id },
      ...{ number: '', effectiveOn: validFrom, validUntil, particulars, recordedAt: now },
    }
    const content = { agencyName: agency.name, ...held, validFrom, validUntil, replaces: null }
    const documents = [{ form: 'licence-certificate', content }]
    return { ...renewalClock(validUntil, applicationOf(facts).kind), row, event, documents }
  },
  store: async (tx, { row, event, documents }) => {
    const number = documents[0]?.number ?? ''
    await insertLicence(tx, { ...row, number })
    await insertLicenceEvent(tx, { ...event, number })
  },
})

/** By when the holder should ask for renewal, counted back from the last day; the standing of the licence has a row for each. */
function renewalClock(validUntil: Day | null, { content }: LicenceKind) {
  if (validUntil === null) return { outcome: 'unlimited' }
  const { renewalDeadline } = content
  return { outcome: renewalDeadline, startsOn: { [renewalDeadline]: validUntil } }
}

/** In place of the certificate that stated what has been changed, or a term that has been renewed. */
export function reissueAct(step: ApplicationStep): AnyAct {
  const { name, key, noun } = step
  return proceedingAct({
    name: `${name}.issue-certificate`,
    label: '换发许可证件',
    basis,
    by: ['clerk'],
    ...{ key, noun, fields: heldFields(step) },
    load: loadApplication,
    must: [],
    propose: ({ held }) => idOf(held),
    rule: (facts, given, { newId, now }) => {
      const { held, subject, agency, proceeding } = facts
      const elsewhere = mustBeOfThisLicence(facts, given)
      if (elsewhere) return elsewhere
      if (!held) return refuse('licence-missing', '没有找到所持的许可。', basis)
      const { name: title, validFrom, validUntil, particulars, number: replaces } = held
      const event: LicenceEvent = {
        ...{ id: newId(), agencyId: proceeding.agencyId, licenceId: held.id, kind: 'reissued' },
        ...{
          proceedingId: proceeding.id,
          number: '',
          effectiveOn: validFrom,
          validUntil,
          particulars,
          recordedAt: now,
        },
      }
      const content = {
        ...{ agencyName: agency.name, name: title, holder: subject.name, creditCode: subject.creditCode },
        ...{ particulars, validFrom, validUntil, replaces },
      }
      const documents = [{ form: 'licence-certificate', content }]
      return { ...renewalClock(validUntil, applicationOf(facts).kind), event, documents }
    },
    store: (tx, { event, documents }) => insertLicenceEvent(tx, { ...event, number: documents[0]?.number ?? '' }),
  })
}
