/** Asking counsel about a matter, with the papers by their hashes; whoever acts for the party is not asked. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import { dayField, idField, longTextField, sha256Field, textField } from '../acts/field.ts'
import { canonical } from '../kernel/canonical.ts'
import { supervisionRegulation } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { Subject } from '../subjects/index.ts'
import { findSubject } from '../subjects/subject.store.ts'
import { findCounsel, insertCounselRequest } from './counsel.store.ts'
import type { Counsel, CounselRequest } from './counsel.ts'

const basis = supervisionRegulation(1)

export const askCounsel = act({
  name: 'counsel-request.ask',
  label: '送法律顾问征求意见',
  basis: [basis],
  by: ['section-head', 'reviewer', 'deputy-head', 'agency-head'],
  input: z.object({
    counsel: idField('法律顾问、公职律师', 'counsel'),
    subjectId: idField('涉及的当事人', 'subject').optional(),
    about: textField('事由', { description: '案件名称或者一般事务' }),
    question: longTextField('征求意见的问题', { max: 4000 }),
    papers: z
      .array(z.object({ name: textField('材料名称'), sha256: sha256Field('材料') }))
      .max(50)
      .default([])
      .meta({ title: '材料' }),
    dueOn: dayField('要求出具意见的日期'),
  }),
  load: async (tx, { counsel, subjectId }) => ({
    asked: counsel === undefined ? undefined : await findCounsel(tx, counsel),
    subject: subjectId === undefined ? undefined : await findSubject(tx, subjectId),
  }),
  must: [],
  rule: ({ asked, subject }, { counsel: counselId, subjectId, ...given }, { newId, actor, now, today, digest }) => {
    if (!asked) return refuse('counsel-unknown', '没有聘任这名法律顾问、公职律师。', basis, '请先登记聘任。')
    if (subjectId !== undefined && !subject)
      return refuse('subject-missing', '没有登记这个当事人。', basis, '请先登记当事人。')
    if (given.dueOn < today)
      return refuse('day-wrong', `要求出具意见的日期 ${given.dueOn} 早于今天。`, basis, '请核对日期。')
    if (today < asked.heldFrom || today > asked.heldUntil)
      return refuse(
        'not-engaged',
        `${asked.name}的聘期为 ${asked.heldFrom} 至 ${asked.heldUntil}。`,
        basis,
        '请续聘，或者请其他顾问出具意见。',
      )
    const conflict = subject && mustNotActFor(asked, subject)
    if (conflict) return conflict
    const row: CounselRequest = {
      ...{ ...given, id: newId(), agencyId: actor.agencyId, counselId, subjectId: subjectId ?? null },
      contentSha256: digest(canonical({ question: given.question, papers: given.papers })),
      ...{ askedBy: actor.personId, askedAt: now },
    }
    const attachments = given.papers.map(({ sha256 }) => ({ sha256, sizeBytes: 0, role: 'counsel-paper' }))
    return { counselRequestId: row.id, row, attachments, dueOn: { 'G-09': given.dueOn } }
  },
  store: (tx, { row }) => insertCounselRequest(tx, row),
})

/** By name or credit code, as counsel declared whom else he acts for. */
function mustNotActFor(
  { name, clients }: Pick<Counsel, 'name' | 'clients'>,
  subject: Pick<Subject, 'name' | 'creditCode'>,
): Refusal | undefined {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
  const own = [subject.name, subject.creditCode].filter((text) => text !== null).map(plain)
  if (!clients.some((client) => own.includes(plain(client)))) return undefined
  return refuse(
    'conflict-of-interest',
    `${name}申报现在为${subject.name}提供法律服务，有利益冲突。`,
    basis,
    '请其他法律顾问、公职律师出具意见。',
  )
}
