/** One row of the list of officers: the person, where not there yet, and the certificate, both or neither. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import { dayField, textField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { insertCertificate } from '../officers/officer.store.ts'
import { insertPerson, type Person, type PostTerm } from '../organisation/organisation.store.ts'
import { clocksFrom } from './certificate-clocks.ts'
import { areaField, categoryField, issuedFields } from './certificate-fields.ts'
import { loadKnownOfficers } from './officer-sheet.store.ts'
import { findHolders, judgeOfficer } from './officer-sheet.ts'

const basis = penaltyLaw(42, 1)

export const registerOfficer = act({
  name: 'officer.register',
  label: '登记执法人员和证件',
  basis: [basis],
  by: ['administrator'],
  input: z.object({
    name: textField('姓名', { max: 60 }),
    section: textField('股室', { max: 60 }),
    post: textField('职务', { max: 60 }),
    category: categoryField,
    area: areaField,
    ...issuedFields,
    validUntil: dayField('有效期至'),
  }),
  load: async (tx, { number }) => ({ known: await loadKnownOfficers(tx, number === undefined ? [] : [number]) }),
  must: [],
  rule: ({ known }, given, { newId, actor, today }) => {
    const { verdict, problems } = judgeOfficer({ row: 1, values: given, problems: [] }, known)
    if (verdict === 'same')
      return refuse('certificate-known', `执法证号 ${given.number} 已经登记，内容相同。`, basis, '不必重复登记。')
    const [problem] = problems
    if (problem) return refuse('row-unfit', `${problem.column}：${problem.reason}。`, basis, problem.instead)
    const { name, section, post, ...certificate } = given
    const { agencyId } = actor
    const holder = findHolders(given, known)[0]
    if (holder?.id === actor.personId)
      return refuse('own-certificate', '不得办理本人的执法证件。', basis, '请由其他有权人员办理。')
    const personId = holder?.id ?? newId()
    const sectionId = known.sections.find((one) => one.name === section)?.id ?? ''
    const person: Person | null = holder ? null : { id: personId, agencyId, name, sectionId, legalQualification: null }
    const term: PostTerm = {
      ...{ id: newId(), agencyId, personId, post, leadingGroup: false, heldFrom: today, heldUntil: null },
    }
    const row = { ...certificate, id: newId(), agencyId, personId }
    return { certificateId: row.id, row, entered: person && { person, term }, ...clocksFrom(row) }
  },
  store: async (tx, { row, entered }) => {
    if (entered) await insertPerson(tx, entered.person, entered.term)
    await insertCertificate(tx, row)
  },
})
