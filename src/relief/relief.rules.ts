/** How much a household gets, what may be posted of it, and when it may be paid. */
import type { Context } from '../acts/context.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import { fenToYuan } from '../kernel/money.ts'
import { disasterReliefRegulation, emergencyResponseLaw, personalInformationLaw } from '../law/citation.ts'
import { atLeastReached } from '../law/deadlines.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { Subject } from '../subjects/index.ts'
import { type ReliefKind, type ReliefKindContent, standards } from './relief-kind.ts'

/** In whole fen: so many people at so much each, or so much for the household; never above what one household may get. */
export function reliefAmount({ per, unitFen, maximumFen }: ReliefKindContent, people: number): number {
  const full = (per === 'person' ? people : 1) * unitFen
  return maximumFen === null ? full : Math.min(full, maximumFen)
}

/** 每人300.00元，3人，每户最多1,200.00元（标准待核实） */
export function standardInChinese({ content, standing }: Pick<ReliefKind, 'content' | 'standing'>, people: number) {
  const { per, unitFen, maximumFen } = content
  const counted = per === 'person' ? `，${people}人` : ''
  const most = maximumFen === null ? '' : `，每户最多${fenToYuan(maximumFen)}元`
  return `${standards[per]}${fenToYuan(unitFen)}元${counted}${most}${standing === 'verified' ? '' : '（标准待核实）'}`
}

/** No more are helped than live there, and nobody is none. */
export function mustBeOfHousehold(people: number, members: number): Refusal | undefined {
  if (people <= members) return undefined
  const reason = `核定救助${people}人，多于申请的家庭人口${members}人。`
  return refuse('too-many-people', reason, disasterReliefRegulation(21), '请核对家庭人口。')
}

/** Somebody sees what another has seen: 两人以上. */
export function mustBeTwo(verifiers: { personId: string }[]): Refusal | undefined {
  const distinct = new Set(verifiers.map(({ personId }) => personId)).size
  if (distinct >= 2) return undefined
  const reason = `入户核查不得少于两人，现为${distinct}人。`
  return refuse('too-few-verifiers', reason, disasterReliefRegulation(21), '请增选核查人员。')
}

type Known = { subject: Subject; account: string; sensitive: string[] }

/** What hangs in the village names neither the household nor why it is in need: 《个人信息保护法》第二十八条. */
export function mustNotTell(text: string, { subject, account, sensitive }: Known): Refusal | undefined {
  const { name, identityNumber, telephone, address } = subject
  const personal = [name, identityNumber, telephone, address, account].filter((one) => one !== null)
  const told = [...personal, ...sensitive].find((one) => one !== '' && text.includes(one))
  if (told === undefined) return undefined
  return refuse(
    'tells-too-much',
    `公示内容写有不得公开的个人信息：${told}。`,
    [personalInformationLaw(28), emergencyResponseLaw(85)],
    '请只写受损的财产和程度，不写姓名、号码、账户、健康和家庭困难情况。',
  )
}

/** The whole least period has gone by, and what was objected to has been answered (the table sees to that). */
export function mustHaveBeenPosted(
  { records, deadlines }: { records: { act: string; outcome: string | null }[]; deadlines: DeadlineRecord[] },
  { today }: Context,
): Refusal | undefined {
  if (records.findLast(({ act }) => act === 'relief.verify')?.outcome !== 'eligible') return undefined
  const clock = deadlines.findLast(({ rowId, metOn }) => rowId === 'S-01' && metOn === null)
  if (clock && atLeastReached({ due: clock.dueOn }, today)) return undefined
  const reason = clock ? `公示至 ${clock.dueOn} 期满，期满前不得提请审批。` : '尚未公示，不得提请审批。'
  return refuse('publicity-running', reason, disasterReliefRegulation(21), '请待公示期满，其间有异议的记录并答复。')
}

type Paying = { amountFen: number; grantedFen: number; paidFen: number; isVoucherKnown: boolean; voucher: string }

/** Never more than was granted, never twice by one voucher. */
export function mustBePayable(given: Paying): Refusal | undefined {
  const { amountFen, grantedFen, paidFen, isVoucherKnown, voucher } = given
  const basis = emergencyResponseLaw(54)
  if (isVoucherKnown) return refuse('voucher-known', `支付凭证 ${voucher} 已经登记过。`, basis, '请核对凭证号。')
  const outstanding = grantedFen - paidFen
  if (amountFen > 0 && amountFen <= outstanding) return undefined
  const reason = `本次发放应大于零且不超过未发放的${fenToYuan(outstanding)}元（批准${fenToYuan(grantedFen)}元，已发放${fenToYuan(paidFen)}元）。`
  return refuse('overpaid', reason, basis, '请核对支付凭证上的金额。')
}
