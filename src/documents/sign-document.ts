import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { choiceField, idField, longTextField, officersField, sha256Field, textField } from '../acts/field.ts'
import { canonical } from '../kernel/canonical.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustBeCertified, type Officer } from '../officers/index.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { mustBeForSigning, mustBeInOpenFile } from './document.rules.ts'
import type { DocumentRow } from './document.store.ts'
import { type DocumentFacts, insertSignature, loadDocument, type SignatureRow } from './document-facts.store.ts'
import { type SignatureSheet, Strokes, signers, signingManners } from './forms/signature-sheet.ts'
import { scanHelp, scanLimitBytes, scanTypes } from './scan.ts'
import { documentTitle } from './title.ts'

/** Enough for three characters written slowly; a scribble that goes on for ever is cut off by the pad. */
const mostPoints = 6000

const input = z.object({
  documentId: idField('文书'),
  signer: choiceField('签名人身份', signers),
  name: textField('签名人姓名', { max: 60 }),
  manner: choiceField('签名方式', signingManners),
  strokes: Strokes.max(200, '笔画过多').optional(),
  scanSha256: sha256Field('签名扫描件', { description: scanHelp }).optional(),
  sizeBytes: z.int().min(1).max(scanLimitBytes, '扫描件过大').optional().meta({ title: '文件大小', widget: 'fixed' }),
  mediaType: choiceField('文件类型', scanTypes, { widget: 'fixed' }).optional(),
  reason: longTextField('拒签事由', { max: 500 }).optional(),
  witness: textField('见证人', { max: 60 }).optional(),
  officers: officersField('在场执法人员').optional(),
})
type Given = z.infer<typeof input>
type Facts = DocumentFacts & { present: Officer[] }

/** On the screen, on paper and scanned, or refused and witnessed. 《行政处罚法》第五十五条第二款: 笔录由当事人核对签名. */
export const signDocument = act({
  name: 'document.sign',
  label: '文书签名',
  basis: [penaltyLaw(55, 2)],
  by: ['officer', 'section-head', 'reviewer', 'clerk', 'deputy-head', 'agency-head'],
  input,
  load: async (tx, { documentId, officers }) => ({
    ...(await loadDocument(tx, documentId)),
    present: await listOfficers(tx, officers ?? []),
  }),
  must: [mustBeForSigning, mustBeInOpenFile],
  rule: (facts: Facts, given, context) => {
    const { document, signatures } = facts
    if (!document) return refuse('document-unknown', '没有这份文书。', penaltyLaw(55, 2))
    const wrong = mustBeWhole(given) ?? mustBeWitnessed(given, facts, context) ?? mustNotHaveSigned(given, signatures)
    if (wrong) return wrong
    const sheet = sheetContent({ ...facts, document }, given, context)
    const row = rowOf(document, sheet, context)
    const { scan } = sheet
    const attachments =
      scan === null ? [] : [{ sha256: scan.sha256, sizeBytes: scan.sizeBytes, role: 'signature:scan' }]
    return { stream: document.subjectId, row, attachments, documents: [{ form: 'signature-sheet', content: sheet }] }
  },
  store: async (tx, { row, documents }) => {
    const sheetId = documents[0]?.documentId
    if (sheetId !== undefined) await insertSignature(tx, { ...row, sheetId })
  },
})

function mustBeWhole({ manner, strokes, scanSha256, sizeBytes, mediaType, reason }: Given): Refusal | undefined {
  if (manner === 'screen' && strokes === undefined)
    return refuse('strokes-missing', '没有收到笔迹。', penaltyLaw(55, 2), '请在签名框内书写，或者改用扫描件。')
  if ((strokes ?? []).flat().length > mostPoints)
    return refuse('strokes-too-long', '笔迹过长，无法保存。', penaltyLaw(55, 2), '请重新签名。')
  if (manner === 'scan' && [scanSha256, sizeBytes, mediaType].includes(undefined))
    return refuse('scan-missing', '没有上传签名扫描件。', penaltyLaw(55, 2), '请上传签名后的扫描件或者照片。')
  return manner === 'refused' && reason === undefined
    ? refuse('reason-missing', '拒绝签名的，应当记明事由。', penaltyLaw(55, 2), '请填写拒签事由。')
    : undefined
}

/** 《行政处罚法》第四十二条：执法人员不得少于两人；拒签由在场的人作证. */
function mustBeWitnessed(
  { manner }: Given,
  { present, agency }: Facts,
  { today, law }: Pick<Context, 'today' | 'law'>,
): Refusal | undefined {
  return manner === 'refused' ? mustBeCertified(present, { on: today, area: agency.areaCode, law }) : undefined
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
  { document, agency, present }: Facts & { document: DocumentRow },
  given: Given,
  { now, actor, digest }: Context,
): SignatureSheet {
  const { signer, name, manner } = given
  const strokes = manner === 'screen' ? (given.strokes ?? null) : null
  return {
    ...{ agencyName: agency.name, documentTitle: documentTitle(document), documentNumber: document.number },
    ...{ contentSha256: document.contentSha256, pdfSha256: document.pdfSha256 },
    ...{ signer, name, manner, strokes },
    strokesSha256: strokes === null ? null : digest(canonical(strokes)),
    scan: manner === 'scan' ? scanOf(given) : null,
    refusal: manner === 'refused' ? refusalOf(given, present) : null,
    ...{ signedAt: now, takenBy: actor.name },
  }
}

function scanOf({ scanSha256: sha256, sizeBytes, mediaType }: Given): SignatureSheet['scan'] {
  return sha256 === undefined || sizeBytes === undefined || mediaType === undefined
    ? null
    : { sha256, sizeBytes, mediaType }
}

function refusalOf({ reason = '', witness, officers = [] }: Given, present: Officer[]): SignatureSheet['refusal'] {
  const names = officers.flatMap((id) => present.filter(({ personId }) => personId === id).map(({ name }) => name))
  return { reason, witness: witness ?? null, officers: names.join('、') }
}

function rowOf(document: DocumentRow, sheet: SignatureSheet, { newId, actor }: Context): Omit<SignatureRow, 'sheetId'> {
  const { signer, name, manner, contentSha256, strokesSha256, scan, signedAt } = sheet
  return {
    ...{ id: newId(), agencyId: actor.agencyId, documentId: document.id, signer, name, manner },
    ...{ contentSha256, strokesSha256, scanSha256: scan?.sha256 ?? null, signedAt, takenBy: actor.accountId },
  }
}
