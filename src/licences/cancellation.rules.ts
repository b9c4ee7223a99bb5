/** The six cases in which a licence is cancelled, and what must hold for each: 《行政许可法》第七十条. */
import type { Day } from '../kernel/day.ts'
import { licensingLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { HeldLicence } from './licence.ts'

/** In the order of the article's items. */
export const cancellationGrounds = {
  expired: '行政许可有效期届满未延续',
  incapable: '赋予公民特定资格的行政许可，该公民死亡或者丧失行为能力',
  dissolved: '法人或者其他组织依法终止',
  withdrawn: '行政许可依法被撤销、撤回，或者行政许可证件依法被吊销',
  impossible: '因不可抗力导致行政许可事项无法实施',
  other: '法律、法规规定的应当注销行政许可的其他情形',
} as const
export type CancellationGround = keyof typeof cancellationGrounds

export function itemOf(ground: CancellationGround) {
  return licensingLaw(70, undefined, Object.keys(cancellationGrounds).indexOf(ground) + 1)
}

export type Cancelled = {
  held: Pick<HeldLicence, 'validUntil' | 'ended'>
  isRenewing: boolean
  holder: 'person' | 'organisation' | 'individual-business'
  otherBasis: string | undefined
}

type Test = (cancelled: Cancelled, today: Day) => [code: string, reason: string, instead: string] | undefined

const tests: Partial<Record<CancellationGround, Test>> = {
  expired: ({ held, isRenewing }, today) => {
    if (isRenewing) return ['renewal-pending', '延续申请正在办理，不是届满未延续的情形。', '请先对延续申请作出决定。']
    if (held.validUntil !== null && held.validUntil < today) return undefined
    const until = held.validUntil === null ? '该许可没有有效期限' : `有效期至 ${held.validUntil}，尚未届满`
    return ['not-expired', `${until}，不得以届满未延续为由注销。`, '请核对注销的情形。']
  },
  incapable: ({ holder }) =>
    holder === 'organisation'
      ? ['holder-not-person', '被许可人不是公民。', '单位依法终止的，请选择相应情形。']
      : undefined,
  dissolved: ({ holder }) =>
    holder === 'person'
      ? ['holder-is-person', '被许可人是公民，不是法人或者其他组织。', '公民死亡或者丧失行为能力的，请选择相应情形。']
      : undefined,
  other: ({ otherBasis }) =>
    otherBasis === undefined
      ? ['basis-missing', '以其他情形注销的，应当写明是哪部法律、法规的规定。', '请填写依据的条文。']
      : undefined,
}

export function mustFitGround(ground: CancellationGround, cancelled: Cancelled, today: Day): Refusal | undefined {
  if (cancelled.held.ended?.kind === 'revoked' && ground !== 'withdrawn')
    return refuse(
      'licence-revoked',
      '该许可已经撤销，应当以此为由注销。',
      itemOf('withdrawn'),
      '请选择「依法被撤销」。',
    )
  const unfit = tests[ground]?.(cancelled, today)
  return unfit && refuse(unfit[0], unfit[1], itemOf(ground), unfit[2])
}
