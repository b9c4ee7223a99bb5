/** The assessment that stands before every draft (裁量评估): new facts make it due again. */
import { penaltyLaw } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'

type State = 'assessed' | 'outdated'

const assess: Omit<Step<State>, 'from' | 'label'> = {
  act: 'discretion.assess',
  to: 'assessed',
  by: ['officer'],
  basis: [penaltyLaw(33), penaltyLaw(34)],
}
const resume = { act: 'investigation.resume', to: 'outdated' as const, by: ['officer' as const], basis: [penaltyLaw(54, 1)], back: true as const }

export const discretion = procedure<State>({
  name: 'discretion',
  label: '行政裁量',
  key: 'caseId',
  states: { assessed: '已评估裁量', outdated: '补充调查，须重新评估' },
  // a case may end without a penalty, whatever had been assessed
  ends: ['assessed', 'outdated'],
  unbegun: ['investigation.resume'],
  steps: [
    { ...assess, from: null, label: '裁量评估' },
    { ...assess, from: 'assessed', label: '重新评估', back: true },
    { ...assess, from: 'outdated', label: '补充调查后重新评估' },
    { ...resume, from: 'assessed', label: '补充调查' },
    { ...resume, from: 'outdated', label: '再次补充调查' },
  ],
})
