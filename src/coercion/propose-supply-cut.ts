/** The proposal to cut supply: only where a decision to stop stands, is not obeyed, and an accident threatens. */
import { insertOpinions } from '../approvals/approval.store.ts'
import { opinionOf } from '../approvals/index.ts'
import { documentTitle } from '../documents/index.ts'
import { opinionField } from '../evidence/index.ts'
import { openingPair } from '../evidence/opening-pair-act.ts'
import type { Origin } from '../evidence/origin.store.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { workSafetyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { findStopDecision } from './stop-decision.store.ts'
import { cutFields } from './supply-cut.ts'

const basis = [workSafetyLaw(70, 1)]

export const [proposeSupplyCut, proposeSupplyCutOnSite] = openingPair({
  name: 'supply-cut.propose',
  label: '提请停止供电、供应民用爆炸物品',
  basis,
  procedure: 'supply-cut',
  key: 'supplyCutId',
  noun: '停止供应',
  fields: { ...cutFields, opinion: opinionField },
  load: async (tx: Tx, origin: Origin) => ({ stop: await findStopDecision(tx, origin) }),
  propose: () => ({ opinion: '生产经营单位拒不执行决定，建议停止供应，强制其履行。' }),
  rule: ({ stop }, { opinion }, context) => {
    if (!stop)
      return refuse(
        'no-stop-decision',
        '没有责令停产停业、停止施工、停止使用的决定，不得停止供应。',
        basis,
        '请先依法作出停产停业、停止施工或者停止使用的决定。',
      )
    const of = { agencyId: context.actor.agencyId, subjectId: '', kind: 'supply-cut', round: context.newId() }
    const given = opinionOf(context, { ...of, level: 'handler' }, { outcome: 'agreed', opinion })
    const { number, issueDay, drawnUpAt } = stop
    const issuedOn = issueDay ?? dayOf(drawnUpAt)
    return { given, said: { prior: { title: documentTitle(stop), number: number ?? '（无文号）', issuedOn } } }
  },
  store: (tx, { given, proceeding }) => insertOpinions(tx, [{ ...given, subjectId: proceeding.id }]),
})
