/** Every personal word of a party and of its papers: what must be hidden wherever it stands in a public text. */

import { formsById } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { personalIn, type Secret } from './masking.ts'

export type PartyRow = {
  kind: string
  name: string
  creditCode: string | null
  identityNumber: string | null
  representative: string | null
  address: string | null
  telephone: string | null
}
type DocumentRow = { subjectId: string; form: string; content: unknown }
const tables = (tx: Tx) => tx.withTables<{ document: DocumentRow; subject: PartyRow & { id: string } }>()

export function getPublicParty(tx: Tx, subjectId: string): Promise<PartyRow> {
  return tables(tx)
    .selectFrom('subject')
    .select(['kind', 'name', 'creditCode', 'identityNumber', 'representative', 'address', 'telephone'])
    .where('id', '=', subjectId)
    .executeTakeFirstOrThrow()
}

/** `streams`: the subjects whose papers are looked through. */
export async function listPersonal(tx: Tx, party: PartyRow, streams: string[]): Promise<Secret[]> {
  const words = [...personalOfParty(party), ...(await personalInDocuments(tx, streams))]
  // a receipt may name the unit itself where a person's name is expected; a unit is not a natural person
  return party.kind === 'person' ? words : words.filter(({ text }) => text !== party.name)
}

function personalOfParty(party: PartyRow): Secret[] {
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

/** Every form marks the persons it names. */
async function personalInDocuments(tx: Tx, streams: string[]): Promise<Secret[]> {
  const documents = await tables(tx)
    .selectFrom('document')
    .select(['form', 'content'])
    .where('subjectId', 'in', streams)
    .execute()
  return documents.flatMap(({ form, content }) => {
    const schema = formsById.get(form)?.content
    return schema ? personalIn(schema, content) : []
  })
}
