/** Who reviews decisions before they are made, for which term, and by which qualification: 《行政处罚法》第五十八条. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import { dayField, idField, longTextField, sha256Field, textField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import {
  endAppointment,
  findQualification,
  insertAppointment,
  listAppointments,
  type ReviewerAppointment,
  setQualification,
} from './reviewer.store.ts'

const basis = penaltyLaw(58, 2)
const loadOne = async (tx: Tx, { person }: { person?: string }) => ({
  known: person === undefined ? undefined : await findQualification(tx, person),
  appointments: person === undefined ? [] : await listAppointments(tx, person),
})
const unknown = () => refuse('person-unknown', '没有登记这名人员。', basis, '请先登记人员。')

export const recordQualification = act({
  name: 'qualification.record',
  label: '登记法律职业资格',
  basis: [basis],
  by: ['administrator'],
  input: z.object({
    person: idField('人员', 'person'),
    number: textField('国家统一法律职业资格证书编号', { max: 60 }),
    obtainedOn: dayField('取得日期'),
    proof: sha256Field('证书扫描件').optional(),
  }),
  load: loadOne,
  must: [],
  rule: ({ known }, { person, number, obtainedOn, proof = null }, { today, actor }) => {
    if (!known) return unknown()
    if (person === actor.personId)
      return refuse('own-qualification', '不得登记本人的资格。', basis, '请由其他管理员登记。')
    if (obtainedOn > today) return refuse('day-wrong', `取得日期 ${obtainedOn} 晚于今天。`, basis, '请核对日期。')
    const attachments = proof === null ? [] : [{ sha256: proof, sizeBytes: 0, role: 'qualification' }]
    return { stream: person, person, qualification: { number, obtainedOn, proof }, attachments }
  },
  store: (tx, { person, qualification }) => setQualification(tx, person, qualification),
})

/** Who reviews for the first time holds the qualification; who was appointed before it was asked for goes on. */
export const appointReviewer = act({
  name: 'reviewer.appoint',
  label: '任命法制审核人员',
  basis: [basis],
  by: ['administrator', 'agency-head'],
  input: z.object({
    person: idField('人员', 'person'),
    heldFrom: dayField('任期自'),
    heldUntil: dayField('任期至', { description: '没有规定任期的不填' }).optional(),
    document: textField('任命文件', { description: '名称、文号' }),
  }),
  load: loadOne,
  must: [],
  propose: (_facts, { today }) => ({ heldFrom: today }),
  rule: ({ known, appointments }, { person, heldFrom, heldUntil = null, document }, { newId, actor, now }) => {
    if (!known) return unknown()
    if (heldUntil !== null && heldUntil < heldFrom)
      return refuse('day-wrong', `任期的最后一天 ${heldUntil} 早于第一天 ${heldFrom}。`, basis, '请核对任期。')
    const open = appointments.find((one) => one.heldUntil === null || one.heldUntil >= heldFrom)
    if (open)
      return refuse(
        'appointed',
        `自 ${open.heldFrom} 起已经任命，任期尚未结束。`,
        basis,
        '请先结束现任期，或者核对日期。',
      )
    if (known.legalQualification === null && appointments.length === 0)
      return refuse(
        'qualification-missing',
        `${known.name}没有登记国家统一法律职业资格，不得初次从事法制审核。`,
        basis,
        '请先登记资格证书，或者任命有资格的人员。',
      )
    const row: ReviewerAppointment = {
      ...{ id: newId(), agencyId: actor.agencyId, personId: person, heldFrom, heldUntil, document, reason: null },
      ...{ recordedBy: actor.personId, recordedAt: now, endedBy: null, endedAt: null },
    }
    return { stream: person, row }
  },
  store: (tx, { row }) => insertAppointment(tx, row),
})

export const endReviewer = act({
  name: 'reviewer.end',
  label: '结束法制审核人员任期',
  basis: [basis],
  by: ['administrator', 'agency-head'],
  input: z.object({
    person: idField('人员', 'person'),
    heldUntil: dayField('任期至'),
    reason: longTextField('理由', { max: 1000 }),
  }),
  load: loadOne,
  must: [],
  propose: (_facts, { today }) => ({ heldUntil: today }),
  rule: ({ known, appointments }, { person, heldUntil, reason }, { actor, now }) => {
    if (!known) return unknown()
    const open = appointments.find((one) => one.heldUntil === null || one.heldUntil > heldUntil)
    if (!open || open.heldFrom > heldUntil)
      return refuse('not-appointed', `${known.name}在 ${heldUntil} 没有尚未结束的任期。`, basis, '请核对人员和日期。')
    return { stream: person, ended: { id: open.id, heldUntil, reason, endedBy: actor.personId, endedAt: now } }
  },
  store: (tx, { ended }) => endAppointment(tx, ended),
})
