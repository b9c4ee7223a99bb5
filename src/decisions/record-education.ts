import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, idField, instantField, longTextField, textField } from '../acts/field.ts'
import { mustBeHandler } from '../cases/index.ts'
import { officersOf, partyOf } from '../documents/index.ts'
import { dayOf, type Instant } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeCertified } from '../officers/index.ts'
import { loadNoPenalty } from './no-penalty.store.ts'

const signatures = { signed: '签字', refused: '拒绝签字' } as const

/** 第三十三条第三款: who is not penalised is taught. */
export const recordEducation = act({
  name: 'education.record',
  label: '教育当事人',
  basis: [penaltyLaw(33, 3), penaltyLaw(6)],
  by: ['officer'],
  input: z.object({
    caseId: idField('案件'),
    startedAt: instantField('开始时间'),
    endedAt: instantField('结束时间'),
    place: textField('地点'),
    personName: textField('受教育人', { max: 60 }),
    personPost: textField('职务', { max: 60 }).optional(),
    content: longTextField('教育内容', { max: 4000 }),
    response: longTextField('受教育人的表示', { max: 2000 }),
    signature: choiceField('签字情况', signatures),
    witness: textField('见证人', { max: 60, description: '拒绝签字时填写' }).optional(),
  }),
  load: (tx, { caseId }) => loadNoPenalty(tx, String(caseId)),
  must: [mustBeHandler],
  propose: ({ subject, said }) => ({
    place: subject.address ?? subject.name,
    personName: subject.representative ?? subject.name,
    content: `向当事人说明其行为的违法性质和不予处罚的理由：${said?.reason ?? ''}要求其遵守安全生产法律法规，落实安全生产责任。`,
    response: '已知晓违法行为的性质，保证改正，不再发生。',
    signature: 'signed' as const,
  }),
  rule: (facts, given, { now, law }) => {
    const { openCase, subject, agency, handlers, said } = facts
    const [startedAt, endedAt] = [given.startedAt as Instant, given.endedAt as Instant]
    if (endedAt <= startedAt || endedAt > now)
      return refuse('times-wrong', '结束应晚于开始，且不得晚于现在。', penaltyLaw(33, 3), '请核对起止时间。')
    if (given.signature === 'refused' && given.witness === undefined)
      return refuse('witness-missing', '拒绝签字的，应当注明并由见证人证明。', penaltyLaw(33, 3), '请填写见证人。')
    const on = dayOf(startedAt)
    const unfit = mustBeCertified(handlers, { on, area: agency.areaCode, law })
    if (unfit) return unfit
    const content = {
      ...{ agencyName: agency.name, caseName: openCase.title, party: partyOf(subject), startedAt, endedAt },
      ...{ place: given.place, person: { name: given.personName, post: given.personPost ?? null } },
      officers: officersOf(handlers, on, agency.areaCode),
      ...{ conduct: said?.facts ?? openCase.cause, content: given.content, response: given.response },
      signature:
        given.signature === 'signed'
          ? { manner: 'signed', name: given.personName, on }
          : { manner: 'refused', reason: '受教育人拒绝签字', witness: given.witness ?? null },
    }
    return { on: dayOf(endedAt), documents: [{ form: 'education-record', content }] }
  },
  store: () => Promise.resolve(),
})
