/** The report within the hours of 《行政强制法》第十九条, and the head's word on what was done at once. */
import { insertOpinions } from '../approvals/approval.store.ts'
import { approvalAct } from '../approvals/index.ts'
import { lengthOf } from '../documents/index.ts'
import { handlersOpinion, namesOf, opinionField } from '../evidence/index.ts'
import { coercionLaw } from '../law/citation.ts'
import { mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { approvalContent } from './approve-seizure.ts'
import { dispositionContent } from './disposition-on-form.ts'
import { storeEndings } from './seized-item.store.ts'
import { mustBeRatifiedInTime } from './seizure.rules.ts'
import { type Disposition, measures } from './seizure.ts'
import { loadSeizure, type SeizureFacts } from './seizure-facts.store.ts'
import { groundOf } from './seizure-proposal.ts'

const kind = 'seizure-ratification'

export const reportSeizure = proceedingAct({
  name: 'seizure.report',
  label: '报告并提请补办批准',
  basis: [coercionLaw(19)],
  by: ['officer'],
  key: 'seizureId',
  noun: '查封、扣押',
  fields: { opinion: opinionField },
  must: [mustBeHandlerUnder(coercionLaw(19))],
  propose: ({ records }) => ({ opinion: `${groundOf(records).urgency ?? '情况紧急'}已当场实施，请补办批准。` }),
  rule: ({ proceeding }, { opinion }, context) => ({ given: handlersOpinion({ proceeding, kind }, opinion, context) }),
  store: (tx, { given }) => insertOpinions(tx, [given]),
})

export const ratifySeizure = approvalAct<SeizureFacts>({
  name: 'seizure.ratify',
  label: '补办批准',
  basis: [coercionLaw(19)],
  by: 'agency-head',
  ...{ kind, key: 'seizureId', noun: '查封、扣押', level: 'approver', outcomes: ['agreed', 'refused'] },
  load: loadSeizure,
  mustNotHandle: mustNotBeHandlerUnder(coercionLaw(19)),
  documents: (facts, given, context) => {
    const { records, approvalClock, opinions } = facts
    const { today, law } = context
    const { urgency = '', measure } = groundOf(records)
    const takenAt = approvalClock?.startsAt ?? context.now
    const reportedAt = opinions[0]?.givenAt ?? context.now
    const content = approvalContent(facts, {
      opinions: [...opinions, given],
      measure: `${measures[measure]}${namesOf(facts.items)}`,
      period: `自实施之日起不超过${lengthOf(law, 'E-01', today)}日。`,
      urgent: { takenAt, reportedAt, reason: urgency },
      today,
    })
    const approval = { form: 'coercion-approval', content }
    if (given.outcome === 'agreed') return [approval]
    const reason = `本机关负责人认为不应当采取强制措施：${given.opinion}`
    const ended = { endings: allReleased(facts), reason, basis: [coercionLaw(19)], collection: null }
    return [approval, { form: 'seizure-disposition', content: dispositionContent(facts, ended, context) }]
  },
  effects: (facts, { outcome }, context) => {
    if (outcome === 'agreed') return mustBeRatifiedInTime(facts.approvalClock, context) ?? {}
    return { endings: allReleased(facts), endedOn: context.today }
  },
  store: storeEndings,
})

export function allReleased({ items }: SeizureFacts): { id: string; disposition: Disposition }[] {
  return items.map(({ id }) => ({ id, disposition: 'released' }))
}
