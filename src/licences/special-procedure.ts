/** Tests, appraisals and expert review stop the clock of the decision, and the applicant is told so: 第四十五条. */
import { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import { choiceField, dayField, longTextField } from '../acts/field.ts'
import { licensingLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { contactOf, mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { appliedOn, byVerb, lastUnder } from './application.ts'
import { type ApplicationStep, loadApplication } from './application-step.ts'

const basis = [licensingLaw(45)]
const procedures = {
  test: '检验、检测、检疫',
  appraisal: '鉴定',
  'expert-review': '专家评审',
  tender: '招标、拍卖',
} as const
const fields = {
  procedure: choiceField('特别程序', procedures),
  reason: longTextField('理由', { max: 1000 }),
  expectedUntil: dayField('预计结束日期'),
}

export function beginSpecialProcedureAct({ name, key, noun }: ApplicationStep): AnyAct {
  return proceedingAct({
    name: `${name}.begin-special-procedure`,
    label: '启动特别程序',
    basis,
    by: ['officer'],
    ...{ key, noun, fields },
    load: loadApplication,
    must: [mustBeHandlerUnder(...basis)],
    rule: (facts, { procedure, reason, expectedUntil }, { today, actor }) => {
      if (expectedUntil < today) return refuse('day-wrong', '预计结束日期不得早于今天。', basis, '请核对日期。')
      const content = {
        ...appliedOn(facts),
        ...{ procedure: procedures[procedure], reason, from: today, expectedUntil },
        contact: contactOf(facts.agency, actor.name),
      }
      return { documents: [{ form: 'licence-special-procedure-notice', content }] }
    },
  })
}

export function endSpecialProcedureAct({ name, key, noun }: ApplicationStep): AnyAct {
  return proceedingAct({
    name: `${name}.end-special-procedure`,
    label: '特别程序结束，恢复计算期限',
    basis,
    by: ['officer'],
    ...{ key, noun },
    fields: { endedOn: dayField('结束日期'), result: longTextField('结果', { max: 2000 }) },
    must: [mustBeHandlerUnder(...basis)],
    propose: (_facts, { today }) => ({ endedOn: today }),
    rule: ({ records }, { endedOn }, { today }) => {
      const began = records.findLast(byVerb('begin-special-procedure'))
      if (endedOn > today || (began && endedOn < began.saidOn))
        return refuse('day-wrong', '结束日期应在特别程序开始之后、今天之前。', basis, '请核对日期。')
      return { on: endedOn, said: lastUnder(records, 'begin-special-procedure', z.object(fields)) }
    },
  })
}
