/** What later acts of an application read again: what was applied for, and what has come in. */
import { z } from 'zod'
import { choiceField, dayField, longTextField, sha256Field, textField } from '../acts/field.ts'
import { officersOf, partyOf } from '../documents/index.ts'
import type { Day } from '../kernel/day.ts'
import { isRefusal } from '../law/refusal.ts'
import type { Agency } from '../organisation/index.ts'
import { kindOn, type ProceedingRecord } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import type { ApplicationFacts } from './application-step.ts'
import { type AskedMaterial, kindField } from './licence-kind.ts'

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

const particulars = (asked: boolean) =>
  z
    .array(
      z.object({
        label: textField('项目', { max: 40, widget: 'fixed' }),
        value: textField('内容', { max: 300, ...(asked ? {} : { widget: 'fixed' as const }) }),
      }),
    )
    .max(20)
    .default([])
    .meta({ title: '证件载明事项' })
const particularsField = particulars(true)
const particularsAsTheyAre = particulars(false)

export function particularsFieldOf({ asksParticulars }: { asksParticulars: boolean }): typeof particularsField {
  return asksParticulars ? particularsField : particularsAsTheyAre
}

const Counted = z.object({ materials: materialsField, particulars: particularsField })
export type Material = z.infer<typeof materialsField>[number]

/** A proceeding has one noun: what was last said under a verb is found without it. */
export const byVerb =
  (...verbs: string[]) =>
  ({ act }: Pick<ProceedingRecord, 'act'>): boolean =>
    verbs.includes(act.slice(act.indexOf('.') + 1))

export function lastUnder<Schema extends z.ZodObject>(
  records: ProceedingRecord[],
  verb: string,
  shape: Schema,
): z.infer<Schema> | undefined {
  const found = records.findLast(byVerb(verb))
  return found && shape.parse(found.said)
}

const purposes = {
  licence: { label: '新办', asks: 'materials' },
  'licence-change': { label: '变更', asks: 'changeMaterials' },
  'licence-renewal': { label: '延续', asks: 'renewalMaterials' },
} as const

export function purposeOf(procedure: string): (typeof purposes)[keyof typeof purposes] {
  return purposes[procedure as keyof typeof purposes]
}

type Applied = Pick<ApplicationFacts, 'proceeding' | 'records' | 'kinds'>

/** @throws RangeError where no row was in force: the act that received it has refused that */
export function applicationOf({ proceeding, records, kinds }: Applied) {
  const received = lastUnder(records, 'receive', Received)
  if (!received) throw new RangeError('没有收件记录')
  const kind = kindOn(kinds, received.kind, received.receivedOn)
  if (isRefusal(kind)) throw new RangeError(kind.reason)
  const asked: AskedMaterial[] = kind.content[purposeOf(proceeding.procedure).asks]
  return { ...received, kind, asked, channel: channels[received.channel] }
}

/** As they were last counted; before that, what the kind asks for and what the licence held states. */
export function countedOf(facts: Applied & Pick<ApplicationFacts, 'held'>): z.infer<typeof Counted> {
  const last = facts.records.findLast(byVerb('check-materials', 'supplement'))
  if (last) return Counted.parse(last.said)
  const { asked, kind } = applicationOf(facts)
  return {
    materials: asked.map(({ name }) => ({ name, state: 'missing' as const })),
    particulars: facts.held?.particulars ?? kind.content.particulars.map((label) => ({ label, value: '' })),
  }
}

/** Required materials that are not there: marked as missing, or left out of the count. */
export function missingOf(
  materials: Material[],
  asked: AskedMaterial[],
): { name: string; note?: string | undefined }[] {
  const required = asked.filter((one) => one.required)
  return required.flatMap(({ name }) => {
    const counted = materials.find((one) => one.name === name)
    return counted?.state === 'present' ? [] : [{ name, note: counted?.note }]
  })
}

/** The day of acceptance; undefined while the application has not been accepted. */
export function acceptedOn(records: ProceedingRecord[]): Day | undefined {
  return records.findLast(byVerb('accept', 'accept-deemed'))?.saidOn
}

/** What every paper begins with. */
export function appliedOn({
  agency,
  subject,
  ...facts
}: Pick<ApplicationFacts, 'agency' | 'subject' | 'proceeding' | 'records' | 'kinds'>) {
  const { name } = applicationOf(facts).kind
  const purpose = purposeOf(facts.proceeding.procedure)
  const matter = purpose.label === '新办' ? name : `${name}（${purpose.label}）`
  return { agencyName: agency.name, matter, party: partyOf(subject) }
}

export function contactOf(agency: Agency, name: string) {
  const { telephone, address, postcode } = agency
  return { name, telephone, address, postcode }
}

export function handlersOnForm({ handlers, agency }: Pick<ProceedingFacts, 'handlers' | 'agency'>, on: Day) {
  return officersOf(handlers, on, agency.areaCode)
}
