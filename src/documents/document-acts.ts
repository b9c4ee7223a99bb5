/** The acts on how documents look, are numbered and sealed, with the paths they are posted to. */
import type { AnyAct } from '../acts/act.ts'
import { installTemplate, retireTemplate } from './install-template.ts'
import { setSealManner } from './seal-document.ts'
import { setPrefix } from './set-prefix.ts'

export const documentActs: [string, AnyAct][] = [
  ['/api/seal-manner', setSealManner],
  ['/api/forms/:form/templates', installTemplate],
  ['/api/templates/:templateId/retirement', retireTemplate],
  ['/api/forms/:form/prefix', setPrefix],
]
