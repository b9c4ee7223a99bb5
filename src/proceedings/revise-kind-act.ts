/** Makes the act by which an administrator revises what a kind asks for: a new row from a day on, the old one ended. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import { choiceField, citationField, dayField, textField } from '../acts/field.ts'
import type { Day } from '../kernel/day.ts'
import { type Citation, parseCitation } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { insertRevision, listKinds } from './proceeding-kind.store.ts'
import type { Category, ProceedingKind } from './proceeding-kind.ts'

export type KindRevision<Fields extends z.ZodRawShape> = {
  category: Category
  label: string
  basis: Citation[]
  /** Code → name, for choosing. */
  names: Record<string, string>
  fields: Fields
}

export function reviseKindAct<Fields extends z.ZodRawShape>(step: KindRevision<Fields>): AnyAct {
  const { category, label, basis, names, fields } = step
  return act({
    name: `${category}-kind.revise`,
    label,
    basis,
    by: ['administrator'],
    input: z.object({
      code: choiceField('事项', names),
      from: dayField('自何日起施行'),
      ...fields,
      basis: z.array(citationField('依据')).max(10).default([]).meta({ title: '依据' }),
      source: textField('来源', { description: '文件名称、文号，或者为何待核实' }),
      standing: choiceField('核实情况', { verified: '已核实', unverified: '待核实' }),
    } as z.ZodRawShape),
    load: async (tx) => ({ rows: await listKinds(tx, category) }),
    must: [],
    propose: () => ({ standing: 'unverified' }),
    rule: ({ rows }, input) => {
      const { code, from, basis: articles, source, standing, ...content } = input as Record<string, unknown>
      const last = rows.filter((row) => row.code === code).at(-1)
      if (last && last.from >= (from as Day))
        return refuse('not-after-last', `现行标准自 ${last.from} 起施行，新标准须在其后。`, basis, '请核对施行日期。')
      const row: ProceedingKind<unknown> = {
        ...{ code: String(code), name: names[String(code)] ?? '', content, from: from as Day, until: null },
        ...{ source: String(source), standing: standing as ProceedingKind<unknown>['standing'] },
        basis: (articles as string[]).map(parseCitation),
      }
      return { revised: row }
    },
    store: (tx, { revised }, { actor }) => insertRevision(tx, { agencyId: actor.agencyId, category }, revised),
  })
}
