/** Taking the service of a document over from its handlers, and handing it back. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { idField, longTextField } from '../acts/field.ts'
import { type DocumentRow, findDocument } from '../documents/document.store.ts'
import type { Tx } from '../kernel/database.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustHoldCertificates, type Officer } from '../officers/index.ts'
import { listCertificateHolders } from '../officers/officer.store.ts'
import type { Agency } from '../organisation/index.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import type { Handover } from './handover.ts'
import { findTaker, insertHandover } from './service.store.ts'

const basis = [penaltyLaw(42, 1), penaltyLaw(61, 1)]

type Facts = {
  document: DocumentRow | undefined
  takerId: string | null
  officers: Officer[]
  agency: Agency
}

async function load(tx: Tx, { documentId }: { documentId?: string }): Promise<Facts> {
  const id = String(documentId)
  const [document, takerId, officers, agency] = await Promise.all([
    findDocument(tx, id),
    findTaker(tx, id),
    listCertificateHolders(tx),
    getAgency(tx),
  ])
  return { document, takerId, officers, agency }
}

/** `forms`: of the documents that anything serves. */
export function handOverActs(forms: string[]): { takeOver: AnyAct; handBack: AnyAct } {
  const takeOver = act({
    name: 'service.take-over',
    label: '接手送达',
    basis,
    by: ['officer'],
    input: z.object({
      documentId: idField('文书'),
      reason: longTextField('接手原因', { max: 500, description: '例如承办人外出、当事人在本人片区' }),
    }),
    load,
    must: [mustBeServed(forms), mustNotHaveItAlready, mustHoldCertificate],
    rule: (_facts, { documentId, reason }, context) => {
      const row = rowOf({ documentId, reason, personId: context.actor.personId }, context)
      return { row, reason }
    },
    store: (tx, { row }) => insertHandover(tx, row),
  })
  const handBack = act({
    name: 'service.hand-back',
    label: '交回送达',
    basis,
    by: ['officer'],
    input: z.object({ documentId: idField('文书'), reason: longTextField('交回原因', { max: 500 }) }),
    load,
    must: [mustBeServed(forms), mustBeTaker],
    rule: (_facts, { documentId, reason }, context) => {
      const row = rowOf({ documentId, reason, personId: null }, context)
      return { row, reason }
    },
    store: (tx, { row }) => insertHandover(tx, row),
  })
  return { takeOver, handBack }
}

type Said = Pick<Handover, 'documentId' | 'reason' | 'personId'>

function rowOf(said: Said, { newId, actor, now }: Context): Handover {
  return { id: newId(), agencyId: actor.agencyId, ...said, recordedBy: actor.personId, recordedAt: now }
}

function mustBeServed(forms: string[]) {
  return ({ document }: Facts): Refusal | undefined =>
    document && forms.includes(document.form)
      ? undefined
      : refuse('nothing-to-serve', '这份文书不用送达。', basis, '请从待送达列表中选择。')
}

function mustNotHaveItAlready({ takerId }: Facts, { actor }: Context): Refusal | undefined {
  if (takerId !== actor.personId) return undefined
  return refuse('already-taken-over', '这份文书的送达已由您接手。', basis, '请直接办理送达，或者交回。')
}

/** Whoever serves shows a valid certificate; the second officer is named at the service itself. */
function mustHoldCertificate({ officers, agency }: Facts, { actor, today }: Context): Refusal | undefined {
  const { personId, name } = actor
  const own = officers.find((officer) => officer.personId === personId) ?? { personId, name, certificates: [] }
  return mustHoldCertificates([own], { on: today, area: agency.areaCode })
}

function mustBeTaker({ takerId, officers }: Facts, { actor }: Context): Refusal | undefined {
  if (takerId === actor.personId) return undefined
  const name = officers.find(({ personId }) => personId === takerId)?.name ?? '接手人'
  return refuse('not-taker', `送达由${name}接手，由${name}交回。`, basis, '需要由您送达的，请办理接手送达。')
}
