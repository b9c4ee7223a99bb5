/** Which 执法类别 of certificates serve for what this agency enforces: rows with days, set by the administrator. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, dayField, textField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import {
  type EnforcementCategory,
  endEnforcementCategory,
  insertEnforcementCategories,
  listEnforcementCategories,
} from './officer.store.ts'

const basis = penaltyLaw(42, 1)
const changes = { begin: '启用', end: '停用' } as const

export const setEnforcementCategory = act({
  name: 'enforcement-category.set',
  label: '设定本机关的执法类别',
  basis: [basis],
  by: ['administrator'],
  input: z.object({
    category: textField('执法类别', { max: 40, description: '执法证件上的类别含有这几个字的，可以在本机关执法' }),
    change: choiceField('启用还是停用', changes),
    on: dayField('日期', { description: '启用的第一天，或者停用前的最后一天' }),
    source: textField('来源', { description: '发证机关的文件名称、文号' }),
    standing: choiceField('核实情况', { verified: '已核实', unverified: '待核实' }),
  }),
  load: async (tx) => ({ rows: await listEnforcementCategories(tx) }),
  must: [],
  propose: (_facts, { today }) => ({ on: today, change: 'begin' as const, standing: 'unverified' as const }),
  rule: ({ rows }, { category: name, change, on, source, standing }, { newId, actor }) => {
    const open = rows.find((row) => row.name === name && (row.heldUntil === null || row.heldUntil >= on))
    if (change === 'begin') {
      if (open)
        return refuse('category-in-force', `「${name}」自 ${open.heldFrom} 起已经启用。`, basis, '不必重复登记。')
      const row: EnforcementCategory = {
        ...{ id: newId(), agencyId: actor.agencyId, name, heldFrom: on, heldUntil: null, source, standing },
      }
      return { begun: [row], ended: null }
    }
    if (!open || open.heldFrom > on)
      return refuse('category-not-in-force', `${on} 没有启用「${name}」。`, basis, '请核对类别和日期。')
    return { begun: [], ended: { id: open.id, until: on } }
  },
  store: async (tx, { begun, ended }) => {
    if (begun.length > 0) await insertEnforcementCategories(tx, begun)
    if (ended) await endEnforcementCategory(tx, ended.id, ended.until)
  },
})
