/**
 * In which capacity an act is done. Whoever acts under the role of an officer needs a valid certificate, unless the act is
 * named here: nobody outside hears of it, or it takes down what somebody else did on a day that is not the officer's.
 */
import type { AnyAct } from '../acts/act.ts'
import type { Entitlement } from '../acts/office.ts'
import type { Actor } from '../identity/actor.ts'

/** Within the house: a person's own lists and settings, exams, the register of parties. */
export const inHouse = [
  ...['calendar-feed.*', 'list-view.*', 'law-change.settle', 'subject.register', 'document.correct'],
  // who has no certificate yet sits the exam for it
  ...['attempt.*', 'resit.*'],
]

/** What courts, the police, other organs and the parties did, taken down when it is heard of. */
export const noting = [
  ...['court.*', 'litigation.*', 'reconsideration.*', 'handover.acknowledge', 'penalty-report.record-answer'],
  ...['crime-transfer.record-police', 'crime-transfer.record-outcome', 'case-transfer.record-reply'],
  ...['case-transfer.settle', 'extension.record-superior', 'revocation.record-ruling', 'seizure.record-appraisal'],
  ...['licence.receive', 'licence-change.receive', 'licence-renewal.receive', 'recordal.submit', 'relief.apply'],
  ...['licence.supplement', 'licence-change.supplement', 'licence-renewal.supplement', 'recordal.supplement'],
  ...['rectification.apply-extension', 'deferral.apply', 'deferral.withdraw'],
]

/** Who holds another of the act's roles as well may do it under that one: a section head registers, a clerk receives. */
export const capacityOf: Entitlement['capacityOf'] = ({ by, name }: AnyAct, { roles }: Actor) => {
  const asOfficer = by.includes('officer') && roles.includes('officer')
  const asOther = by.some((role) => role !== 'officer' && roles.includes(role))
  if (!asOfficer || asOther || named(inHouse, name)) return 'none'
  return named(noting, name) ? 'noting' : 'officer'
}

function named(names: string[], act: string): boolean {
  return names.some((name) => (name.endsWith('*') ? act.startsWith(name.slice(0, -1)) : act === name))
}
