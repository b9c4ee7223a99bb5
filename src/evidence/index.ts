export { type Evidence, type EvidenceKind, evidenceKinds, evidenceList } from './evidence.ts'
export type { InvestigationReport, ReportedViolation } from './report.ts'
export { evidenceOnForm, penaltyInChinese, totalFine, violationOnForm } from './violation-on-form.ts'
export { violationsField } from './violations-field.ts'
