/** What a licence asks for: which materials, whether the site is checked, within which limit it is decided. Rows in law/data. */
import { z } from 'zod'
import { licensingLaw } from '../law/citation.ts'
import rows from '../law/data/licence-kinds.json' with { type: 'json' }
import { type AskedMaterial, basisOf, type ProceedingKind } from '../proceedings/index.ts'

export const decisionDeadlines = {
  'L-02': '《行政许可法》一般期限',
  'L-10': '烟花爆竹零售许可期限',
  'L-11': '危险化学品经营许可期限（旧条例）',
} as const
export type DecisionDeadline = keyof typeof decisionDeadlines

export const renewalDeadlines = { 'L-08': '届满前三十个工作日', 'L-12': '期满前三个月' } as const

export function isRenewalDeadline(id: string): id is keyof typeof renewalDeadlines {
  return id in renewalDeadlines
}

export type LicenceKindContent = {
  /** What the certificate is called. */
  certificate: string
  decisionDeadline: DecisionDeadline
  materials: AskedMaterial[]
  changeMaterials: AskedMaterial[]
  renewalMaterials: AskedMaterial[]
  siteCheck: boolean
  /** A law, a regulation or a rule requires a hearing: 《行政许可法》第四十六条. */
  hearingDue: boolean
  validityMonths: number | null
  renewalDeadline: keyof typeof renewalDeadlines
  /** What the certificate states besides holder and term. */
  particulars: string[]
}
export type LicenceKind = ProceedingKind<LicenceKindContent>

/** As shipped; an agency keeps and revises its own. */
export const licenceKinds = rows as unknown as LicenceKind[]

export const licenceNames: Record<string, string> = Object.fromEntries(
  licenceKinds.map(({ code, name }) => [code, name]),
)

export const kindField = z
  .enum(Object.keys(licenceNames) as [string, ...string[]], { error: '请选择许可事项' })
  .meta({ title: '许可事项', widget: 'select', choices: licenceNames })

export function licenceBasis(kind: LicenceKind): string {
  return basisOf(kind, licensingLaw(38, 1))
}
