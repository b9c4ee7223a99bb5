/** One unlawful act, judged by itself (分别裁量), and what proves it. */
import { z } from 'zod'
import { fenField, sha256Field, text } from './field.ts'

export const EvidenceItem = z.strictObject({
  name: text('证据名称'),
  kind: text('证据种类'),
  proves: text('证明事项').nullable(),
  /** Of the bytes as first touched; null for a thing that is not a file. */
  sha256: sha256Field('SHA-256').nullable(),
})
export type EvidenceItem = z.infer<typeof EvidenceItem>

export const EvidenceList = z.array(EvidenceItem).meta({ label: '证据' })
export type EvidenceList = z.infer<typeof EvidenceList>

export const Violation = z.strictObject({
  fact: text('违法事实'),
  /** Citations in Chinese: 《安全生产法》第三十条第一款 */
  violated: text('违反的规定'),
  basis: text('处罚依据'),
  discretion: text('裁量理由'),
  penalty: text('处罚内容'),
  fineFen: fenField('罚款金额'),
})
export type Violation = z.infer<typeof Violation>

export const Violations = z.array(Violation).min(1, '没有违法行为').meta({ label: '违法行为' })
export type Violations = z.infer<typeof Violations>
