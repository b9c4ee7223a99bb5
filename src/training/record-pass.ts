/** A qualification exam that another organ held: recorded with the number of its paper, by another than who passed it. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import { dayField, idField, textField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import { refuse } from '../law/refusal.ts'
import { listPersons } from '../organisation/organisation.store.ts'
import { type ExamPass, insertPass, listPasses } from './passing.store.ts'
import { trainingLaw as basis } from './training-law.ts'

export const recordPass = act({
  name: 'exam-pass.record',
  label: '登记外单位组织的资格考试合格',
  basis,
  by: ['administrator', 'section-head'],
  input: z.object({
    person: idField('合格人员', 'person'),
    exam: textField('考试名称', { max: 100 }),
    organ: textField('组织考试的机关', { max: 100 }),
    number: textField('合格证明编号', { max: 60 }),
    passedOn: dayField('合格日期'),
  }),
  load: async (tx: Tx, { person }) => ({
    known: person === undefined ? [] : await listPersons(tx, [person]),
    passes: person === undefined ? [] : await listPasses(tx, person),
  }),
  must: [],
  rule: ({ known, passes }, { person: personId, ...given }, { actor, today, newId, now }) => {
    if (known.length === 0) return refuse('person-unknown', '没有登记这名人员。', basis, '请先登记人员。')
    if (personId === actor.personId)
      return refuse('own-certificate', '不得登记本人的考试合格。', basis, '请由其他有权人员办理。')
    if (given.passedOn > today) return refuse('day-wrong', '合格日期晚于今天。', basis, '请核对合格日期。')
    if (passes.some(({ number }) => number === given.number))
      return refuse('pass-known', `合格证明 ${given.number} 已经登记。`, basis, '请核对编号。')
    const by = { recordedBy: actor.personId, recordedAt: now }
    const row: ExamPass = { ...given, ...by, id: newId(), agencyId: actor.agencyId, personId }
    return { row }
  },
  store: (tx, { row }) => insertPass(tx, row),
})
