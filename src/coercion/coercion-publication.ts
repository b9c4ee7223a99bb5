/** Every measure is published as other results are (P-03): a life of its own, begun by the act that takes the measure. */
import { disclosureRegulation } from '../law/citation.ts'
import { type Procedure, procedure, type Step } from '../procedures/procedure.ts'

type State = 'due' | 'published' | 'withdrawn'
/** `begunBy`: acts within the measure, not the one that opens it: what it opens stands beside it, unbegun. */
type Named = { name: string; label: string; key: string; begunBy: Pick<Step, 'act' | 'by'>[] }

export function coercionPublication({ name, label, key, begunBy }: Named): Procedure<State> {
  const basis = [disclosureRegulation(26)]
  return procedure<State>({
    name: `${name}-publication`,
    label: `${label}公示`,
    key,
    states: { due: '待公示', published: '已公示', withdrawn: '已撤回' },
    ends: ['published', 'withdrawn'],
    steps: [
      ...begunBy.map(({ act, by }) => ({
        from: null,
        act,
        to: 'due' as const,
        by,
        label: '实施，起算公示期限',
        basis,
        starts: ['P-03'],
      })),
      {
        from: 'due',
        act: `${name}.publish`,
        to: 'published',
        by: ['discloser'],
        label: '向社会公示',
        basis,
        meets: ['P-03'],
      },
      {
        from: 'published',
        act: `${name}.withdraw`,
        to: 'withdrawn',
        by: ['discloser'],
        label: '撤回公示并说明理由',
        basis,
        back: true,
      },
    ],
  })
}
