/**
 * Whoever is bound by a decision may attack it for months, wherever its file has come to: the rows that let a remedy begin
 * from the table of whatever decides. Each begins a life of its own and leaves this one where it is; nobody waits for it.
 */
import { litigationLaw, reconsiderationLaw } from '../law/citation.ts'
import type { Step } from '../procedures/procedure.ts'

/** `on`: how the acts are told apart where what is attacked is not a case: `-on-seizure`. */
export function remedySteps<State extends string>(states: readonly State[], on = ''): Step<State>[] {
  const shared = { by: ['officer' as const, 'reviewer' as const], back: true as const }
  return states.flatMap((state) => [
    {
      ...shared,
      from: state,
      act: `reconsideration.accept${on}`,
      to: state,
      label: '收到行政复议申请书副本',
      basis: [reconsiderationLaw(48)],
      meets: ['R-01'],
    },
    {
      ...shared,
      from: state,
      act: `litigation.receive${on}`,
      to: state,
      label: '收到行政起诉状副本',
      basis: [litigationLaw(67)],
      meets: ['R-02'],
    },
  ])
}
