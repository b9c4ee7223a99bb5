/** What a revocation takes, what a change may say, and what must be given back after either. */
import type { Context } from '../acts/context.ts'
import type { Decision } from '../decisions/index.ts'
import type { Deliberation } from '../deliberations/index.ts'
import { balance, type Money } from '../execution/index.ts'
import { canonical } from '../kernel/canonical.ts'
import type { Day } from '../kernel/day.ts'
import { litigationLaw, penaltyLaw, reconsiderationLaw } from '../law/citation.ts'
import { amountInChinese } from '../law/provisions.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { type Warning, warn } from '../law/warning.ts'
import type { Revocation, Ruling } from './revocation.ts'

export function mustHaveStandingDecision({ decision }: { decision: Decision | undefined }): Refusal | undefined {
  if (decision) return undefined
  return refuse('no-decision', '本案没有有效的处罚决定。', penaltyLaw(75, 2), '尚未作出决定的，在办理中改正。')
}

type Proposed = {
  said: Revocation | undefined
  decision: Decision | undefined
  /** About the decision to be revoked, and about this revocation. */
  deliberations: Deliberation[]
}

/** What the leading group decided, it revokes (第五十七条第二款). */
export function mustBeDeliberatedAgain(
  { said, decision, deliberations }: Proposed,
  context: Context,
): Refusal | undefined {
  const agreed = (sha256: string | undefined) => deliberations.some((one) => one.agreed && one.draftSha256 === sha256)
  if (!said || !agreed(decision?.contentSha256) || agreed(digestOf(said, context))) return undefined
  return refuse(
    'not-deliberated',
    '原处罚决定经集体讨论作出，撤销、变更应当集体讨论。',
    penaltyLaw(57, 2),
    '请先提交集体讨论。',
  )
}

export function digestOf(said: Revocation, { digest }: Pick<Context, 'digest'>): string {
  return digest(canonical(said))
}

type Change = { changedTo?: string | undefined; fineFen?: number | undefined }

/** What changes a decision says so with its amount; what does not, says neither. */
export function mustSayWhatChanged(isChange: boolean, { changedTo, fineFen }: Change): Refusal | undefined {
  const said = [changedTo, fineFen].filter((one) => one !== undefined).length
  if (said === (isChange ? 2 : 0)) return undefined
  return refuse(
    'change-unsaid',
    '变更的，应当写明变更后的处罚和罚款；其他结果不写。',
    [penaltyLaw(59, 1), reconsiderationLaw(63), litigationLaw(77)],
    '请对照文书填写。',
  )
}

/** Heavier is another decision: the party is told and heard before it (第四十四条、第四十五条). */
export function mustNotBeHeavier({ fineFen }: Change, decision: Pick<Decision, 'fineFen'>): Refusal | undefined {
  if (fineFen === undefined || fineFen <= decision.fineFen) return undefined
  return refuse(
    'heavier-by-change',
    `变更后的罚款${amountInChinese(fineFen)}重于原决定的${amountInChinese(decision.fineFen)}，不得以变更加重处罚。`,
    [penaltyLaw(44), penaltyLaw(45, 2)],
    '确因新的事实需要加重的，请撤销后重新告知、重新作出。',
  )
}

/** A review and a court may not make it heavier, unless a third party asked for it: 第六十三条第二款、第七十七条第二款. */
export function warningsOfRuling({ fineFen }: Change, decision: Pick<Decision, 'fineFen'> | undefined): Warning[] {
  if (fineFen === undefined || decision === undefined || fineFen <= decision.fineFen) return []
  return [
    warn(
      'heavier-by-ruling',
      `登记的变更后罚款${amountInChinese(fineFen)}重于原决定的${amountInChinese(decision.fineFen)}。复议决定、判决变更一般不得加重。`,
      [reconsiderationLaw(63, 2), litigationLaw(77, 2)],
      '请核对文书；第三人提出相反请求的，写明',
    ),
  ]
}

type Changed = Pick<Ruling, 'ruling'> & Change

/** All that was paid when nothing stands any more; what was paid too much of the fine when less stands. */
export function refundFen({ ruling, fineFen = 0 }: Changed, { payments }: Money): number {
  if (ruling === 'unlawful') return 0
  const towards = ruling === 'changed' ? payments.filter((payment) => payment.towards === 'fine') : payments
  const paidFen = towards.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return ruling === 'changed' ? Math.max(0, paidFen - fineFen) : paidFen
}

/** Where a lower fine leaves nothing open, the case has been performed. */
export function outcomeOf(
  { ruling, fineFen = 0 }: Changed,
  money: Money,
  today: Day,
): 'revoked' | 'remake' | 'changed' | 'changed-paid' | 'unlawful' {
  if (ruling === 'void') return 'revoked'
  if (ruling !== 'changed') return ruling
  const charges = money.charges.map((charge) => (charge.kind === 'fine' ? { ...charge, amountFen: fineFen } : charge))
  const isOpen = balance({ ...money, charges }, today).rows.some(({ outstandingFen }) => outstandingFen > 0)
  return isOpen ? 'changed' : 'changed-paid'
}
