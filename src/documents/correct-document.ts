import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField, longTextField, textField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeClerical } from './correction.rules.ts'
import { mustBeAddressed, mustBeInOpenFile, mustBeVoidable } from './document.rules.ts'
import { setDocumentVoid } from './document.store.ts'
import { type CorrectionRow, insertCorrection, loadDocument } from './document-facts.store.ts'
import type { CorrectionDecision } from './forms/correction-decision.ts'
import { Party } from './parties.ts'
import { documentTitle } from './title.ts'

/** Slips of the pen only, by a document of its own: what was issued stays as it is. */
export const correctDocument = act({
  name: 'document.correct',
  label: '更正文书',
  basis: [penaltyLaw(75, 2)],
  by: ['officer', 'section-head'],
  input: z.object({
    documentId: idField('文书'),
    corrections: z
      .array(
        z.object({
          where: textField('所在位置', { description: '如：第二段第一行' }),
          written: textField('原文', { description: '照抄原文书的文字' }),
          corrected: textField('更正为'),
        }),
      )
      .min(1, '请至少写明一处更正')
      .max(20)
      .meta({ title: '更正内容' }),
    reason: longTextField('更正的理由', { max: 500 }),
  }),
  load: (tx, { documentId }) => loadDocument(tx, documentId),
  must: [mustBeInOpenFile, mustBeAddressed],
  rule: ({ document, agency }, { corrections, reason }, { actor, now }) => {
    const party = Party.safeParse(document?.content.party)
    if (!document?.number || document.issueDay === null || !party.success)
      return refuse('not-addressed', '本文书不用更正决定书更正。', penaltyLaw(75, 2))
    const wrong = mustBeClerical(document, corrections)
    if (wrong) return wrong
    const { number, issueDay: issuedOn, id: correctedId } = document
    const content: CorrectionDecision = {
      ...{ agencyName: agency.name, party: party.data, corrections, reason },
      priorDocument: { title: documentTitle(document), number, issuedOn },
    }
    const row: Omit<CorrectionRow, 'correctionId'> = {
      ...{ agencyId: actor.agencyId, correctedId, corrections, reason, correctedAt: now, correctedBy: actor.accountId },
    }
    return { stream: document.subjectId, row, documents: [{ form: 'correction-decision', content }] }
  },
  store: async (tx, { row, documents }) => {
    const correctionId = documents[0]?.documentId
    if (correctionId !== undefined) await insertCorrection(tx, { ...row, correctionId })
  },
})

/** The number stays taken, with the reason; a decision is not voided but revoked. */
export const voidDocument = act({
  name: 'document.void',
  label: '作废文书',
  basis: [penaltyLaw(47)],
  by: ['section-head', 'deputy-head'],
  input: z.object({ documentId: idField('文书'), reason: longTextField('作废理由', { max: 500 }) }),
  load: (tx, { documentId }) => loadDocument(tx, documentId),
  must: [mustBeInOpenFile, mustBeVoidable],
  rule: ({ document }, { reason }, { now, actor }) => {
    if (!document) return refuse('document-unknown', '没有这份文书。', penaltyLaw(47))
    return {
      stream: document.subjectId,
      documentId: document.id,
      voided: { voidedAt: now, voidedBy: actor.accountId, voidReason: reason },
    }
  },
  store: async (tx, { documentId, voided }) => {
    await setDocumentVoid(tx, documentId, voided)
  },
})
