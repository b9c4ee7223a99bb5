/** Makes the acts that stay execution while a remedy runs, and let it go on: execution is not stayed by itself. */
import type { AnyAct } from '../acts/act.ts'
import { choiceField, dayField, longTextField, textField } from '../acts/field.ts'
import type { Citation } from '../law/citation.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { receivedIn } from './received.ts'
import { mustBeHandlerOrReviewer, mustLieBetween } from './remedy.rules.ts'

type StayingStep = {
  name: 'reconsideration' | 'litigation'
  key: string
  noun: string
  basis: Citation
  grounds: Record<string, string>
}

export function stayingActs({ name, key, noun, basis, grounds }: StayingStep): { stay: AnyAct; lift: AnyAct } {
  const shared = {
    ...{ basis: [basis], by: ['officer' as const, 'reviewer' as const], key, noun },
    must: [mustBeHandlerOrReviewer(basis)],
  }
  return {
    stay: proceedingAct({
      ...shared,
      name: `${name}.stay`,
      label: '登记停止执行',
      fields: {
        ground: choiceField('停止执行的情形', grounds),
        stayedOn: dayField('停止执行日期'),
        reference: textField('停止执行的文书', { description: '文书名称、文号' }),
      },
      propose: (_facts, { today }) => ({ stayedOn: today }),
      rule: ({ records }, { stayedOn }, context) => {
        const { acceptedOn, disputedId } = receivedIn(records)
        const wrong = mustLieBetween({ what: '停止执行日期', on: stayedOn, after: acceptedOn }, context, basis)
        return wrong ?? { on: stayedOn, disputedId }
      },
    }),
    lift: proceedingAct({
      ...shared,
      name: `${name}.lift-stay`,
      label: '登记恢复执行',
      fields: { liftedOn: dayField('恢复执行日期'), reason: longTextField('恢复执行的依据和理由', { max: 2000 }) },
      propose: (_facts, { today }) => ({ liftedOn: today }),
      rule: ({ records }, { liftedOn }, context) => {
        const { acceptedOn, disputedId } = receivedIn(records)
        const stayed = records.findLast(({ act }) => act === `${name}.stay`)
        const after = stayed?.saidOn ?? acceptedOn
        const wrong = mustLieBetween({ what: '恢复执行日期', on: liftedOn, after }, context, basis)
        return wrong ?? { on: liftedOn, disputedId }
      },
    }),
  }
}
