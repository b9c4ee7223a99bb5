/** Reads a decision and every personal word of its case, for masking. */
import { sql } from 'kysely'
import { formsById, type PenaltyDecision } from '../documents/index.ts'
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

export async function findDecisionFacts(tx: Tx, caseId: string): Promise<DecisionFacts | undefined> {
  const decision = await tables(tx)
    .selectFrom('decision')
    .select(['caseId', 'documentId', 'number', 'content', 'contentSha256', 'measures', 'confiscation', 'decidedOn'])
    .where('caseId', '=', caseId)
    .executeTakeFirst()
  if (!decision) return undefined
  const party = await getParty(tx, caseId)
  const words = [...personalOfParty(party), ...(await personalInDocuments(tx, caseId))]
  // a receipt may name the unit itself where a person's name is expected; a unit is not a natural person
  const personal = party.kind === 'person' ? words : words.filter(({ text }) => text !== party.name)
  return { ...decision, personal }
}

function getParty(tx: Tx, caseId: string) {
  return tables(tx)
    .selectFrom('penaltyCase')
    .innerJoin('subject', 'subject.id', 'penaltyCase.subjectId')
    .select(['kind', 'name', 'identityNumber', 'representative', 'address', 'telephone'])
    .where('penaltyCase.id', '=', caseId)
    .executeTakeFirstOrThrow()
}

function personalOfParty(party: Omit<PartyRow, 'id'>): Secret[] {
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

/** Every form marks the persons it names, in the papers of the case and of the inspection it came from. */
async function personalInDocuments(tx: Tx, caseId: string): Promise<Secret[]> {
  const documents = await tables(tx)
    .selectFrom('document')
    .select(['form', 'content'])
    .where(sql<boolean>`subject_id in (select unnest(array[id, inspection_id]) from penalty_case where id = ${caseId})`)
    .execute()
  return documents.flatMap(({ form, content }) => {
    const schema = formsById.get(form)?.content
    return schema ? personalIn(schema, content) : []
  })
}
