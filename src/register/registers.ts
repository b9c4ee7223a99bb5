/** What is kept besides procedures: registers, templates, law, calendars. */
import { setPhoto } from '../certificates/set-photo.ts'
import { engageCounsel } from '../counsel/engage-counsel.ts'
import { renewCalendarFeed } from '../deadlines-desk/renew-calendar-feed.ts'
import { dropListView, keepListView } from '../desk/keep-list-view.ts'
import { importDiscretion } from '../discretion/import-discretion.ts'
import { documentActs } from '../documents/document-acts.ts'
import { setSealManner } from '../documents/seal-document.ts'
import { settleLawChange } from '../law-changes/settle-law-change.ts'
import { reviseLicenceKind } from '../licences/revise-kind.ts'
import { importCalendar } from '../matters/import-calendar.ts'
import { setEnforcementCategory } from '../officers/set-enforcement-category.ts'
import { appointReviewer, endReviewer, recordQualification } from '../organisation/appoint-reviewer.ts'
import { reviseRecipient } from '../penalty-reports/revise-recipient.ts'
import { reviseRecordalKind } from '../recordals/revise-kind.ts'
import { reviseReliefKind } from '../relief/revise-kind.ts'
import { confirmServiceAddress } from '../service/confirm-address.ts'
import { confirmLawRow } from '../statutes/confirm-law-row.ts'
import { importStatute } from '../statutes/import-statute.ts'
import { addCatalogueItem, endCatalogueItem, reviseCatalogueItem } from '../statutes/revise-catalogue.ts'
import { reviseDeadline, reviseProvision, reviseThreshold } from '../statutes/revise-law-row.ts'
import { registerSubject } from '../subjects/register-subject.ts'
import { importQuestions } from '../training/import-questions.ts'
import { recordPass } from '../training/record-pass.ts'
import { retireQuestion, reviseQuestion } from '../training/revise-question.ts'
import type { Part } from './part.ts'

export const registersPart: Part = {
  procedures: [],
  acts: [
    ['/api/subjects', registerSubject],
    ['/api/service-addresses', confirmServiceAddress],
    ['/api/enforcement-categories', setEnforcementCategory],
    ['/api/officer-photos', setPhoto],
    ['/api/counsel', engageCounsel],
    ['/api/qualifications', recordQualification],
    ['/api/reviewers', appointReviewer],
    ['/api/reviewers/ending', endReviewer],
    ['/api/calendar', importCalendar],
    ...documentActs,
    ['/api/calendar-feed', renewCalendarFeed],
    ['/api/list-views', keepListView],
    ['/api/list-views/:listViewId/removal', dropListView],
    ['/api/discretion', importDiscretion],
    ['/api/licence-kinds', reviseLicenceKind],
    ['/api/recordal-kinds', reviseRecordalKind],
    ['/api/relief-kinds', reviseReliefKind],
    ['/api/report-recipients', reviseRecipient],
    ['/api/statutes', importStatute],
    ['/api/law/deadlines', reviseDeadline],
    ['/api/law/thresholds', reviseThreshold],
    ['/api/law/provisions', reviseProvision],
    ['/api/law/catalogue', addCatalogueItem],
    ['/api/law/catalogue/revisions', reviseCatalogueItem],
    ['/api/law/catalogue/endings', endCatalogueItem],
    ['/api/law/confirmations', confirmLawRow],
    ['/api/law-changes/settlements', settleLawChange],
    ['/api/exam-passes', recordPass],
    ['/api/questions', reviseQuestion],
    ['/api/questions/import', importQuestions],
    ['/api/questions/retirements', retireQuestion],
  ],
  starts: [
    registerSubject,
    confirmServiceAddress,
    setPhoto,
    engageCounsel,
    recordQualification,
    appointReviewer,
    endReviewer,
    setEnforcementCategory,
    importCalendar,
    setSealManner,
    importDiscretion,
    reviseLicenceKind,
    reviseRecordalKind,
    reviseReliefKind,
    reviseRecipient,
    recordPass,
    reviseQuestion,
    importQuestions,
    retireQuestion,
    addCatalogueItem,
  ],
}
