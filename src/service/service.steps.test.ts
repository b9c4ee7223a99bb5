import { expect, test } from 'vitest'
import { penaltyLaw } from '../law/citation.ts'
import { moves } from '../procedures/interpreter.ts'
import { procedure } from '../procedures/procedure.ts'
import { withServiceSteps } from './service.steps.ts'

const row = { by: ['officer' as const], basis: [penaltyLaw(61)] }
const matter = withServiceSteps(
  procedure({
    name: 'matter',
    label: '事项',
    key: 'matterId',
    states: { decided: '已决定', heavy: '已送达（较重）', light: '已送达' },
    ends: ['heavy', 'light'],
    steps: [
      { from: null, act: 'matter.decide', to: 'decided', label: '决定', ...row },
      {
        from: 'decided',
        act: 'matter.serve',
        when: 'heavy',
        to: 'heavy',
        label: '送达',
        ...row,
        documents: ['service-receipt'],
        starts: ['X-01'],
      },
      {
        from: 'decided',
        act: 'matter.serve',
        to: 'light',
        label: '送达',
        ...row,
        documents: ['service-receipt'],
        meets: ['C-13'],
      },
    ],
  }),
  [{ name: 'matter.serve' }],
)
const results = withServiceSteps(
  procedure({
    name: 'results',
    label: '公示',
    key: 'matterId',
    states: { due: '待公示' },
    ends: ['due'],
    steps: [{ from: null, act: 'matter.serve', to: 'due', label: '起算', ...row, starts: ['P-03'] }],
  }),
  [{ name: 'matter.serve' }],
)

const after = (outcome: string | undefined) => {
  const verdict = moves([matter, results], { lives: { matter: 'decided' }, all: [] }, 'matter.serve', outcome)
  return 'moves' in verdict
    ? verdict.moves.map(({ to, step }) => [to, step.starts ?? [], step.meets ?? []])
    : verdict.blocked.why
}

test.each<[string | undefined, unknown]>([
  [
    'heavy',
    [
      ['heavy', ['X-01'], ['C-17']],
      ['due', ['P-03'], []],
    ],
  ],
  [
    undefined,
    [
      ['light', [], ['C-13', 'C-17']],
      ['due', ['P-03'], []],
    ],
  ],
  ['not-served', [['decided', [], []]]],
  ['announced', [['decided', ['C-17'], []]]],
])('送达结果 %s：未送达的留在原处，不起算任何期限，不开始任何程序', (outcome, expected) => {
  expect(after(outcome)).toEqual(expected)
})
