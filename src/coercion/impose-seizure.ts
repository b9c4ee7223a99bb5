/** Carrying out what was approved: 《行政强制法》第十八条、第二十四条. */
import { listOpinions } from '../approvals/approval.store.ts'
import type { Instant } from '../kernel/day.ts'
import { coercionLaw } from '../law/citation.ts'
import { isRefusal } from '../law/refusal.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { impose, imposingFields, proposedImposing } from './imposed.ts'
import { insertSeizedItems, listUnderMeasure } from './seized-item.store.ts'
import { mustFollowApproval } from './seizure.rules.ts'
import { basisText, groundOf } from './seizure-proposal.ts'

export const imposeSeizure = proceedingAct({
  name: 'seizure.impose',
  label: '实施查封、扣押',
  basis: [coercionLaw(18), coercionLaw(24)],
  by: ['officer'],
  key: 'seizureId',
  noun: '查封、扣押',
  fields: imposingFields,
  load: async (tx, { proceeding }, { officers }) => ({
    people: await listOfficers(tx, officers ?? []),
    others: await listUnderMeasure(tx, proceeding.subjectId),
    approved: (await listOpinions(tx, proceeding.id, 'seizure')).findLast(({ level }) => level === 'approver'),
  }),
  must: [mustBeHandlerUnder(coercionLaw(18))],
  propose: (facts, context) => proposedImposing(facts, context),
  rule: (facts, given, context) => {
    const early = mustFollowApproval(given.startedAt as Instant, facts.approved?.givenAt)
    if (early) return early
    const ground = groundOf(facts.records)
    const { measure, facts: found, reason } = ground
    const grounds = { measure, reason: `${found}\n${reason}`, basis: basisText(ground) }
    const imposed = impose(facts, { given, grounds }, context)
    if (isRefusal(imposed)) return imposed
    return { ...imposed, items: imposed.items.map((item) => ({ ...item, proceedingId: facts.proceeding.id })) }
  },
  store: (tx, { items }) => insertSeizedItems(tx, items),
})
