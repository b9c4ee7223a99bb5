/** How each kind of personal information is hidden before publication, and why (《行政处罚法》第五十条). */

export type PersonalKind = 'name' | 'id-number' | 'address' | 'phone' | 'bank-account'

export type MaskRule = { label: string; reason: string; hide: (text: string) => string }

const allOf = (text: string): string => '*'.repeat([...text].length)

export const maskRules: Record<PersonalKind, MaskRule> = {
  name: { label: '自然人姓名', reason: '自然人姓名只公开姓氏', hide: familyNameOnly },
  'id-number': { label: '身份证件号码', reason: '身份证件号码属于个人隐私，全部遮盖', hide: allOf },
  address: { label: '住址', reason: '自然人住址属于个人隐私，全部遮盖', hide: () => '（住址不公开）' },
  phone: { label: '联系电话', reason: '联系方式属于个人隐私，全部遮盖', hide: allOf },
  'bank-account': { label: '银行账号', reason: '银行账号不公开，全部遮盖', hide: allOf },
}

const compoundFamilyNames =
  '欧阳 司马 上官 诸葛 司徒 东方 令狐 皇甫 尉迟 公孙 慕容 端木 长孙 宇文 夏侯 独孤 轩辕 呼延 闻人 太史 申屠 东郭 南宫 西门'.split(
    ' ',
  )

/** 张三 → 张某, 欧阳锋 → 欧阳某, Jane Doe → J某 */
function familyNameOnly(name: string): string {
  const letters = [...name.trim()]
  const two = letters.slice(0, 2).join('')
  return `${compoundFamilyNames.includes(two) && letters.length > 2 ? two : (letters[0] ?? '')}某`
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
