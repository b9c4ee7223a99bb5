/** Whatever in the product rests on an article: a power, a row of the law, a step, an act, a form, an open case. Pure. */
import type { AnyAct } from '../acts/act.ts'
import type { Role } from '../identity/role.ts'
import type { Day } from '../kernel/day.ts'
import type { Citation } from '../law/citation.ts'
import type { LawBook } from '../law/law-book.ts'
import { keyOf, labelOf, listRows, rowKinds } from '../law/law-rows.ts'
import type { Procedure } from '../procedures/procedure.ts'

/** Who answers for a place of this kind: a list is the discloser's (P-08), a value the administrator's, a case its officer's. */
export const placeKinds: Record<string, { label: string; by: Role[] }> = {
  power: { label: '权责清单', by: ['discloser', 'section-head'] },
  deadline: { label: rowKinds.deadline, by: ['administrator', 'reviewer'] },
  threshold: { label: rowKinds.threshold, by: ['administrator', 'reviewer'] },
  provision: { label: rowKinds.provision, by: ['administrator', 'reviewer'] },
  catalogue: { label: rowKinds.catalogue, by: ['administrator', 'reviewer'] },
  benchmark: { label: '裁量基准', by: ['administrator', 'reviewer'] },
  exemption: { label: '免罚、轻罚清单', by: ['administrator', 'reviewer'] },
  step: { label: '程序步骤', by: ['administrator', 'reviewer'] },
  act: { label: '办理事项', by: ['administrator', 'reviewer'] },
  form: { label: '文书式样', by: ['administrator', 'reviewer'] },
  template: { label: '本机关文书模板', by: ['administrator', 'reviewer'] },
  case: { label: '在办事项', by: ['officer', 'section-head', 'reviewer'] },
}

export type CitingPlace = {
  /** `kind|…`, the same each time the place is looked at. */
  key: string
  label: string
  citations: Citation[]
  /** Where it can be read, in the workbench. */
  href: string | null
  /** From when on what stands there applies; what begins with the new version already follows it. */
  from?: Day
}

export function kindOfPlace(key: string): string {
  return key.split('|')[0] ?? ''
}

/** Rows that still apply; a row that has ended answers for its own time only. */
export function placesInLaw(law: LawBook, today: Day): CitingPlace[] {
  return listRows(law).flatMap((one) => {
    if (one.kind === 'statute' || (one.row.until !== null && one.row.until < today)) return []
    const also = one.kind === 'provision' ? [one.row.penalty, ...one.row.duties] : []
    const key = keyOf(one)
    return [
      {
        key: `${one.kind}|${key}`,
        label: `${key.split('|')[0]} ${labelOf(one)}`,
        citations: [...one.row.basis, ...also],
        href: `/law/${one.kind}/${encodeURIComponent(key)}`,
        from: one.row.from,
      },
    ]
  })
}

/** One place an act of a table, however many rows it has. */
export function placesInProcedures(procedures: Procedure[], acts: AnyAct[]): CitingPlace[] {
  const steps = procedures.flatMap((table) =>
    [...Map.groupBy(table.steps, ({ act }) => act)].map(([act, rows]) => ({
      key: `step|${table.name}|${act}`,
      label: `${table.label}：${[...new Set(rows.map(({ label }) => label))].join('、')}`,
      citations: rows.flatMap(({ basis }) => basis),
      href: null,
    })),
  )
  const own = acts.map(({ name, label, basis }) => ({ key: `act|${name}`, label, citations: basis, href: null }))
  return [...steps, ...own]
}
