/** What is kept besides procedures: registers, templates, law, calendars. */
import { renewCalendarFeed } from '../deadlines-desk/renew-calendar-feed.ts'
import { importDiscretion } from '../discretion/import-discretion.ts'
import { installTemplate, retireTemplate } from '../documents/install-template.ts'
import { setPrefix } from '../documents/set-prefix.ts'
import { settleLawChange } from '../law-changes/settle-law-change.ts'
import { reviseLicenceKind } from '../licences/revise-kind.ts'
import { importCalendar } from '../matters/import-calendar.ts'
import { recordCertificateEvent } from '../officers/record-certificate-event.ts'
import { confirmLawRow } from '../statutes/confirm-law-row.ts'
import { importStatute } from '../statutes/import-statute.ts'
import { reviseDeadline, reviseProvision, reviseThreshold } from '../statutes/revise-law-row.ts'
import { registerSubject } from '../subjects/register-subject.ts'
import type { Part } from './part.ts'

export const registersPart: Part = {
  procedures: [],
  acts: [
    ['/api/subjects', registerSubject],
    ['/api/certificates/events', recordCertificateEvent],
    ['/api/calendar', importCalendar],
    ['/api/forms/:form/templates', installTemplate],
    ['/api/templates/:templateId/retirement', retireTemplate],
    ['/api/forms/:form/prefix', setPrefix],
    ['/api/calendar-feed', renewCalendarFeed],
    ['/api/discretion', importDiscretion],
    ['/api/licence-kinds', reviseLicenceKind],
    ['/api/statutes', importStatute],
    ['/api/law/deadlines', reviseDeadline],
    ['/api/law/thresholds', reviseThreshold],
    ['/api/law/provisions', reviseProvision],
    ['/api/law/confirmations', confirmLawRow],
    ['/api/law-changes/settlements', settleLawChange],
  ],
  starts: [registerSubject, recordCertificateEvent, importCalendar, importDiscretion, reviseLicenceKind],
}
