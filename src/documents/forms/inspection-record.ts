import { z } from 'zod'
import { instantField, text } from '../field.ts'
import { Officers } from '../officer.ts'
import { InspectedUnit } from '../parties.ts'
import { Signature } from '../signature.ts'

export const InspectionRecord = z.strictObject({
  agencyName: text('执法部门'),
  unit: InspectedUnit,
  place: text('检查场所'),
  startedAt: instantField('检查开始时间'),
  endedAt: instantField('检查结束时间'),
  planNumber: text('检查方案文号').nullable(),
  officers: Officers,
  /** 《行政处罚法》第四十二条、第五十五条：出示证件、告知权利没有做，就没有这份记录 */
  certificatesShown: z.literal(true, '应当出示执法证件').meta({ label: '已出示执法证件' }),
  rightsTold: z.literal(true, '应当告知权利义务').meta({ label: '已告知权利义务' }),
  recusal: text('是否申请回避'),
  findings: text('检查情况'),
  /** One row a problem; empty when nothing was found. */
  problems: z.array(text('存在的问题')).meta({ label: '存在的问题' }),
  correctedOnSite: text('当场改正情况').nullable(),
  recording: text('音像记录').nullable(),
  siteSignature: Signature.nullable(),
})
export type InspectionRecord = z.infer<typeof InspectionRecord>
