import { z } from 'zod'
import { dayField, text } from '../field.ts'
import { Officers } from '../officer.ts'
import { InspectedUnit } from '../parties.ts'
import { Signature } from '../signature.ts'

export const recheckResults = { corrected: '已整改', 'not-corrected': '未整改' } as const

export const RecheckOpinion = z.strictObject({
  agencyName: text('执法部门'),
  unit: InspectedUnit,
  priorDocument: z
    .strictObject({ title: text('文书名称'), number: text('文号'), issuedOn: dayField('作出日期') })
    .meta({ label: '原文书' }),
  recheckedOn: dayField('复查日期'),
  items: z
    .array(
      z.strictObject({
        problem: text('原存在的问题'),
        result: z.enum(['corrected', 'not-corrected']).meta({ label: '复查结果' }),
        note: text('复查情况').nullable(),
      }),
    )
    .min(1)
    .meta({ label: '逐项复查' }),
  conclusion: text('复查意见'),
  officers: Officers,
  siteSignature: Signature.nullable(),
})
export type RecheckOpinion = z.infer<typeof RecheckOpinion>
