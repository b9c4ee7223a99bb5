import { z } from 'zod'
import { countField, instantField, personalText, text } from '../field.ts'
import { Officers } from '../officer.ts'
import { Signature } from '../signature.ts'

export const InquiryRecord = z.strictObject({
  agencyName: text('执法部门'),
  caseName: text('案件名称'),
  ordinal: countField('第几次询问'),
  startedAt: instantField('询问开始时间'),
  endedAt: instantField('询问结束时间'),
  place: text('询问地点'),
  person: z
    .strictObject({
      name: personalText('被询问人', 'name'),
      gender: text('性别').nullable(),
      age: z.int().min(0).max(150).nullable().meta({ label: '年龄' }),
      identityNumber: personalText('身份证号', 'id-number').nullable(),
      workplace: text('工作单位').nullable(),
      post: text('职务').nullable(),
      address: personalText('住址', 'address').nullable(),
      telephone: personalText('电话', 'phone').nullable(),
    })
    .meta({ label: '被询问人' }),
  officers: Officers,
  recorder: text('记录人'),
  present: text('在场人').nullable(),
  certificatesShown: z.literal(true, '应当出示执法证件').meta({ label: '已出示执法证件' }),
  rightsTold: z.literal(true, '应当告知权利义务').meta({ label: '已告知权利义务' }),
  questions: z
    .array(z.strictObject({ question: text('问'), answer: text('答') }))
    .min(1)
    .meta({ label: '询问记录' }),
  recording: text('音像记录').nullable(),
  signature: Signature.nullable(),
})
export type InquiryRecord = z.infer<typeof InquiryRecord>
