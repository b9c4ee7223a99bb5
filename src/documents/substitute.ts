/** Substitute performance (代履行): what its two documents share. 《行政强制法》第五十条、第五十一条. */
import { fenField, instantField, text } from './field.ts'
import { Party } from './parties.ts'
import { PriorDocument } from './prior-document.ts'

export const substitute = {
  agencyName: text('行政机关名称'),
  party: Party,
  priorDocument: PriorDocument,
  duty: text('应当履行的义务'),
  performer: text('代履行人'),
  performAt: instantField('代履行时间'),
  place: text('代履行地点'),
  budgetFen: fenField('费用预算'),
}
