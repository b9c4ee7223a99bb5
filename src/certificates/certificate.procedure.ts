/** The life of an officer's certificate. Whether it is valid on a day is reckoned from its records; this says what may be done with it. */
import type { Role } from '../identity/role.ts'
import { penaltyLaw } from '../law/citation.ts'
import { procedure } from '../procedures/procedure.ts'

type State = 'applied' | 'declined' | 'valid' | 'suspended' | 'expired' | 'revoked' | 'cancelled'

const basis = [penaltyLaw(42, 1)]
const keeper: Role[] = ['administrator']
const heads: Role[] = ['administrator', 'section-head']
const clocks = ['G-05', 'G-08']
const issued = { to: 'valid' as const, by: keeper, basis, starts: clocks }
const check = { act: 'certificate.check', by: keeper, basis, meets: ['G-08'] }
const alive = ['valid', 'suspended', 'expired'] as const

export const certificate = procedure<State>({
  name: 'certificate',
  label: '执法证件',
  key: 'certificateId',
  states: {
    applied: '已申领，待核发',
    declined: '不予核发',
    valid: '已核发',
    suspended: '暂停使用',
    expired: '期满失效',
    revoked: '已吊销（收回）',
    cancelled: '已注销',
  },
  ends: ['declined', 'revoked', 'cancelled'],
  steps: [
    { from: null, act: 'certificate.apply', to: 'applied', by: heads, label: '申领执法证件', basis },
    { from: 'applied', act: 'certificate.issue', label: '登记核发的证件', ...issued },
    { from: 'applied', act: 'certificate.decline', to: 'declined', by: keeper, label: '登记不予核发', basis },
    { from: null, act: 'certificate.register', label: '登记已有的证件', ...issued },
    { from: null, act: 'officer.register', label: '登记执法人员和证件', ...issued },
    { from: 'valid', ...check, when: 'passed', to: 'valid', label: '年度审验合格', starts: ['G-08'] },
    { from: 'valid', ...check, when: 'failed', to: 'suspended', label: '年度审验不合格，暂停使用', drops: ['G-05'] },
    { from: 'valid', act: 'certificate.renew', to: 'valid', by: keeper, label: '换证，延续有效期', basis, meets: ['G-05'], starts: ['G-05'] },
    { from: 'expired', act: 'certificate.renew', to: 'valid', by: keeper, label: '失效以后换证', basis, starts: clocks },
    { from: 'valid', act: 'certificate.lapse', to: 'expired', by: keeper, label: '登记期满失效', basis, drops: clocks },
    { from: 'suspended', act: 'certificate.restore', to: 'valid', by: heads, label: '恢复使用', basis, starts: clocks },
    { from: 'suspended', act: 'certificate.lapse', to: 'expired', by: keeper, label: '暂停期间期满失效', basis },
    { from: 'valid', act: 'certificate.suspend', to: 'suspended', by: heads, label: '暂停使用', basis, drops: clocks, back: true },
    ...alive.flatMap((from) => [
      { from, act: 'certificate.revoke', to: 'revoked' as const, by: keeper, label: '吊销、收回', basis, drops: clocks, back: true as const },
      { from, act: 'certificate.cancel', to: 'cancelled' as const, by: heads, label: '退休、调离等，注销', basis, drops: clocks, back: true as const },
    ]),
  ],
})
