/** The result of an inspection, the clean ones too: 《政府信息公开条例》第二十条第十三项. */
import { listDocuments } from '../documents/document.store.ts'
import { findOrder, findRecord, getInspection } from '../inspections/inspection.store.ts'
import type { Tx } from '../kernel/database.ts'
import { dayInChinese, dayOf } from '../kernel/day.ts'
import { disclosureRegulation } from '../law/citation.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { getPublicParty, listPersonal } from './personal.views.ts'
import type { ResultFacts } from './result.ts'
import { resultActs } from './result-acts.ts'

export const [publishInspection, withdrawInspection] = resultActs({
  name: 'inspection',
  key: 'inspectionId',
  noun: '检查',
  kind: 'inspection',
  basis: [disclosureRegulation(20, undefined, 13)],
  load: findInspectionResult,
})

async function findInspectionResult(tx: Tx, id: string): Promise<ResultFacts | undefined> {
  const record = await findRecord(tx, id)
  if (!record) return undefined
  const { subjectId, matter } = await getInspection(tx, id)
  const party = await getPublicParty(tx, subjectId)
  const { kind, name, creditCode } = party
  const documents = await listDocuments(tx, [id])
  const order = await findOrder(tx, id)
  const found = `发现问题${record.findings.length}项`
  const ordered = order ? `，责令于${dayInChinese(order.dueOn)}前整改` : ''
  return {
    subjectId: id,
    title: `${name}${matter}`,
    number: documents.find(({ form }) => form === 'inspection-record')?.number ?? null,
    decidedOn: dayOf(record.endedAt),
    conclusion: record.findings.length === 0 ? '未发现问题' : `${found}${ordered}`,
    agencyName: (await getAgency(tx)).name,
    party: { kind, name, creditCode: kind === 'person' ? null : creditCode },
    personal: await listPersonal(tx, party, [id]),
  }
}
