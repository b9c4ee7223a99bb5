/** What was ruled is done: 《行政复议法》第七十七条、《行政诉讼法》第九十四条. */
import type { AnyAct } from '../acts/act.ts'
import { dayField, longTextField } from '../acts/field.ts'
import { type Citation, litigationLaw, reconsiderationLaw } from '../law/citation.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { mustBeHandlerOrReviewer, mustLieBetween } from './remedy.rules.ts'

function complying(remedy: 'reconsideration' | 'litigation', noun: string, basis: Citation): AnyAct {
  return proceedingAct({
    name: `${remedy}.comply`,
    label: remedy === 'litigation' ? '登记履行裁判' : '登记履行复议决定',
    basis: [basis],
    by: ['officer', 'reviewer'],
    ...{ key: `${remedy}Id`, noun },
    fields: {
      compliedOn: dayField('履行完毕日期'),
      measures: longTextField('如何履行', {
        max: 4000,
        description: '撤销或者变更、重新作出、退款、撤回公示等，写明文号、日期、金额',
      }),
    },
    must: [mustBeHandlerOrReviewer(basis)],
    propose: (_facts, { today }) => ({ compliedOn: today }),
    rule: ({ records }, { compliedOn }, context) => {
      const after = records.findLast(({ act }) => act === `${remedy}.conclude`)?.saidOn ?? compliedOn
      return mustLieBetween({ what: '履行完毕日期', on: compliedOn, after }, context, basis) ?? { on: compliedOn }
    },
  })
}

export const complyWithReview = complying('reconsideration', '行政复议', reconsiderationLaw(77, 1))
export const complyWithJudgment = complying('litigation', '行政诉讼', litigationLaw(94))
