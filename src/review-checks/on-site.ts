/** What was done where the party is, who did it and when, read out of the papers, the evidence and the services. Pure. */
import type { DocumentRow } from '../documents/document.store.ts'
import { documentTitle, type Signature } from '../documents/index.ts'
import { type Day, dayOf, type Instant } from '../kernel/day.ts'
import type { Officer } from '../officers/index.ts'
import type { Proof } from './check.ts'
import type { RecordUnderReview } from './record.ts'

/** Papers made in front of the party, by the fields that say who signed and what was told. */
const onSiteForms: Record<string, { signature?: string; told?: string; recorded?: 'full-course' | 'as-needed' }> = {
  'inspection-record': { signature: 'siteSignature', told: 'rightsTold', recorded: 'as-needed' },
  'inquiry-record': { signature: 'signature', told: 'rightsTold', recorded: 'as-needed' },
  'scene-record': { signature: 'partySignature', told: 'rightsTold' },
  'sampling-voucher': {},
  'preservation-notice': {},
  'coercion-record': { signature: 'signature', told: 'informed', recorded: 'full-course' },
  'licence-verification-record': { signature: 'signature', recorded: 'as-needed' },
  'hearing-record': { signature: 'signature', recorded: 'as-needed' },
}

type Named = { name: string; certificateNumber: string }

export type OnSitePaper = {
  document: DocumentRow
  title: string
  on: Day
  startedAt: Instant | null
  endedAt: Instant | null
  named: Named[]
  /** Null: not asked of this form. */
  shown: boolean | null
  told: boolean | null
  signature: Signature | null | undefined
  /** Undefined: this form says nothing of a recording. */
  recording: string | null | undefined
  recorded: 'full-course' | 'as-needed' | undefined
}

export function onSitePapers({ documents }: Pick<RecordUnderReview, 'documents'>): OnSitePaper[] {
  return standing(documents).flatMap((document) => {
    const asked = onSiteForms[document.form]
    return asked === undefined ? [] : [paperOf(document, asked)]
  })
}

/** Issued and not void. */
export function standing(documents: DocumentRow[]): DocumentRow[] {
  return documents.filter((document) => document.standing === 'issued' && document.voidedAt === null)
}

export function issuedOf({ documents }: Pick<RecordUnderReview, 'documents'>, form: string): DocumentRow[] {
  return standing(documents).filter((document) => document.form === form)
}

function paperOf(document: DocumentRow, asked: (typeof onSiteForms)[string]): OnSitePaper {
  const { content } = document
  const at = (key: string) => (typeof content[key] === 'string' ? (content[key] as Instant) : null)
  const [startedAt, endedAt] = [at('startedAt'), at('endedAt')]
  const flag = (key: string | undefined) => (key === undefined || !(key in content) ? null : content[key] === true)
  return {
    ...{ document, title: documentTitle(document), startedAt, endedAt },
    on: startedAt === null ? (document.issueDay ?? dayOf(document.drawnUpAt)) : dayOf(startedAt),
    named: (content.officers ?? content.investigators ?? []) as Named[],
    shown: flag('certificatesShown'),
    told: flag(asked.told),
    signature: asked.signature === undefined ? undefined : ((content[asked.signature] ?? null) as Signature | null),
    recording: asked.recorded === undefined ? undefined : ((content.recording ?? null) as string | null),
    recorded: asked.recorded,
  }
}

/** One thing done by officers on one day. */
export type Performance = { what: string; on: Day; officers: (Officer | Named)[]; ref: Proof['ref'] }

/** Whom the law wants two of, wherever the record names them. */
export function performances(record: RecordUnderReview): Performance[] {
  const byId = new Map(record.officers.map((officer) => [officer.personId, officer]))
  const known = (ids: string[]) =>
    ids.map((personId) => byId.get(personId) ?? { personId, name: nameless, certificates: [] })
  const evidence = (record.penalty?.evidence ?? []).map(({ id, name, collectedOn, collectedBy }) => ({
    ...{ what: `收集证据「${name}」`, on: collectedOn, officers: known(collectedBy) },
    ref: { kind: 'evidence' as const, id },
  }))
  const papers = onSitePapers(record).map(({ document, title, on, named }) => ({
    ...{ what: `制作《${title}》`, on, officers: named.map((one) => holderOf(record, one) ?? one) },
    ref: { kind: 'document' as const, id: document.id },
  }))
  const services = record.services.map(({ receiptId, servedOn, recordedAt, manner, servers }) => ({
    ...{ what: '送达文书', on: manner === 'announcement' ? dayOf(recordedAt) : servedOn, officers: known(servers) },
    ref: { kind: 'document' as const, id: receiptId },
  }))
  return [...evidence, ...papers, ...services]
}

const nameless = '（未登记证件的人员）'

/** Whose certificate bears that number and who bears that name. */
function holderOf({ officers }: Pick<RecordUnderReview, 'officers'>, named: Named): Officer | undefined {
  return officers.find(
    ({ name, certificates }) =>
      name === named.name && certificates.some(({ number }) => number === named.certificateNumber),
  )
}

export function isOfficer(one: Officer | Named): one is Officer {
  return 'personId' in one
}
