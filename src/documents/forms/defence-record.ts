import { z } from 'zod'
import { instantField, personalText, text } from '../field.ts'
import { Officers } from '../officer.ts'
import { Signature } from '../signature.ts'

export const DefenceRecord = z.strictObject({
  agencyName: text('执法部门'),
  caseName: text('案件名称'),
  noticeNumber: text('告知书文号').nullable(),
  startedAt: instantField('开始时间'),
  endedAt: instantField('结束时间'),
  place: text('地点'),
  person: z
    .strictObject({
      name: personalText('陈述申辩人', 'name'),
      gender: text('性别').nullable(),
      post: text('职务').nullable(),
      workplace: text('工作单位').nullable(),
      telephone: personalText('电话', 'phone').nullable(),
      address: personalText('联系地址', 'address').nullable(),
      postcode: text('邮政编码').nullable(),
    })
    .meta({ label: '陈述申辩人' }),
  officers: Officers,
  recorder: text('记录人'),
  statement: text('陈述申辩记录'),
  materials: z.array(text('提交的材料')).meta({ label: '提交的材料' }),
  /** 《行政处罚法》第四十五条：复核意见 */
  reply: text('复核意见').nullable(),
  signature: Signature.nullable(),
})
export type DefenceRecord = z.infer<typeof DefenceRecord>
