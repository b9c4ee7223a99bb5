/** How each kind of personal information is hidden before publication, and why (《行政处罚法》第五十条). */
import type { Personal } from '../documents/index.ts'
import { familyNameOnly } from '../kernel/family-name.ts'

export type PersonalKind = Personal

export type MaskRule = { label: string; reason: string; hide: (text: string) => string }

const allOf = (text: string): string => '*'.repeat([...text].length)

export const maskRules: Record<PersonalKind, MaskRule> = {
  name: { label: '自然人姓名', reason: '自然人姓名只公开姓氏', hide: familyNameOnly },
  'id-number': { label: '身份证件号码', reason: '身份证件号码属于个人隐私，全部遮盖', hide: allOf },
  address: { label: '住址', reason: '自然人住址属于个人隐私，全部遮盖', hide: () => '（住址不公开）' },
  phone: { label: '联系电话', reason: '联系方式属于个人隐私，全部遮盖', hide: allOf },
  'bank-account': { label: '银行账号', reason: '银行账号不公开，全部遮盖', hide: allOf },
  // 《个人信息保护法》第二十八条
  need: {
    label: '敏感情况',
    reason: '健康、残疾、生活困难等情况属于敏感个人信息，不公开',
    hide: () => '（敏感情况不公开）',
  },
}

/**
 * Numbers that give a person away wherever they stand. An eighteen-digit number with a birth date is an identity number;
 * a unified social credit code has letters or another build and stays.
 */
export const patterns: { kind: PersonalKind; pattern: RegExp }[] = [
  {
    kind: 'id-number',
    pattern:
      /(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g,
  },
  { kind: 'phone', pattern: /(?<![0-9A-Za-z])1[3-9]\d{9}(?![0-9A-Za-z])/g },
  { kind: 'bank-account', pattern: /(?<![0-9A-Za-z])6\d{15,18}(?![0-9A-Za-z])/g },
]
