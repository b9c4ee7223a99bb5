/** A decided surcharge is shown to the public, each decision by itself: from its service on it counts. */
import { disclosureRegulation, penaltyLaw } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'

type State = 'due' | 'published' | 'withdrawn'

const basis = [disclosureRegulation(26)]
const discloser = { by: ['discloser' as const], basis }
const publish = { from: 'due' as const, act: 'surcharge.publish', label: '公示加处罚款决定', ...discloser }
const withdraw = { act: 'surcharge.withdraw', by: ['discloser' as const], basis: [penaltyLaw(48, 2)] }

/** A further decision is due whatever became of the one before. */
const served = ([null, 'due', 'published', 'withdrawn'] as const).map(
  (from): Step<State> => ({
    ...{ from, act: 'surcharge.serve', to: 'due', by: ['officer'], basis, starts: ['P-03'] },
    label: from === null ? '送达加处罚款决定，起算公示期限' : '送达续算的决定，起算公示期限',
  }),
)

export const surchargePublication = procedure<State>({
  name: 'surcharge-publication',
  label: '加处罚款决定公示',
  key: 'enforcementId',
  states: { due: '待公示', published: '已公示', withdrawn: '已撤回' },
  ends: ['published', 'withdrawn'],
  steps: [
    ...served,
    // the clock of the later decision must run on, so that of the earlier is met with it
    { ...publish, when: 'more', to: 'due', label: '公示先作出的决定，还有待公示的' },
    { ...publish, when: 'last', to: 'published', meets: ['P-03'] },
    { ...withdraw, from: 'published', to: 'withdrawn', label: '撤回公示并说明理由', back: true },
  ],
})
