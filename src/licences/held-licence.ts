/** The licence that a change, a renewal or its end is about goes along with the acts that move its standing. */
import type { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { idField } from '../acts/field.ts'
import { licensingLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { HeldLicence } from './licence.ts'

export type Holding = { held: HeldLicence | undefined }
/** Under the field of the licence's own step tables, so that its state is judged, locked and moved with the proceeding's. */
export const licenceIdField = { licenceId: idField('许可') }

export const heldFields = ({ key }: { key: string }): z.ZodRawShape => (key === 'licenceId' ? {} : licenceIdField)

export const idOf = (held: HeldLicence | undefined): Record<string, string> =>
  held === undefined ? {} : { licenceId: held.licenceId }

export function mustBeOfThisLicence({ held }: Holding, given: Record<string, unknown>): Refusal | undefined {
  if (held === undefined || held.licenceId === given.licenceId) return undefined
  const reason = `本程序办理的是${held.number}，不是所报的许可。`
  return refuse('other-licence', reason, licensingLaw(49), '请从该许可的页面办理。')
}

/** 第七十条第一项: what has run out is cancelled, not changed or renewed. */
export function mustNotBeExpired({ held }: Holding, { today }: Context): Refusal | undefined {
  if (!held?.validUntil || held.validUntil >= today) return undefined
  return refuse(
    'licence-expired',
    `该许可有效期已于 ${held.validUntil} 届满，届满前没有提出延续申请。`,
    [licensingLaw(50, 1), licensingLaw(70, undefined, 1)],
    '请依法注销；继续从事该活动的，请重新申请许可。',
  )
}
