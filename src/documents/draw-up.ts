/** Draws documents up: content checked by the form, number given, content hashed, row kept, all in the act's transaction. */
import { hash } from 'node:crypto'
import type { Also, Document, DraftDocument } from '../acts/context.ts'
import { canonical } from '../kernel/canonical.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'
import { drawingUp } from './document.procedure.ts'
import { getNextNumbers, insertDocumentRows, type NewDocument } from './document.store.ts'
import { type Form, parseContent } from './form.ts'
import { getForm } from './form-register.ts'
import { documentNumber, parseDocumentNumber } from './number.ts'
import { insertSealUses, sealMannerOn } from './seal.store.ts'
import { type SealManner, sealOf } from './seal.ts'
import { prefixesOn } from './template.store.ts'

export type DrawUp = {
  agencyId: string
  accountId: string
  /** 耿 */
  numberPrefix: string
  agencyName: string
  day: Day
  now: Instant
  subjectId: string
  newId: () => string
}

/**
 * `forms`: what the steps taken may draw up; nothing else is numbered and sealed, whatever a rule answers. Null: no table
 * knows the act, a paper of the registers, which bears no seal.
 * @throws FormError when a content is not what its form holds, RangeError for an unknown form or one that no step names
 */
export async function drawUpDocuments(
  tx: Tx,
  drafts: DraftDocument[],
  on: DrawUp & { forms: string[] | null },
): Promise<Document[]> {
  if (drafts.length === 0) return []
  const own = await prefixesOn(tx, on.day)
  const checked = drafts.map((draft) => check(draft, own))
  for (const { form, standing } of checked) if (standing === 'issued') mustBeNamed(form, on.forms)
  const wanted = new Map<string, number>()
  for (const { prefix } of checked) if (prefix !== null) wanted.set(prefix, (wanted.get(prefix) ?? 0) + 1)
  const year = Number(on.day.slice(0, 4))
  const last = await getNextNumbers(tx, { agencyId: on.agencyId, year }, wanted)
  return checked.map(({ prefix, form, content, standing }) => {
    const number = prefix === null ? null : takeNumber(prefix, { wanted, last, year, area: on.numberPrefix })
    const { id, edition } = form
    return { documentId: on.newId(), form: id, edition, standing, number, content, contentSha256: contentHash(content) }
  })
}

/**
 * How each begins its own life: as a draft, without a seal, with it, or waiting for its keeper. A crash before the act's
 * commit leaves neither the rows nor their numbers, nor a seal used on nothing.
 */
export async function insertDocuments(tx: Tx, documents: Document[], on: DrawUp): Promise<Also[]> {
  const rows = documents.map((document) => rowOf(document, on))
  await insertDocumentRows(tx, rows)
  const sealed = rows.flatMap((row) => {
    const seal = sealOf(row)
    return seal === null ? [] : [{ row, seal }]
  })
  const manner = sealed.length === 0 ? 'with-issue' : await sealMannerOn(tx, on.day)
  const uses = sealed.map(({ row: { id: documentId, agencyId, contentSha256 }, seal }) => ({
    ...{ documentId, agencyId, seal, manner: 'with-issue' as const, contentSha256 },
    ...{ usedAt: on.now, usedBy: on.accountId },
  }))
  if (manner === 'with-issue') await insertSealUses(tx, uses)
  return rows.map((row) => ({ act: drawingUp, of: row.id, outcome: beginning(row, manner) }))
}

function beginning(row: NewDocument, manner: SealManner): string {
  if (row.standing === 'draft') return 'draft'
  return sealOf(row) === null ? 'no-seal' : manner
}

/** What legal review binds, and what the record carries: SHA-256 of the canonical content, in hexadecimal. */
export function contentHash(content: Record<string, unknown>): string {
  return hash('sha256', canonical(content))
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 16 letters (80 bits) for the QR code. From the identity, which is random and stays in the office, and the content. */
function verificationCode({ documentId, contentSha256 }: Pick<Document, 'documentId' | 'contentSha256'>): string {
  const digest = hash('sha256', `${documentId}:${contentSha256}`, 'buffer')
  return [...digest.subarray(0, 16)].map((byte) => letters[byte % 32]).join('')
}

function mustBeNamed({ id, title, seal }: Form, forms: string[] | null): void {
  if (forms === null ? seal !== null : !forms.includes(id))
    throw new RangeError(`步骤表没有写明这一步制发${title}（${id}）`)
}

type Checked = { form: Form; prefix: string | null; content: Record<string, unknown>; standing: 'draft' | 'issued' }

/** `own`: what this bureau writes instead of the form's own prefix. */
function check({ form: id, content, standing = 'issued' }: DraftDocument, own: ReadonlyMap<string, string>): Checked {
  const form = getForm(id)
  const prefix = standing === 'issued' && form.prefix !== null ? (own.get(id) ?? form.prefix) : null
  return { form, content: parseContent(form, content), standing, prefix }
}

type Numbers = { wanted: Map<string, number>; last: Map<string, number>; year: number; area: string }

/** Numbers of one prefix are taken in a row; `wanted` counts down what is still to be given. */
function takeNumber(prefix: string, { wanted, last, year, area }: Numbers): string {
  const left = wanted.get(prefix) ?? 0
  wanted.set(prefix, left - 1)
  return documentNumber({ area, prefix, year, series: null, part: null, sequence: (last.get(prefix) ?? 0) - left + 1 })
}

function rowOf(document: Document, on: DrawUp): NewDocument {
  const { documentId: id, form, edition, standing, number, content, contentSha256 } = document
  const read = number === null ? undefined : parseDocumentNumber(number)
  return {
    id,
    agencyId: on.agencyId,
    subjectId: on.subjectId,
    form,
    edition,
    standing,
    number,
    numberPrefix: read?.prefix ?? null,
    numberYear: read?.year ?? null,
    numberSequence: read?.sequence ?? null,
    content,
    contentSha256,
    drawnUpAt: on.now,
    drawnUpBy: on.accountId,
    issueDay: standing === 'issued' ? on.day : null,
    verificationCode: verificationCode(document),
  }
}
