/** Materials that come in with an application or a recordal: counted one by one against what its kind asks for. */
import { z } from 'zod'
import type { FileReference } from '../acts/context.ts'
import { choiceField, dayField, sha256Field, textField } from '../acts/field.ts'
import type { Agency } from '../organisation/index.ts'
import type { Subject } from '../subjects/index.ts'

export const channels = { window: '窗口提交', online: '网上提交', post: '信函、电报、传真' } as const

export const arrivalFields = { channel: choiceField('提交方式', channels), receivedOn: dayField('收到日期') }

/** What a kind asks for; for an administrator to revise. */
export const askedMaterialsField = z
  .array(z.object({ name: textField('材料名称'), required: z.boolean().default(true).meta({ title: '必须提交' }) }))
  .min(1, '至少一项材料')
  .max(40)
  .meta({ title: '应当提交的材料' })

export type AskedMaterial = z.infer<typeof askedMaterialsField>[number]
export type AsksFor = { materials: AskedMaterial[]; particulars: string[] }

export const materialsField = z
  .array(
    z.object({
      name: textField('材料名称', { widget: 'fixed' }),
      state: choiceField('是否收到', { present: '已收到，符合法定形式', missing: '缺少，或者不符合法定形式' }),
      file: sha256Field('拍照或者选择文件').optional(),
      note: textField('备注', { max: 100 }).optional(),
    }),
  )
  .min(1, '请逐项清点材料')
  .max(60)
  .meta({ title: '提交的材料', description: '逐项清点；缺少的写明缺什么，便于一次告知' })

const particulars = (isAsked: boolean) =>
  z
    .array(
      z.object({
        label: textField('项目', { max: 40, widget: 'fixed' }),
        value: textField('内容', { max: 300, ...(isAsked ? {} : { widget: 'fixed' as const }) }),
      }),
    )
    .max(20)
    .default([])
    .meta({ title: '载明事项' })
const particularsField = particulars(true)
const particularsAsTheyAre = particulars(false)

/** Not asked where they stay as they are: shown, and sent along. */
export function particularsFieldOf({ asksParticulars }: { asksParticulars: boolean }): typeof particularsField {
  return asksParticulars ? particularsField : particularsAsTheyAre
}

export const Counted = z.object({ materials: materialsField, particulars: particularsField })
export type Counted = z.infer<typeof Counted>
export type Material = Counted['materials'][number]

/** Before anybody has counted: all that is asked for, and nothing there. */
export function uncounted({ materials, particulars }: AsksFor): Counted {
  return {
    materials: materials.map(({ name }) => ({ name, state: 'missing' as const })),
    particulars: particulars.map((label) => ({ label, value: '' })),
  }
}

/** What the register knows of the party is not typed again. */
export function withKnown({ materials, particulars }: Counted, { representative, address }: Subject): Counted {
  const known = (label: string): string => {
    if (label.includes('负责人')) return representative ?? ''
    return /地址|场所/.test(label) ? (address ?? '') : ''
  }
  return { materials, particulars: particulars.map((one) => ({ ...one, value: one.value || known(one.label) })) }
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

/** As a notice asks for them. */
export function askedAgain(materials: Material[], asked: AskedMaterial[]): string[] {
  return missingOf(materials, asked).map(({ name, note }) => `提交${name}${note === undefined ? '' : `（${note}）`}`)
}

/** Those that are there, as papers list them. */
export function presentOf(materials: Material[], asked: AskedMaterial[]) {
  const isRequired = (name: string) => asked.some((one) => one.name === name && one.required)
  return materials
    .filter(({ state }) => state === 'present')
    .map(({ name, note = null }) => ({ name, required: isRequired(name), note }))
}

export function filesOf(materials: Material[]): FileReference[] {
  return materials.flatMap(({ file }) =>
    file === undefined ? [] : [{ sha256: file, sizeBytes: 0, role: 'application-material' }],
  )
}

export function contactOf({ telephone, address, postcode }: Agency, name: string) {
  return { name, telephone, address, postcode }
}
