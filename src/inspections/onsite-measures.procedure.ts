/** On-site measures (现场处理措施): what stops at once because somebody could come to harm: 《安全生产法》第六十五条. */
import { workSafetyLaw } from '../law/citation.ts'
import { procedure } from '../procedures/procedure.ts'

type State = 'ordered' | 'in-force' | 'lifted'

export const onsiteMeasures = procedure<State>({
  name: 'onsite-measures',
  label: '现场处理措施',
  key: 'measuresId',
  states: { ordered: '已决定，待送达', 'in-force': '措施执行中', lifted: '已解除' },
  ends: ['lifted'],
  steps: [
    { from: null, act: 'measures.order', to: 'ordered', by: ['officer'], label: '作出现场处理措施决定', basis: [workSafetyLaw(65, 1, 3)], documents: ['onsite-measures-decision'] },
    { from: 'ordered', act: 'measures.serve', to: 'in-force', by: ['officer'], label: '送达决定书', basis: [workSafetyLaw(65, 1, 3)], documents: ['service-receipt'], starts: ['I-05'] },
    { from: 'in-force', act: 'measures.recheck', when: 'continued', to: 'in-force', by: ['officer'], label: '复查：隐患未排除，继续执行', basis: [workSafetyLaw(65, 1, 3)], documents: ['recheck-opinion'] },
    { from: 'in-force', act: 'measures.recheck', when: 'lifted', to: 'lifted', by: ['officer'], label: '复查：隐患排除，解除措施', basis: [workSafetyLaw(65, 1, 3)], documents: ['recheck-opinion'], meets: ['I-05'] },
  ],
})
