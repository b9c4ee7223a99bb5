/** The life of a publication: begun by the decision itself, so that its clock cannot be forgotten. */
import { disclosureRegulation, penaltyLaw, workSafetyLaw } from '../law/citation.ts'
import { procedure } from '../procedures/procedure.ts'

type State = 'due' | 'prepared' | 'published' | 'withdrawal-due' | 'withdrawn' | 'result-due' | 'result-published' | 'not-due'

const prepare = {
  act: 'publication.prepare',
  to: 'prepared' as const,
  by: ['discloser' as const],
  basis: [penaltyLaw(50), disclosureRegulation(17)],
}

const noPenalty = { act: 'no-penalty.issue', by: ['agency-head' as const], basis: [penaltyLaw(57, 1)] }

/** Before the first decision, or after one that no longer stands. */
const unpublished = [null, 'withdrawn'] as const

/** What no longer stands as it was shown is taken back within days (第四十八条第二款). */
const changed = [
  { act: 'revocation.issue', by: ['agency-head' as const], basis: [penaltyLaw(48, 2)], back: true as const },
  { act: 'revocation.record-ruling', by: ['officer' as const], basis: [penaltyLaw(48, 2)], back: true as const },
]

export const publication = procedure<State>({
  name: 'publication',
  label: '行政处罚决定公示',
  key: 'caseId',
  states: {
    due: '待公示',
    prepared: '公示稿已备',
    published: '已公示',
    'withdrawal-due': '须撤回公示',
    withdrawn: '已撤回',
    'result-due': '待公示不予处罚决定',
    'result-published': '已公示不予处罚决定',
    'not-due': '无须公示',
  },
  ends: ['published', 'withdrawn', 'result-published', 'not-due'],
  steps: [
    ...unpublished.map((from) => ({
      from,
      act: 'decision.issue',
      to: 'due' as const,
      by: ['agency-head' as const],
      label: '作出处罚决定，起算公示期限',
      basis: [workSafetyLaw(78, 2)],
      starts: ['P-01'],
    })),
    { ...prepare, from: 'due', label: '保密审查并制作公示稿' },
    { ...prepare, from: 'prepared', label: '重新制作公示稿', back: true },
    {
      from: 'prepared',
      act: 'publication.publish',
      to: 'published',
      by: ['discloser'],
      label: '向社会公示',
      basis: [penaltyLaw(48, 1), workSafetyLaw(78, 2)],
      meets: ['P-01'],
    },
    {
      from: 'published',
      act: 'publication.withdraw',
      to: 'withdrawn',
      by: ['discloser'],
      label: '撤回公示并说明理由',
      basis: [penaltyLaw(48, 2)],
      meets: ['P-05'],
      back: true,
    },
    ...unpublished.flatMap((from) => [
      {
        ...{ ...noPenalty, from, when: 'exempted', to: 'result-due' as const },
        ...{ label: '作出不予处罚决定，起算公示期限', starts: ['P-03'] },
      },
      { ...noPenalty, from, when: 'unproved', to: 'not-due' as const, label: '违法事实不成立，不公示' },
    ]),
    ...changed.flatMap((change) => [
      { ...change, from: 'due' as const, to: 'withdrawn' as const, label: '不再公示原决定', drops: ['P-01'] },
      { ...change, from: 'prepared' as const, to: 'withdrawn' as const, label: '不再公示原决定', drops: ['P-01'] },
      { ...change, from: 'published' as const, to: 'withdrawal-due' as const, label: '须撤回公示', starts: ['P-05'] },
      { ...change, from: 'withdrawn' as const, to: 'withdrawn' as const, label: '没有公示的信息' },
    ]),
    {
      from: 'withdrawal-due',
      act: 'publication.withdraw',
      to: 'withdrawn',
      by: ['discloser'],
      label: '撤回公示并说明理由',
      basis: [penaltyLaw(48, 2)],
      meets: ['P-05'],
    },
    {
      from: 'result-due',
      act: 'no-penalty.publish',
      to: 'result-published',
      by: ['discloser'],
      label: '公示不予处罚决定',
      basis: [disclosureRegulation(26)],
      meets: ['P-03'],
    },
    {
      from: 'result-published',
      act: 'no-penalty.withdraw',
      to: 'withdrawn',
      by: ['discloser'],
      label: '撤回不予处罚公示',
      basis: [penaltyLaw(48, 2)],
      back: true,
    },
  ],
})
