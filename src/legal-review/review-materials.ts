/** What a submission must hold (送审材料), a dated row each, and what the record itself already holds of it. Pure. */
import type { Day } from '../kernel/day.ts'
import rows from '../law/data/review-materials.json' with { type: 'json' }
import { inForce, type Standing } from '../law/law-book.ts'
import type { Material } from './review.ts'

type Asked = {
  kind: string
  name: string
  /** Satisfied by a paper of one of these forms, or by a piece of evidence of one of these kinds. */
  forms: string[]
  evidence: string[]
  /** `made`: listed where it was made; a list of forms: asked for where one of them was drawn up. */
  need: 'always' | 'made' | string[]
  /** Where what is missing is to be got. */
  where: string
  source: string
  standing: Standing
  from: Day
  until: Day | null
}

export type Held = { forms: string[]; evidence: string[] }

export function materialsOn(kind: string, held: Held, on: Day): Material[] {
  return inForce(rows as unknown as Asked[], on)
    .filter((row) => row.kind === kind)
    .flatMap((row) => listed(row, held))
}

function listed({ name, forms, evidence, need, where }: Asked, held: Held): Material[] {
  const count = held.forms.filter((form) => forms.includes(form)).length
  const pieces = held.evidence.filter((kind) => evidence.includes(kind)).length
  if (count + pieces > 0) return [{ name, present: true, note: `${count + pieces}件` }]
  const isAsked = need === 'always' || (need !== 'made' && need.some((form) => held.forms.includes(form)))
  return isAsked ? [{ name, present: false, note: where }] : []
}
