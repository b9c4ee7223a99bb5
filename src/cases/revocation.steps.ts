/** What becomes of a case when its decision is revoked or changed: 《行政处罚法》第四十八条第二款、第七十五条第二款. */
import { litigationLaw, penaltyLaw, reconsiderationLaw } from '../law/citation.ts'
import type { Step } from '../procedures/procedure.ts'

export const revocationStates = { annulled: '处罚决定已撤销' } as const
export type RevocationState = keyof typeof revocationStates

const decided = ['decided', 'served', 'performed', 'closing-proposed', 'closing-examined', 'closed'] as const
const afterwards = ['annulled', 'investigating', 'concluded', 'notified', 'decided', 'served', 'performed'] as const
type Around = (typeof decided)[number] | (typeof afterwards)[number]

/** Only a penalty decision that was made: a case may have ended otherwise. */
const needs = { 'legal-review': ['used'] }
const own = {
  ...{ needs, act: 'revocation.issue', by: ['agency-head' as const] },
  ...{ basis: [penaltyLaw(75, 2)], back: true as const },
}
const ruling = {
  ...{ needs, act: 'revocation.record-ruling', by: ['officer' as const] },
  ...{ basis: [reconsiderationLaw(64), litigationLaw(70)], back: true as const },
}

export const revocationSteps: Step<RevocationState | Around>[] = [
  ...decided.flatMap((from): Step<RevocationState | Around>[] => [
    {
      ...{ from, act: 'revocation.propose', to: from, by: ['officer'], label: '提请撤销、变更处罚决定' },
      ...{ needs, basis: [penaltyLaw(75, 2)], back: true },
    },
    ...[own, ruling].flatMap((act) => outcomesOf(act, from)),
    { ...ruling, from, when: 'unlawful', to: from, label: '确认违法' },
  ]),
  ...afterwards.map(
    (from): Step<RevocationState | Around> => ({
      ...{ from, act: 'refund.record', to: from, by: ['clerk'], label: '退还罚款' },
      ...{ basis: [penaltyLaw(75, 2)], back: true },
    }),
  ),
  {
    ...{ from: 'annulled', act: 'closing.propose', to: 'closing-proposed', by: ['officer'], label: '提请结案' },
    ...{ basis: [penaltyLaw(47)], needs: { publication: ['withdrawn'] } },
  },
]

/** The same whoever revoked it: this organ itself, a review, a court. */
function outcomesOf(act: typeof own | typeof ruling, from: (typeof decided)[number]): Step<RevocationState | Around>[] {
  return [
    { ...act, from, when: 'revoked', to: 'annulled', label: '撤销处罚决定', drops: 'all' },
    { ...act, from, when: 'remake', to: 'concluded', label: '撤销，重新作出', drops: 'all', starts: ['C-03'] },
    { ...act, from, when: 'changed', to: from, label: '变更处罚决定' },
    {
      ...{ ...act, from, when: 'changed-paid', label: '变更，已缴清' },
      ...(from === 'served' ? { to: 'performed', meets: ['X-01'] } : { to: from }),
    },
  ]
}
