/** The certificate is drawn up and entered in the register of licences: 《行政许可法》第三十九条、第四十四条. */
import { z } from 'zod'
import { dayField } from '../acts/field.ts'
import { findLatestDocument } from '../documents/document.store.ts'
import type { Tx } from '../kernel/database.ts'
import { addDays, addMonths } from '../kernel/day.ts'
import { licensingLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { applicationOf, withKinds } from './application.ts'
import { insertLicence, insertLicenceEvent } from './licence.store.ts'
import type { Licence, LicenceEvent } from './licence.ts'

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
  ...{ key: 'licenceId', noun: '许可' },
  fields: { validFrom: dayField('有效期自') },
  load: async (tx: Tx, { proceeding }: ProceedingFacts) => ({
    ...(await withKinds(tx)),
    grant: await findLatestDocument(tx, proceeding.id, 'licence-grant'),
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
    return { row, event, documents: [{ form: 'licence-certificate', content }] }
  },
  store: async (tx, { row, event, documents }) => {
    const number = documents[0]?.number ?? ''
    await insertLicence(tx, { ...row, number })
    await insertLicenceEvent(tx, { ...event, number })
  },
})
