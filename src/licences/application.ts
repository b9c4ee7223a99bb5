/** What later acts of an application read again: what was applied for, and what has come in. */
import { z } from 'zod'
import { listDeadlines } from '../acts/deadline.store.ts'
import { choiceField, dayField, longTextField, sha256Field, textField } from '../acts/field.ts'
import { officersOf, partyOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { isRefusal } from '../law/refusal.ts'
import type { Agency } from '../organisation/index.ts'
import { kindOn, lastSaid, type ProceedingRecord } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { listKinds } from '../proceedings/proceeding-kind.store.ts'
import { kindField, type LicenceKind, type LicenceKindContent } from './licence-kind.ts'

export const channels = { window: '窗口提交', online: '网上提交', post: '信函、电报、传真' } as const

export const receivingFields = {
  channel: choiceField('提交方式', channels),
  receivedOn: dayField('收到日期'),
  request: longTextField('申请内容', { max: 4000 }),
}
const Received = z.object({ kind: kindField, ...receivingFields })

export const materialsField = z
  .array(
    z.object({
      name: textField('材料名称', { widget: 'fixed' }),
      state: choiceField('是否收到', { present: '已收到，符合法定形式', missing: '缺少，或者不符合法定形式' }),
      file: sha256Field('拍照或者选择文件').optional(),
      note: textField('备注', { max: 100 }).optional(),
    }),
  )
  .min(1, '请逐项清点申请材料')
  .max(60)
  .meta({ title: '申请材料', description: '逐项清点；缺少的写明缺什么，便于一次告知' })

export const particularsField = z
  .array(z.object({ label: textField('项目', { max: 40, widget: 'fixed' }), value: textField('内容', { max: 300 }) }))
  .max(20)
  .default([])
  .meta({ title: '证件载明事项' })

export const Counted = z.object({ materials: materialsField, particulars: particularsField })
export type Material = z.infer<typeof materialsField>[number]

export const withKinds = async (tx: Tx) => ({ kinds: await listKinds<LicenceKindContent>(tx, 'licence') })
export const withKindsAndClocks = async (tx: Tx, { proceeding }: ProceedingFacts) => ({
  ...(await withKinds(tx)),
  deadlines: await listDeadlines(tx, [proceeding.id]),
})

type Applied = { records: ProceedingRecord[]; kinds: LicenceKind[] }

/** @throws RangeError where no row was in force: the act that received it has refused that */
export function applicationOf({ records, kinds }: Applied) {
  const received = lastSaid(records, 'licence.receive', Received)
  if (!received) throw new RangeError('没有收件记录')
  const kind = kindOn(kinds, received.kind, received.receivedOn)
  if (isRefusal(kind)) throw new RangeError(kind.reason)
  return { ...received, kind, channel: channels[received.channel] }
}

/** As they were last counted; before that, what the kind asks for. */
export function countedOf({ records, kinds }: Applied): z.infer<typeof Counted> {
  const last = records.findLast(({ act }) => act === 'licence.check-materials' || act === 'licence.supplement')
  if (last) return Counted.parse(last.said)
  const { content } = applicationOf({ records, kinds }).kind
  return {
    materials: content.materials.map(({ name }) => ({ name, state: 'missing' as const })),
    particulars: content.particulars.map((label) => ({ label, value: '' })),
  }
}

/** Required materials that are not there: marked as missing, or left out of the count. */
export function missingOf(
  materials: Material[],
  { content }: LicenceKind,
): { name: string; note?: string | undefined }[] {
  const required = content.materials.filter((one) => one.required)
  return required.flatMap(({ name }) => {
    const counted = materials.find((one) => one.name === name)
    return counted?.state === 'present' ? [] : [{ name, note: counted?.note }]
  })
}

/** The day of acceptance; undefined while the application has not been accepted. */
export function acceptedOn(records: ProceedingRecord[]): Day | undefined {
  return records.findLast(({ act }) => act === 'licence.accept' || act === 'licence.accept-deemed')?.saidOn
}

/** What every paper begins with. */
export function appliedOn({ agency, subject, records, kinds }: ProceedingFacts & { kinds: LicenceKind[] }) {
  const { kind } = applicationOf({ records, kinds })
  return { agencyName: agency.name, matter: kind.name, party: partyOf(subject) }
}

export function contactOf(agency: Agency, name: string) {
  const { telephone, address, postcode } = agency
  return { name, telephone, address, postcode }
}

export function handlersOnForm({ handlers, agency }: ProceedingFacts, on: Day) {
  return officersOf(handlers, on, agency.areaCode)
}
