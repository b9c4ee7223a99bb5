/** The life of an inspection's publication: begun by the record itself, clean or not, so that its clock cannot be forgotten. */
import { disclosureRegulation } from '../law/citation.ts'
import { procedure } from '../procedures/procedure.ts'

type State = 'due' | 'published' | 'withdrawn'

const basis = [disclosureRegulation(20, undefined, 13), disclosureRegulation(26)]

export const inspectionPublication = procedure<State>({
  name: 'inspection-publication',
  label: '行政检查结果公示',
  key: 'inspectionId',
  states: { due: '待公示', published: '已公示', withdrawn: '已撤回' },
  ends: ['published', 'withdrawn'],
  steps: [
    { from: null, act: 'inspection.record', to: 'due', by: ['officer'], label: '记录检查情况，起算公示期限', basis, starts: ['I-08'] },
    { from: 'due', act: 'inspection.publish', to: 'published', by: ['discloser'], label: '公示检查结果', basis, meets: ['I-08'] },
    { from: 'published', act: 'inspection.withdraw', to: 'withdrawn', by: ['discloser'], label: '撤回并说明理由', basis, back: true },
  ],
})
