/** Why and on what ground something is sealed or seized: asked once, when it is proposed or taken at once. */
import { z } from 'zod'
import { affirmedField, choiceField, citationField, longTextField } from '../acts/field.ts'
import { citationInChinese, parseCitation } from '../law/citation.ts'
import type { ProceedingRecord } from '../proceedings/index.ts'
import { type Measure, measures } from './seizure.ts'

/** 《行政强制法》第二十三条: asked of whoever proposes, thing by thing in mind. */
const declaredField = (title: string) => affirmedField(title, `应当确认：${title}`)

export const groundFields = {
  measure: choiceField('强制措施', measures),
  facts: longTextField('案情', { max: 4000 }),
  reason: longTextField('采取措施的理由', { max: 2000 }),
  basis: citationField('依据'),
  relatedOnly: declaredField('限于涉案的场所、设施或者财物'),
  noNecessities: declaredField('不含公民个人及其所扶养家属的生活必需品'),
  notSeizedElsewhere: declaredField('未被其他国家机关依法查封'),
}

const Ground = z.object({
  measure: groundFields.measure,
  facts: groundFields.facts,
  reason: groundFields.reason,
  basis: groundFields.basis,
  objects: longTextField('拟查封、扣押的场所、设施或者财物', { max: 2000 }).optional(),
  urgency: longTextField('情况紧急的理由', { max: 2000 }).optional(),
})
export type Ground = z.infer<typeof Ground>

/** 《安全生产法》第六十五条第一款第（四）项: things that fall short, dangerous goods, the places where they are made and kept. */
export const usualBasis = '安全生产法|65|1|4'

/** What the opening act of this seizure said. */
export function groundOf(records: ProceedingRecord[]): Ground {
  return Ground.parse(records[0]?.said)
}

export function measureText({ measure, objects }: { measure: Measure; objects?: string | undefined }): string {
  return `${measures[measure]}${objects ?? '清单所列场所、设施或者财物'}`
}

export function basisText({ basis }: Pick<Ground, 'basis'>): string {
  return citationInChinese(parseCitation(basis))
}
