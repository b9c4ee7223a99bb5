/** The acts on documents themselves and on how they look, with the paths they are posted to. */
import type { AnyAct } from '../acts/act.ts'
import { correctDocument, voidDocument } from './correct-document.ts'
import { installTemplate, retireTemplate } from './install-template.ts'
import { sealDocument, setSealManner } from './seal-document.ts'
import { setPrefix } from './set-prefix.ts'
import { signDocument } from './sign-document.ts'

export const documentActs: [string, AnyAct][] = [
  ['/api/documents/:documentId/signatures', signDocument],
  ['/api/documents/:documentId/seal', sealDocument],
  ['/api/documents/:documentId/correction', correctDocument],
  ['/api/documents/:documentId/void', voidDocument],
  ['/api/seal-manner', setSealManner],
  ['/api/forms/:form/templates', installTemplate],
  ['/api/templates/:templateId/retirement', retireTemplate],
  ['/api/forms/:form/prefix', setPrefix],
]
