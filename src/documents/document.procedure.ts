/** A document's own life: drawn up, sealed, served; signed, corrected or voided on the way. Whatever draws it up begins it. */
import { type Role, roles } from '../identity/role.ts'
import { penaltyLaw } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'

type State = 'draft' | 'awaiting-seal' | 'issued' | 'sealed' | 'served' | 'void'

/** Part of whatever act draws a document up; the outcome says whether it bears a seal, and who sets it. */
export const drawingUp = 'document.draw-up'
/** Part of whatever act serves a document; `attempted`: it failed, or was announced and takes effect later. */
export const servingOf = 'document.serve'
export const attempted = 'attempted'

const drawn = { from: null, act: drawingUp, by: Object.keys(roles) as Role[], basis: [penaltyLaw(47)] }
const standing = ['awaiting-seal', 'issued', 'sealed', 'served'] as const
const out = ['issued', 'sealed', 'served'] as const

const steps: Step<State>[] = [
  { ...drawn, when: 'draft', to: 'draft', label: '拟稿' },
  { ...drawn, when: 'no-seal', to: 'issued', label: '制作不用印的文书' },
  { ...drawn, when: 'with-issue', to: 'sealed', label: '制发并同时用印', basis: [penaltyLaw(59, 2)] },
  { ...drawn, when: 'by-keeper', to: 'awaiting-seal', label: '制发，等候用印' },
  { from: 'awaiting-seal', act: 'document.seal', to: 'sealed', by: ['clerk'], label: '用印', basis: [penaltyLaw(59, 2)] },
  ...out.flatMap((from): Step<State>[] => [
    { from, act: servingOf, to: 'served', by: ['officer'], label: '送达', basis: [penaltyLaw(61)] },
    { from, act: servingOf, when: attempted, to: from, by: ['officer'], label: '未能送达，或者公告送达', basis: [penaltyLaw(61)], back: true },
  ]),
  ...standing.map((from): Step<State> => ({ from, act: 'document.sign', to: from, by: ['officer', 'section-head', 'reviewer', 'clerk'], label: '签名', basis: [penaltyLaw(55, 2)], documents: ['signature-sheet'], back: true })),
  ...out.map((from): Step<State> => ({ from, act: 'document.correct', to: from, by: ['officer', 'section-head'], label: '更正', basis: [penaltyLaw(75, 2)], documents: ['correction-decision'], back: true })),
  ...standing.map((from): Step<State> => ({ from, act: 'document.void', to: 'void', by: ['section-head', 'deputy-head'], label: '作废', basis: [penaltyLaw(47)], back: true })),
]

export const documentCourse = procedure<State>({
  name: 'document',
  label: '文书',
  key: 'documentId',
  states: { draft: '草稿', 'awaiting-seal': '待用印', issued: '已制发', sealed: '已用印', served: '已送达', void: '已作废' },
  // all are rest but the one that waits for the keeper of the seals
  ends: ['draft', 'issued', 'sealed', 'served', 'void'],
  within: [drawingUp, servingOf],
  steps,
})
