/** The materials are checked against the list of their kind, and again when they are supplemented. */
import { dayField } from '../acts/field.ts'
import { refuse } from '../law/refusal.ts'
import { Counted, filesOf, missingOf, mustBeHandlerUnder, withKnown } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { sameDay } from './recordal.rules.ts'
import { recordalLaw } from './recordal-kind.ts'
import { type SubmissionFacts, withSubmission } from './submission.ts'

const shared = {
  basis: recordalLaw,
  by: ['officer' as const],
  ...{ key: 'recordalId', noun: '备案' },
  load: withSubmission,
  must: [mustBeHandlerUnder(...recordalLaw)],
}

const isComplete = ({ kind }: SubmissionFacts, { materials }: Counted) =>
  missingOf(materials, kind.content.materials).length === 0

export const checkMaterials = proceedingAct({
  ...shared,
  name: 'recordal.check-materials',
  label: '核对备案材料',
  fields: Counted.shape,
  propose: ({ counted, subject }) => withKnown(counted, subject),
  rule: (facts, given) => ({
    outcome: isComplete(facts, given) ? 'complete' : 'incomplete',
    attachments: filesOf(given.materials),
  }),
})

/** Complete again, the limit of its kind counts anew from the day the rest came in. */
export const supplementRecordal = proceedingAct({
  ...shared,
  name: 'recordal.supplement',
  label: '接收补正材料',
  fields: { ...Counted.shape, suppliedOn: dayField('补正日期') },
  propose: ({ counted, subject }, { today }) => ({ ...withKnown(counted, subject), suppliedOn: today }),
  rule: (facts, { suppliedOn, ...given }, { today }) => {
    const told = facts.records.findLast(({ act }) => act === 'recordal.request-supplement')?.saidOn ?? facts.receivedOn
    if (suppliedOn > today || suppliedOn < told)
      return refuse('day-wrong', `补正日期应在 ${told} 至今天之间。`, facts.kind.basis, '请核对补正日期。')
    const { limit } = facts.kind.content
    return {
      outcome: isComplete(facts, given) ? limit : 'incomplete',
      on: suppliedOn,
      attachments: filesOf(given.materials),
      dueOn: sameDay(limit, suppliedOn),
    }
  },
})
