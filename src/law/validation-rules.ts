/** The validation rules V-01 … V-30, each by its name, its article, and the refusals or warnings that carry it. Pure. */
import {
  type Citation,
  coercionLaw,
  collectionRegulation,
  crimeTransferRegulation,
  penaltyLaw,
  reconsiderationLaw,
  workSafetyLaw,
} from './citation.ts'

export const ruleKinds = { hard: '不得办理', warning: '提醒，须答复', calculation: '系统计算' } as const

export type ValidationRule = {
  id: string
  label: string
  kind: keyof typeof ruleKinds
  basis: Citation[]
  /** Codes of the refusals and warnings by which it speaks; one code belongs to one rule. None: kept by computation or database. */
  codes: string[]
}

const rule = (
  id: string,
  label: string,
  { kind = 'hard', basis, codes }: Pick<ValidationRule, 'basis' | 'codes'> & Partial<Pick<ValidationRule, 'kind'>>,
): ValidationRule => ({ id, label, kind, basis, codes })

export const validationRules: ValidationRule[] = [
  rule('V-01', '执法人员不少于两人，当日持有类别、区域相符的有效证件', {
    basis: [penaltyLaw(42, 1), penaltyLaw(55, 1), coercionLaw(18), workSafetyLaw(67, 1)],
    codes: ['too-few-officers', 'certificate-not-valid'],
  }),
  rule('V-02', '亮证、告知权利并有音像记录', {
    kind: 'warning',
    basis: [penaltyLaw(55, 1), penaltyLaw(47), workSafetyLaw(67, 1)],
    codes: ['recording-missing'],
  }),
  rule('V-03', '逐人确认回避', {
    basis: [penaltyLaw(43, 1), penaltyLaw(64, undefined, 4)],
    codes: ['recusal-due'],
  }),
  rule('V-04', '审核人、听证主持人不是承办人、调查人，各级审批由不同的人', {
    basis: [penaltyLaw(58, 1), penaltyLaw(64, undefined, 4)],
    codes: [
      'reviewer-is-handler',
      'approver-is-handler',
      'approver-is-inspector',
      'same-person',
      'investigator-hears',
      'examiner-hears',
      'part-twice',
      'handler-deliberates',
    ],
  }),
  rule('V-05', '初次从事处罚决定法制审核的人员取得法律职业资格', {
    basis: [penaltyLaw(58, 2)],
    codes: ['reviewer-not-qualified'],
  }),
  rule('V-06', '应当法制审核的，同一内容审核通过以后才能编号作出决定', {
    basis: [penaltyLaw(58, 1)],
    codes: ['review-not-passed', 'needs-legal-review', 'draft-outdated'],
  }),
  rule('V-07', '告知送达、陈述申辩和听证期满或者书面放弃以后才能决定', {
    basis: [penaltyLaw(62), penaltyLaw(64)],
    codes: ['not-noticed', 'window-open', 'hearing-owed', 'not-rechecked'],
  }),
  rule('V-08', '听证在通知七个工作日以后举行', {
    basis: [penaltyLaw(64, undefined, 2)],
    codes: ['hearing-too-early'],
  }),
  rule('V-09', '不因申辩加重处罚；因新的事实加重的重新告知', {
    basis: [penaltyLaw(45, 2)],
    codes: ['heavier-than-noticed'],
  }),
  rule('V-10', '罚款在法定幅度和裁量阶次以内；阶次以外的说明理由并集体讨论', {
    basis: [penaltyLaw(34), penaltyLaw(57, 2)],
    codes: [
      'fine-outside-provision',
      'fine-outside-tier',
      'not-assessed',
      'needs-discretion',
      'reduction-without-cause',
    ],
  }),
  rule('V-11', '当场处罚不超过法定数额，当场收缴符合法定情形', {
    basis: [penaltyLaw(51), penaltyLaw(68), penaltyLaw(69)],
    codes: ['summary-limit', 'summary-measure', 'collection-occasion', 'collection-limit'],
  }),
  rule('V-12', '同一当事人同一违法行为是否已经罚款', {
    kind: 'warning',
    basis: [penaltyLaw(29)],
    codes: ['duplicate-fine'],
  }),
  rule('V-13', '追诉时效二年、五年', { basis: [penaltyLaw(36)], codes: ['limitation-expired'] }),
  rule('V-14', '决定书载明六项内容、缴款期限和账户、加处标准和正确的救济机关', {
    basis: [penaltyLaw(59), penaltyLaw(67), penaltyLaw(72), reconsiderationLaw(23), collectionRegulation(7)],
    codes: ['decision-incomplete', 'party-address-missing'],
  }),
  rule('V-15', '集体讨论达到人数、各人意见、结论、签名俱全', {
    basis: [penaltyLaw(57, 2)],
    codes: [
      ...['not-deliberated', 'no-quorum', 'not-a-member', 'member-twice', 'roll-incomplete'],
      ...['chair-speaks-last', 'chair-has-spoken', 'members-silent', 'record-unsigned'],
    ],
  }),
  rule('V-16', '查封扣押先经批准，清单签名，不超过期限，期满自动转办解除', {
    basis: [coercionLaw(18), coercionLaw(24), coercionLaw(25), coercionLaw(28)],
    codes: ['seizure-limit', 'seizure-approval'],
  }),
  rule('V-17', '加处罚款按日计算、不超过罚款本数，复议诉讼期间不计', {
    kind: 'calculation',
    basis: [penaltyLaw(72), penaltyLaw(73, 3)],
    codes: [],
  }),
  rule('V-18', '申请法院强制执行：救济期满、催告十个工作日以后、三个月以内', {
    basis: [coercionLaw(53), coercionLaw(54)],
    codes: ['court-window'],
  }),
  rule('V-19', '关闭由人民政府决定，拘留由公安机关决定', {
    basis: [workSafetyLaw(115)],
    codes: ['closure-by-government', 'detention-by-police'],
  }),
  rule('V-20', '按日连续处罚须有责令改正、罚款决定和拒不改正的复查', {
    basis: [workSafetyLaw(112)],
    codes: ['daily-penalty-proof'],
  }),
  rule('V-21', '吊销许可证件只由发证机关作出，其他机关提出建议', {
    kind: 'warning',
    basis: [{ statute: '安全生产许可证条例', article: 23 }],
    codes: ['revocation-by-issuer'],
  }),
  rule('V-22', '违法行为发生时已失效的规定不得作为依据', {
    basis: [penaltyLaw(37)],
    codes: ['statute-not-in-force', 'article-not-found'],
  }),
  rule('V-23', '公示以前遮盖个人信息、保密审查，到期以前公示', {
    basis: [penaltyLaw(48), penaltyLaw(50)],
    codes: ['not-to-be-public', 'preview-changed', 'decision-changed', 'no-preview'],
  }),
  rule('V-24', '履行、文书、公示都已完成才能结案', {
    basis: [penaltyLaw(47)],
    codes: [
      ...['licence', 'licence-change', 'licence-renewal', 'licence-cancellation', 'licence-revocation'].map(
        (noun) => `needs-${noun}-publication`,
      ),
      'needs-publication',
      'fine-outstanding',
      'money-outstanding',
      'proceedings-open',
    ],
  }),
  rule('V-25', '文号按字号和年度连续，作废的留号并说明理由', {
    kind: 'calculation',
    basis: [penaltyLaw(59, 2)],
    codes: [],
  }),
  rule('V-26', '已成文的文书不得改动，更正、撤销另行制作文书', {
    basis: [penaltyLaw(47)],
    codes: [],
  }),
  rule('V-27', '检查事项已公布，不超过年度频次，先经批准', {
    basis: [workSafetyLaw(62, 2)],
    codes: ['inspection-cap', 'inspection-not-published'],
  }),
  rule('V-28', '存在重大事故隐患，一百八十日三次、一年四次受罚的，提请关闭', {
    kind: 'warning',
    basis: [workSafetyLaw(113)],
    codes: ['closure-proposal-due'],
  }),
  rule('V-29', '涉嫌犯罪的，移送决定以前不继续处罚', {
    kind: 'warning',
    basis: [penaltyLaw(27, 1), crimeTransferRegulation(11)],
    codes: ['crime-suspected'],
  }),
  rule('V-30', '电子监控证据经法制审核、技术审核', { basis: [penaltyLaw(41)], codes: ['monitoring-not-reviewed'] }),
]

const byCode = new Map(validationRules.flatMap((one) => one.codes.map((code) => [code, one] as const)))

export function ruleOfCode(code: string): ValidationRule | undefined {
  return byCode.get(code)
}
