/** The publication of what was decided: a life of its own beside the procedure, begun by the act that decides. */
import type { Citation } from '../law/citation.ts'
import { type Procedure, procedure, type Step } from '../procedures/procedure.ts'

type State = 'due' | 'published' | 'withdrawn'
type Named = {
  name: string
  label: string
  key: string
  clock: string
  /** What runs, where the decision itself has fallen, until the publication is taken back. */
  withdrawalClock?: string
  basis: Citation[]
}

/**
 * `begunBy`: acts that always decide, whatever they decide; or, with `starts: []`, the service of what was decided by an
 * act that may also decide nothing: its own row has started the clock.
 */
export function resultPublication(
  { name, label, key, clock, withdrawalClock, basis }: Named,
  begunBy: (Pick<Step, 'act' | 'by'> & Partial<Pick<Step, 'label' | 'starts'>>)[],
): Procedure<State> {
  const begins = begunBy.map((begun) => ({
    ...{ from: null, to: 'due' as const, label: '作出决定，起算公示期限', basis, starts: [clock] },
    ...begun,
  }))
  const discloser = { by: ['discloser' as const], basis }
  return procedure<State>({
    name: `${name}-publication`,
    label: `${label}结果公示`,
    key,
    states: { due: '待公示', published: '已公示', withdrawn: '已撤回' },
    ends: ['published', 'withdrawn'],
    steps: [
      ...begins,
      { from: 'due', act: `${name}.publish`, to: 'published', label: '向社会公示', ...discloser, meets: [clock] },
      {
        from: 'published',
        act: `${name}.withdraw`,
        to: 'withdrawn',
        label: '撤回公示',
        ...discloser,
        back: true,
        ...(withdrawalClock && { meets: [withdrawalClock] }),
      },
    ],
  })
}
