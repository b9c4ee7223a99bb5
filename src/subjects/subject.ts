/** A party or an inspected unit (当事人、检查对象). */
export const subjectKinds = { organisation: '单位', 'individual-business': '个体工商户', person: '个人' } as const
export type SubjectKind = keyof typeof subjectKinds

export type Subject = {
  id: string
  agencyId: string
  kind: SubjectKind
  name: string
  creditCode: string | null
  identityNumber: string | null
  representative: string | null
  representativePost: string | null
  address: string | null
  postcode: string | null
  telephone: string | null
  industry: string | null
  note: string | null
  registeredAt: string
}
