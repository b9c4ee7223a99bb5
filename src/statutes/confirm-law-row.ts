import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, dayField, longTextField, textField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { getLawBook, setLawRow } from '../law/law.store.ts'
import { rowKinds } from '../law/law-rows.ts'
import { isRefusal } from '../law/refusal.ts'
import { mayConfirm } from './law-row.rules.ts'
import { insertLawRowChange, listLawRowChanges } from './law-row-change.store.ts'

/** 待核实 becomes 已核实: somebody else has read the value in the published text. */
export const confirmLawRow = act({
  name: 'law-row.confirm',
  label: '确认已核实',
  basis: [penaltyLaw(5, 3)],
  by: ['administrator', 'reviewer'],
  input: z.object({
    kind: choiceField('类别', rowKinds, { widget: 'fixed' }),
    key: textField('编号', { max: 200, widget: 'fixed' }),
    from: dayField('施行日期', { widget: 'fixed' }),
    source: textField('核对的文本', { description: '公布机关、文号或者公报，以及在哪里读到' }),
    reason: longTextField('核对情况', { max: 1000, description: '条文怎样写，与取值是否一致' }),
  }),
  load: async (tx, { kind, key }) => ({
    law: await getLawBook(tx),
    changes: kind === undefined || key === undefined ? [] : await listLawRowChanges(tx, { kind, key }),
  }),
  must: [],
  rule: ({ law, changes }, { kind, key, from, source, reason }, { actor, newId }) => {
    const { agencyId, personId } = actor
    const found = mayConfirm(law, { kind, key, from, personId, changes })
    if (isRefusal(found)) return found
    const place = { kind, key, from }
    return { agencyId, place, row: found.row, source, reason, changeId: newId(), changedBy: personId }
  },
  store: async (tx, { agencyId, place, row, source, reason, changeId, changedBy }, { now }) => {
    const { kind, key, from } = place
    await setLawRow(tx, place, { standing: 'verified', source })
    const told = { kind, rowKey: key, change: 'confirmed' as const, inForceFrom: from, source, reason }
    await insertLawRowChange(tx, {
      id: changeId,
      agencyId,
      ...told,
      row: JSON.stringify(row),
      changedBy,
      changedAt: now,
    })
  },
})
