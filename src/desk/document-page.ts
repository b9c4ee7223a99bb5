/** One document by itself: what it is, how far it has come, who signed and sealed it. */
import {
  documentTitle,
  formsById,
  sealManners,
  sealOf,
  seals,
  serviceManners,
  signers,
  signersNamedIn,
  signingManners,
} from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { documentCourse, findDocumentHead, findOrigin, listSealUses, listWaiting } from './document.views.ts'

export async function documentPage(tx: Tx, id: string) {
  const head = await findDocumentHead(tx, id)
  if (!head) return undefined
  const { signatures, seal, services, corrections } = await documentCourse(tx, id)
  const origin = await findOrigin(tx, id)
  const { content, place, subjectTitle, voidedAt, voidedBy, voidReason, ...shown } = head
  const needs = sealOf(head)
  return {
    ...{ ...shown, title: documentTitle(head), pdf: `/api/documents/${id}.pdf`, corrections },
    subject: place === null ? null : { place, id: head.subjectId, title: subjectTitle ?? '' },
    origin: origin === undefined ? null : { id: origin.id, title: documentTitle(origin), number: origin.number },
    void: voidedAt === null ? null : { at: voidedAt, by: voidedBy, reason: voidReason },
    subFile: formsById.get(head.form)?.secret !== undefined,
    signatures: signatures.map(({ signer, manner, ...one }) => ({
      ...{ ...one, signer: signers[signer], manner: signingManners[manner] },
      scan: manner === 'scan' ? `/api/documents/${one.sheetId}/scan` : null,
    })),
    seal: {
      needed: needs === null ? null : seals[needs],
      used: seal && { at: seal.at, by: seal.by, manner: sealManners[seal.manner] },
    },
    services: services.map((one) => ({ ...one, manner: serviceManners[one.manner] })),
    signersNamed: signersNamedIn(content),
  }
}

export async function sealRegister(tx: Tx, page: number) {
  const rows = await listSealUses(tx, page)
  const waiting = await listWaiting(tx)
  return {
    rows: rows.map(({ total: _total, form, seal, manner, ...row }) => ({
      ...{ ...row, title: formsById.get(form)?.title ?? form, seal: seals[seal], manner: sealManners[manner] },
    })),
    total: rows[0]?.total ?? 0,
    waiting: waiting.map(({ id, number, at, ...row }) => ({ id, number, at, title: documentTitle(row) })),
  }
}
