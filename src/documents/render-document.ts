import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField, sha256Field } from '../acts/field.ts'
import { type Role, roles } from '../identity/role.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { findDocumentForUpdate, setDocumentPdf } from './document.store.ts'
import { findSealUse } from './seal.store.ts'
import { sealOf } from './seal.ts'

/** The server's own act, in the name of whoever drew the document up: from now on these bytes are the document. */
export const renderDocument = act({
  name: 'document.render',
  label: '生成版式文件',
  basis: [penaltyLaw(47)],
  by: Object.keys(roles) as Role[],
  input: z.object({
    documentId: idField('文书'),
    pdfSha256: sha256Field('版式文件'),
    pdfSize: z.int().min(1),
    pdfPages: z.int().min(1),
    /** The bureau's own layout it was set in; or why that could not be used and the form's own was. */
    templateSha256: sha256Field('模板').optional(),
    templateFault: z.string().max(1000).optional(),
  }),
  load: async (tx, { documentId }) => ({
    document: await findDocumentForUpdate(tx, String(documentId)),
    used: await findSealUse(tx, String(documentId)),
  }),
  must: [],
  rule: ({ document, used }, pdf) => {
    if (!document) return refuse('document-unknown', '没有这份文书。', penaltyLaw(47))
    if (document.pdfSha256 !== null) return refuse('rendered-before', '版式文件已经生成。', penaltyLaw(47))
    if (sealOf(document) !== null && !used)
      return refuse('not-sealed', '文书还没有用印。', penaltyLaw(59, 2), '请印章管理人员用印。')
    const { pdfSha256: sha256, pdfSize: sizeBytes } = pdf
    return { stream: document.subjectId, pdf, attachments: [{ sha256, sizeBytes, role: `pdf:${document.form}` }] }
  },
  store: async (tx, { pdf: { documentId, pdfSha256, pdfSize, pdfPages } }) => {
    await setDocumentPdf(tx, documentId, { pdfSha256, pdfSize, pdfPages })
  },
})
