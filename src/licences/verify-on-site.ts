/** Two or more officers check on the spot what the materials say: 《行政许可法》第三十四条第三款. */
import { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import { affirmedField, choiceField, instantField, longTextField, officersField, textField } from '../acts/field.ts'
import { officersOf } from '../documents/index.ts'
import { dayOf, type Instant } from '../kernel/day.ts'
import { licensingLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeCertified } from '../officers/index.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { appliedOn } from './application.ts'
import { type ApplicationStep, loadApplication } from './application-step.ts'

const basis = [licensingLaw(34, 3)]
const signatures = { signed: '已签名', refused: '拒绝签名' } as const

export function verifyAct({ name, key, noun }: ApplicationStep): AnyAct {
  return proceedingAct({
    name: `${name}.verify`,
    label: '记录现场核查',
    basis,
    by: ['officer'],
    ...{ key, noun },
    fields: {
      startedAt: instantField('开始时间'),
      endedAt: instantField('结束时间'),
      place: textField('核查地点'),
      officers: officersField('核查人员', { description: '不少于两人' }),
      certificatesShown: affirmedField('已出示执法证件', '应当出示执法证件'),
      items: z
        .array(z.object({ item: textField('核查内容'), finding: longTextField('核查情况', { max: 1000 }) }))
        .min(1, '请写明核查内容和情况')
        .max(60)
        .meta({ title: '核查内容' }),
      conclusion: longTextField('核查结论', { max: 2000 }),
      recording: textField('音像记录', { description: '记录仪编号、文件名称' }).optional(),
      signer: textField('申请人或者现场负责人', { max: 60 }),
      signature: choiceField('签名情况', signatures),
      refusalReason: textField('拒签情况').optional(),
    },
    load: async (tx, facts, { officers }) => ({
      ...(await loadApplication(tx, facts)),
      people: await listOfficers(tx, officers ?? []),
    }),
    must: [mustBeHandlerUnder(...basis)],
    propose: ({ handlers, subject }) => ({
      officers: handlers.map(({ personId }) => personId),
      place: subject.address ?? subject.name,
      signer: subject.representative ?? subject.name,
      signature: 'signed' as const,
    }),
    rule: (facts, { signer, signature, refusalReason, recording = null, officers: _, ...given }, { now, law }) => {
      const [startedAt, endedAt] = [given.startedAt as Instant, given.endedAt as Instant]
      if (endedAt <= startedAt || endedAt > now)
        return refuse('times-wrong', '核查结束应晚于开始，且不晚于现在。', basis, '请核对起止时间。')
      const on = dayOf(startedAt)
      const unfit = mustBeCertified(facts.people, { on, area: facts.agency.areaCode, law })
      if (unfit) return unfit
      if (signature === 'refused' && refusalReason === undefined)
        return refuse('refusal-unexplained', '拒绝签名的，应当注明情况。', basis, '请填写拒签情况。')
      const content = {
        ...appliedOn(facts),
        ...{ ...given, recording, officers: officersOf(facts.people, on, facts.agency.areaCode) },
        signature:
          signature === 'signed'
            ? { manner: 'signed', name: signer, on: dayOf(endedAt) }
            : { manner: 'refused', reason: refusalReason ?? '', witness: null },
      }
      return { on: dayOf(endedAt), documents: [{ form: 'licence-verification-record', content }] }
    },
  })
}
