/** The party as every page names it. */
import { type SubjectKind, subjectKinds } from '../subjects/index.ts'

type Named = { partyName: string; partyKind: string; creditCode: string | null; address: string | null }

export function partyView({ partyName, partyKind, creditCode, address }: Named) {
  return { name: partyName, kind: subjectKinds[partyKind as SubjectKind], creditCode, address }
}
