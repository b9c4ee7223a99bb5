/** Reads a decision and every personal word of its case, for masking. */
import { sql } from 'kysely'
import type { z } from 'zod'
import {
  DefenceRecord,
  InquiryRecord,
  InspectionRecord,
  InvestigationReport,
  type PenaltyDecision,
  PenaltyNotice,
  ServiceReceipt,
} from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { personalIn, type Secret } from './masking.ts'
import type { DecisionFacts } from './publication.ts'

type DecisionRow = {
  caseId: string
  documentId: string
  number: string
  content: PenaltyDecision
  contentSha256: string
  measures: string[]
  confiscation: string | null
  decidedOn: Day
}
type DocumentRow = { subjectId: string; form: string; content: unknown }
type PartyRow = {
  id: string
  kind: string
  name: string
  identityNumber: string | null
  representative: string | null
  address: string | null
  telephone: string | null
}
type CaseRow = { id: string; subjectId: string; inspectionId: string | null }
const tables = (tx: Tx) =>
  tx.withTables<{ decision: DecisionRow; document: DocumentRow; subject: PartyRow; penaltyCase: CaseRow }>()

/** Forms in which persons are named; their schemas mark where. */
const formsWithPersons: Record<string, z.ZodType> = {
  'inspection-record': InspectionRecord,
  'inquiry-record': InquiryRecord,
  'investigation-report': InvestigationReport,
  'penalty-notice': PenaltyNotice,
  'defence-record': DefenceRecord,
  'service-receipt': ServiceReceipt,
}

export async function findDecisionFacts(tx: Tx, caseId: string): Promise<DecisionFacts | undefined> {
  const decision = await tables(tx)
    .selectFrom('decision')
    .select(['caseId', 'documentId', 'number', 'content', 'contentSha256', 'measures', 'confiscation', 'decidedOn'])
    .where('caseId', '=', caseId)
    .executeTakeFirst()
  if (!decision) return undefined
  const personal = [...(await personalOfParty(tx, caseId)), ...(await personalInDocuments(tx, caseId))]
  return { ...decision, personal }
}

async function personalOfParty(tx: Tx, caseId: string): Promise<Secret[]> {
  const party = await tables(tx)
    .selectFrom('penaltyCase')
    .innerJoin('subject', 'subject.id', 'penaltyCase.subjectId')
    .select(['kind', 'name', 'identityNumber', 'representative', 'address', 'telephone'])
    .where('penaltyCase.id', '=', caseId)
    .executeTakeFirstOrThrow()
  const isPerson = party.kind === 'person'
  const words: [Secret['kind'], string | null][] = [
    ['name', isPerson ? party.name : null],
    ['name', party.representative],
    ['id-number', party.identityNumber],
    ['address', isPerson ? party.address : null],
    ['phone', party.telephone],
  ]
  return words.flatMap(([kind, text]) => (text ? [{ kind, text }] : []))
}

async function personalInDocuments(tx: Tx, caseId: string): Promise<Secret[]> {
  const documents = await tables(tx)
    .selectFrom('document')
    .select(['form', 'content'])
    .where('form', 'in', Object.keys(formsWithPersons))
    .where(sql<boolean>`subject_id in (select unnest(array[id, inspection_id]) from penalty_case where id = ${caseId})`)
    .execute()
  return documents.flatMap(({ form, content }) => {
    const schema = formsWithPersons[form]
    return schema ? personalIn(schema, content) : []
  })
}
