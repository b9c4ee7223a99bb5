/** The materials of a recordal come in: the day from which its limit counts. */
import { idField, officersField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import { isRefusal, refuse } from '../law/refusal.ts'
import { mustBeCertified } from '../officers/index.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { kindOn } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { findSubject } from '../subjects/subject.store.ts'
import { mustContinue, sameDay } from './recordal.rules.ts'
import { findRecordal } from './recordal.store.ts'
import { kindField, recordalLaw } from './recordal-kind.ts'
import { listRecordalKinds, submissionFields } from './submission.ts'

export const submitRecordal = openingAct({
  name: 'recordal.submit',
  label: '收到备案材料',
  basis: recordalLaw,
  by: ['officer', 'clerk'],
  ...{ procedure: 'recordal', key: 'recordalId' },
  fields: {
    kind: kindField,
    subjectId: idField('备案人', 'subject'),
    ...submissionFields,
    handlers: officersField('承办人', { description: '核对材料的执法人员' }),
  },
  load: async (tx: Tx, { subjectId, handlers, changes }) => ({
    kinds: await listRecordalKinds(tx),
    agency: await getAgency(tx),
    subject: subjectId === undefined ? undefined : await findSubject(tx, subjectId),
    people: await listOfficers(tx, handlers ?? []),
    known: await findRecordal(tx, changes),
  }),
  must: [],
  propose: (_facts, { actor, today }) => ({
    ...{ channel: 'window' as const, receivedOn: today },
    ...(actor.roles.includes('officer') ? { handlers: [actor.personId] } : {}),
  }),
  rule: ({ kinds, agency, subject, people, known }, given, { today, law }) => {
    const { receivedOn, changes, handlers } = given
    if (!subject) return refuse('subject-missing', '备案人尚未登记。', recordalLaw, '请先登记备案人。')
    if (receivedOn > today) return refuse('day-in-future', '收到日期不得晚于今天。', recordalLaw, '请核对收到日期。')
    const kind = kindOn(kinds, given.kind, receivedOn)
    if (isRefusal(kind)) return kind
    if (subject.kind === 'person')
      return refuse('filer-wrong', `${kind.name}由${kind.content.obliged}办理。`, kind.basis, '请选择生产经营单位。')
    const broken =
      changes === undefined
        ? undefined
        : mustContinue({ known, number: changes }, { kind: kind.code, subjectId: subject.id })
    const unfit = broken ?? mustBeCertified(people, { on: receivedOn, area: agency.areaCode, law })
    if (unfit) return unfit
    const { limit } = kind.content
    return {
      opened: {
        title: `${subject.name}${kind.name}${changes === undefined ? '' : '变更'}`,
        subjectId: subject.id,
        handlers,
      },
      outcome: limit,
      on: receivedOn,
      dueOn: sameDay(limit, receivedOn),
    }
  },
})
