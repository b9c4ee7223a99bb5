/** What a party confirmed of where and how it is to be served (送达地址确认书). */
import type { Day, Instant } from '../kernel/day.ts'

export type ServiceAddress = {
  id: string
  agencyId: string
  /** The party. */
  subjectId: string
  documentId: string
  confirmedOn: Day
  recipient: string
  address: string
  postcode: string | null
  telephone: string
  /** 指定代收人 */
  agent: string | null
  /** All three null: electronic service was not agreed to. */
  email: string | null
  fax: string | null
  other: string | null
  recordedAt: Instant
}

export const electronicMedia = { email: '电子邮件', fax: '传真', other: '其他电子方式' } as const
export type ElectronicMedium = keyof typeof electronicMedia

/** The first of the means that were agreed to. */
export function agreedMedium(address: ServiceAddress | undefined): ElectronicMedium | undefined {
  if (address === undefined) return undefined
  return (['email', 'fax', 'other'] as const).find((medium) => address[medium] !== null)
}
