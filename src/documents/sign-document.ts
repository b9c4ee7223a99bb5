import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { choiceField, idField, longTextField, sha256Field, textField } from '../acts/field.ts'
import { canonical } from '../kernel/canonical.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustBeInOpenFile, mustBeIssued, mustBeThere, mustStand } from './document.rules.ts'
import type { DocumentRow } from './document.store.ts'
import { type DocumentFacts, insertSignature, loadDocument, type SignatureRow } from './document-facts.store.ts'
import { type SignatureSheet, Strokes, signers, signingManners } from './forms/signature-sheet.ts'
import { documentTitle } from './title.ts'

/** Enough for three characters written slowly; a scribble that goes on for ever is cut off by the pad. */
const mostPoints = 6000

const input = z.object({
  documentId: idField('文书'),
  signer: choiceField('签名人身份', signers),
  name: textField('签名人姓名', { max: 60 }),
  manner: choiceField('签名方式', signingManners),
  strokes: Strokes.max(200, '笔画过多').optional(),
  scanSha256: sha256Field('签名扫描件').optional(),
  reason: longTextField('拒签事由', { max: 500 }).optional(),
  witness: textField('见证人', { max: 60 }).optional(),
  officers: textField('在场执法人员（两人以上）', { max: 120 }).optional(),
})
type Given = z.infer<typeof input>

/** On the screen, on paper and scanned, or refused and witnessed. 《行政处罚法》第五十五条第二款: 笔录由当事人核对签名. */
export const signDocument = act({
  name: 'document.sign',
  label: '文书签名',
  basis: [penaltyLaw(55, 2)],
  by: ['officer', 'section-head', 'reviewer', 'clerk'],
  input,
  load: (tx, { documentId }) => loadDocument(tx, documentId),
  must: [mustBeThere, mustBeIssued, mustStand, mustBeInOpenFile],
  rule: ({ document, agency, signatures }: DocumentFacts, given, context) => {
    if (!document) return refuse('document-unknown', '没有这份文书。', penaltyLaw(55, 2))
    const wrong = mustBeWhole(given) ?? mustNotHaveSigned(given, signatures)
    if (wrong) return wrong
    const sheet = sheetContent(document, { given, agencyName: agency.name }, context)
    const row = rowOf(document, sheet, context)
    const scan = given.scanSha256
    const attachments = scan === undefined ? [] : [{ sha256: scan, sizeBytes: 0, role: 'signature:scan' }]
    return { stream: document.subjectId, row, attachments, documents: [{ form: 'signature-sheet', content: sheet }] }
  },
  store: async (tx, { row, documents }) => {
    const sheetId = documents[0]?.documentId
    if (sheetId !== undefined) await insertSignature(tx, { ...row, sheetId })
  },
})

function mustBeWhole({ manner, strokes, scanSha256, reason, officers = '' }: Given): Refusal | undefined {
  if (manner === 'screen' && strokes === undefined)
    return refuse('strokes-missing', '没有收到笔迹。', penaltyLaw(55, 2), '请在签名框内书写，或者改用扫描件。')
  if ((strokes ?? []).flat().length > mostPoints)
    return refuse('strokes-too-long', '笔迹过长，无法保存。', penaltyLaw(55, 2), '请重新签名。')
  if (manner === 'scan' && scanSha256 === undefined)
    return refuse('scan-missing', '没有上传签名扫描件。', penaltyLaw(55, 2), '请上传签名后的扫描件或者照片。')
  if (manner !== 'refused') return undefined
  // 《行政处罚法》第四十二条：执法人员不得少于两人；拒签须记明事由
  if (reason === undefined)
    return refuse('reason-missing', '拒绝签名的，应当记明事由。', penaltyLaw(55, 2), '请填写拒签事由。')
  return officers.split(/[、，,;；\s]+/).filter(Boolean).length < 2
    ? refuse('officers-missing', '记载拒绝签名的执法人员不得少于两人。', penaltyLaw(42, 1), '请写明两名执法人员。')
    : undefined
}

function mustNotHaveSigned({ signer, name }: Given, signatures: SignatureRow[]): Refusal | undefined {
  return signatures.some((earlier) => earlier.signer === signer && earlier.name === name)
    ? refuse(
        'signed-before',
        `${name}已经在本文书上签名。`,
        penaltyLaw(55, 2),
        '每人签名一次；签错的，作废后重新制作。',
      )
    : undefined
}

function sheetContent(
  document: DocumentRow,
  { given, agencyName }: { given: Given; agencyName: string },
  { now, actor, digest }: Context,
): SignatureSheet {
  const { signer, name, manner, reason, witness, officers } = given
  const strokes = manner === 'screen' ? (given.strokes ?? null) : null
  return {
    ...{ agencyName, documentTitle: documentTitle(document), documentNumber: document.number },
    ...{ contentSha256: document.contentSha256, pdfSha256: document.pdfSha256 },
    ...{ signer, name, manner, strokes },
    strokesSha256: strokes === null ? null : digest(canonical(strokes)),
    scanSha256: manner === 'scan' ? (given.scanSha256 ?? null) : null,
    refusal: manner === 'refused' ? { reason: reason ?? '', witness: witness ?? null, officers: officers ?? '' } : null,
    ...{ signedAt: now, takenBy: actor.name },
  }
}

function rowOf(document: DocumentRow, sheet: SignatureSheet, { newId, actor }: Context): Omit<SignatureRow, 'sheetId'> {
  const { signer, name, manner, contentSha256, strokesSha256, scanSha256, signedAt } = sheet
  return {
    ...{ id: newId(), agencyId: actor.agencyId, documentId: document.id, signer, name, manner },
    ...{ contentSha256, strokesSha256, scanSha256, signedAt, takenBy: actor.accountId },
  }
}
