/** What is decided of each thing, as the form 查封扣押处理决定书 prints it: 《行政强制法》第二十七条、第二十八条. */
import type { Context } from '../acts/context.ts'
import { partyOf, remediesOf, type SeizureDisposition } from '../documents/index.ts'
import { amountOf } from '../evidence/index.ts'
import { type Citation, citationInChinese } from '../law/citation.ts'
import type { Ending } from './seized-item.store.ts'
import type { SeizureFacts } from './seizure-facts.store.ts'

type Said = { endings: Ending[]; reason: string; basis: Citation[]; collection: string | null }

export function dispositionContent(
  { agency, subject, decision, items }: SeizureFacts,
  { endings, reason, basis, collection }: Said,
  context: Context,
): SeizureDisposition {
  return {
    agencyName: agency.name,
    party: partyOf(subject),
    priorDocument: decision ?? { title: '查封扣押决定书', number: '（无文号）', issuedOn: context.today },
    items: items.map((item) => ({
      name: item.name,
      quantity: amountOf(item),
      disposition: endings.find(({ id }) => id === item.id)?.disposition ?? 'released',
      remark: item.mark,
    })),
    reason,
    basis: basis.map(citationInChinese).join('、'),
    collection,
    remedies: remediesOf(agency, context),
  }
}
