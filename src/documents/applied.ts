/** What every paper about an application says of it: who applied for what, with which materials. */
import { z } from 'zod'
import { type Block, type Field, list } from './block.ts'
import { text } from './field.ts'
import { Party } from './parties.ts'
import { partyFields } from './party-layout.ts'

export const applied = {
  agencyName: text('行政机关名称'),
  matter: text('事项名称'),
  party: Party.meta({ label: '申请人' }),
}

export const Particulars = z
  .array(z.strictObject({ label: text('项目'), value: text('内容') }))
  .meta({ label: '登记事项' })
export type Particulars = z.infer<typeof Particulars>

export const Materials = z
  .array(z.strictObject({ name: text('材料名称'), required: z.boolean(), note: text('备注').nullable() }))
  .meta({ label: '申请材料' })
export type Materials = z.infer<typeof Materials>

/** The party, called what it is here. */
export function applicantFields(party: Party, called = '申请人'): Field[][] {
  return partyFields(party).map((row) => row.map((one) => (one.label === '当事人' ? { ...one, label: called } : one)))
}

export function materialList(materials: Materials): Block {
  return list(
    [
      { label: '序号', width: 14, align: 'centre' },
      { label: '材料名称', width: 82 },
      { label: '要求', width: 20, align: 'centre' },
      { label: '备注', width: 40 },
    ],
    materials.map(({ name, required, note }, index) => [
      String(index + 1),
      name,
      required ? '必须' : '可选',
      note ?? '—',
    ]),
  )
}

export function particularFields(particulars: Particulars): Field[][] {
  return particulars.map((one) => [one])
}
