/** Documents once they are drawn up, whatever drew them up. */
import { correctDocument, voidDocument } from '../documents/correct-document.ts'
import { documentCourse } from '../documents/index.ts'
import { sealDocument } from '../documents/seal-document.ts'
import { signDocument } from '../documents/sign-document.ts'
import type { Part } from './part.ts'

export const documentsPart: Part = {
  procedures: [documentCourse],
  acts: [
    ['/api/documents/:documentId/seal', sealDocument],
    ['/api/documents/:documentId/signatures', signDocument],
    ['/api/documents/:documentId/correction', correctDocument],
    ['/api/documents/:documentId/void', voidDocument],
  ],
  starts: [],
}
