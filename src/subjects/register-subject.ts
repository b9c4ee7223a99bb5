import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, textField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { checkCreditCode } from './credit-code.ts'
import { checkIdentityNumber } from './identity-number.ts'
import { findSubjectByCreditCode, insertSubject } from './subject.store.ts'
import { type Subject, subjectKinds } from './subject.ts'

export const registerSubject = act({
  name: 'subject.register',
  label: '登记检查对象、当事人',
  basis: [penaltyLaw(59, 1)],
  by: ['officer', 'section-head'],
  input: z.object({
    kind: choiceField('类别', subjectKinds),
    name: textField('名称'),
    creditCode: textField('统一社会信用代码', { max: 24, description: '18位，保存时校验' }).optional(),
    identityNumber: textField('身份证号', { max: 24, description: '个人填写' }).optional(),
    representative: textField('法定代表人或者负责人', { max: 60 }).optional(),
    representativePost: textField('职务', { max: 60 }).optional(),
    address: textField('地址').optional(),
    postcode: textField('邮政编码', { max: 10 }).optional(),
    telephone: textField('联系电话', { max: 30 }).optional(),
    industry: textField('行业', { max: 60 }).optional(),
    note: textField('备注', { max: 500 }).optional(),
  }),
  load: async (tx, { creditCode }) => {
    const checked = creditCode === undefined ? undefined : checkCreditCode(creditCode)
    return { checked, known: checked?.ok ? await findSubjectByCreditCode(tx, checked.code) : undefined }
  },
  must: [],
  propose: () => ({ kind: 'organisation' as const }),
  rule: ({ checked, known }, given, context) => {
    const basis = penaltyLaw(59, 1, 1)
    if (checked && !checked.ok)
      return refuse('credit-code-wrong', `统一社会信用代码：${checked.reason}`, basis, '请核对营业执照上的代码。')
    if (known)
      return refuse('subject-known', `该统一社会信用代码已登记为「${known.name}」。`, basis, '请直接选用已登记的单位。')
    if (given.identityNumber !== undefined) {
      const identity = checkIdentityNumber(given.identityNumber, context.today)
      if (!identity.ok)
        return refuse('identity-number-wrong', `身份证号：${identity.reason}`, basis, '请核对身份证件。')
    }
    const { actor, now } = context
    const unknown = {
      identityNumber: null,
      representative: null,
      representativePost: null,
      address: null,
      postcode: null,
    }
    const nothing = { ...unknown, telephone: null, industry: null, note: null }
    const id = context.newId()
    const row: Subject = {
      ...nothing,
      ...given,
      ...{ id, agencyId: actor.agencyId, creditCode: checked?.ok ? checked.code : null, registeredAt: now },
    }
    return { registeredId: id, row }
  },
  store: (tx, { row }) => insertSubject(tx, row),
})
