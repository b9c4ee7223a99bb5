/** Where a licence stands once it is held: in force, being renewed, revoked, cancelled. Its last days run here. */
import { licensingLaw as law } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'
import { renewalDeadlines } from './licence-kind.ts'

type Standing = 'valid' | 'renewing' | 'revoked' | 'cancelled'

const officer = { by: ['officer' as const] }
const head = { by: ['agency-head' as const] }
const clerk = { by: ['clerk' as const] }
const clocks = Object.keys(renewalDeadlines)
const alive = ['valid', 'renewing'] as const
const ended = ['revoked', 'cancelled'] as const
/** Done in the proceeding of a change, a renewal, a revocation or a cancellation: nobody waits for it at the licence. */
const elsewhere = { back: true as const }

/** A certificate with a term starts the clock of its renewal, counted back from its last day. */
const issued: Step<Standing>[] = clocks.flatMap((clock) => [
  { from: null, act: 'licence.issue-certificate', when: clock, to: 'valid' as const, ...clerk, label: '颁发证件，许可有效', basis: [law(39)], starts: [clock] },
  ...alive.map((from) => ({ from, act: 'licence-renewal.issue-certificate', when: clock, to: from, ...clerk, label: '延续后换发证件', basis: [law(50)], drops: clocks, starts: [clock], ...elsewhere })),
])

const steps: Step<Standing>[] = [
  ...issued,
  { from: null, act: 'licence.issue-certificate', to: 'valid', ...clerk, label: '颁发证件，许可有效', basis: [law(39)] },
  { from: 'valid', act: 'licence-renewal.receive', to: 'renewing', by: ['officer', 'clerk'], label: '申请延续', basis: [law(50, 1)], meets: clocks, back: true },
  { from: 'renewing', act: 'licence-renewal.decide', to: 'valid', ...head, label: '延续决定', basis: [law(50, 2)], ...elsewhere },
  { from: 'renewing', act: 'licence-renewal.confirm-deemed', to: 'valid', ...officer, label: '视为准予延续', basis: [law(50, 2)], ...elsewhere },
  { from: 'renewing', act: 'licence-renewal.decline', to: 'valid', ...officer, label: '不予受理延续', basis: [law(32)], ...elsewhere },
  { from: 'renewing', act: 'licence-renewal.withdraw-application', to: 'valid', ...officer, label: '撤回延续申请', basis: [law(29)], ...elsewhere },
  ...alive.flatMap((from) => [
    { from, act: 'licence-change.receive', to: from, by: ['officer' as const, 'clerk' as const], label: '申请变更', basis: [law(49)], back: true as const },
    { from, act: 'licence-change.decide', to: from, ...head, label: '变更决定', basis: [law(49)], ...elsewhere },
    { from, act: 'licence-change.issue-certificate', to: from, ...clerk, label: '变更后换发证件', basis: [law(49)], ...elsewhere },
  ]),
  ...alive.flatMap((from) => [
    { from, act: 'licence-revocation.open', to: from, ...officer, label: '启动撤销', basis: [law(69)], back: true as const },
    { from, act: 'licence-revocation.decide', when: 'public', to: 'revoked' as const, ...head, label: '撤销许可，应撤回公示', basis: [law(69)], drops: clocks, starts: ['P-05-licence'], ...elsewhere },
    { from, act: 'licence-revocation.decide', to: 'revoked' as const, ...head, label: '撤销许可', basis: [law(69)], drops: clocks, ...elsewhere },
  ]),
  ...(['valid', 'renewing', 'revoked'] as const).map((from) => ({ from, act: 'licence-cancellation.propose', to: from, ...officer, label: '提请注销', basis: [law(70)], back: true as const })),
  ...(['valid', 'revoked'] as const).map((from) => ({ from, act: 'licence-cancellation.decide', to: 'cancelled' as const, ...head, label: '注销许可', basis: [law(70)], drops: clocks, ...elsewhere })),
  // what is still pending when the licence ends can only be refused or taken back
  ...ended.flatMap((from) => [
    ...['licence-renewal.decide', 'licence-change.decide'].map((act) => ({ from, act, when: 'refused', to: from, ...head, label: '不予变更、延续', basis: [law(69), law(70)], ...elsewhere })),
    ...['licence-renewal.decline', 'licence-renewal.withdraw-application'].map((act) => ({ from, act, to: from, ...officer, label: '延续申请终止', basis: [law(29), law(32)], ...elsewhere })),
  ]),
]

export const standing = procedure<Standing>({
  name: 'licence-standing',
  label: '许可状态',
  key: 'licenceId',
  states: { valid: '有效', renewing: '有效，延续办理中', revoked: '已撤销', cancelled: '已注销' },
  ends: ['valid', 'revoked', 'cancelled'],
  steps,
})
