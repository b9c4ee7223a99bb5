import { idField } from '../acts/field.ts'
import { getInspection } from '../inspections/inspection.store.ts'
import { dayOf, type Instant } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeCertified } from '../officers/index.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { findSubject } from '../subjects/subject.store.ts'
import { mustBeSummary, mustHaveBasis } from './summary.rules.ts'
import { begunFields } from './summary.ts'

/** Told before it is decided: facts, reasons, basis, rights (第四十四条). */
export const beginSummary = openingAct({
  name: 'summary.begin',
  label: '当场处罚：查明、告知',
  basis: [penaltyLaw(51), penaltyLaw(52, 1), penaltyLaw(44)],
  by: ['officer'],
  procedure: 'summary-penalty',
  key: 'summaryId',
  fields: {
    inspectionId: idField('来源检查').optional(),
    subjectId: idField('当事人', 'subject'),
    ...begunFields,
  },
  load: async (tx, { inspectionId, subjectId, officers }) => {
    const inspection = inspectionId === undefined ? undefined : await getInspection(tx, inspectionId)
    const id = subjectId ?? inspection?.subjectId
    return {
      inspection,
      subject: id === undefined ? undefined : await findSubject(tx, id),
      agency: await getAgency(tx),
      people: await listOfficers(tx, officers ?? []),
    }
  },
  must: [],
  propose: ({ inspection, subject }, { actor, now }) => ({
    ...(inspection
      ? { subjectId: inspection.subjectId, officers: inspection.officers }
      : { officers: [actor.personId] }),
    occurredAt: now,
    place: subject?.address ?? subject?.name ?? '',
    rectification: '责令立即改正违法行为。',
  }),
  rule: ({ inspection, subject, agency, people }, given, { actor, now, today, law }) => {
    if (!subject) return refuse('subject-missing', '当事人尚未登记。', penaltyLaw(52, 2), '请先登记当事人。')
    if (inspection && inspection.subjectId !== subject.id)
      return refuse('subject-differs', '当事人与来源检查的被检查单位不一致。', penaltyLaw(52, 2), '请核对当事人。')
    const on = dayOf(given.occurredAt as Instant)
    if (given.occurredAt > now || on < today)
      return refuse(
        'times-wrong',
        '当场处罚应当在发现违法行为的当日、当场作出。',
        penaltyLaw(51),
        '已经离开现场的，请登记案件，按普通程序办理。',
      )
    const { kind } = subject
    const unfit =
      mustBeCertified(people, { on, area: agency.areaCode, law }) ??
      mustBeSummary({ ...given, kind }, law, on) ??
      mustHaveBasis(given, { kind, on, law })
    if (unfit) return unfit
    if (!people.some(({ personId }) => personId === actor.personId))
      return refuse(
        'not-handler',
        '当场处罚由在场的执法人员办理。',
        penaltyLaw(52, 1),
        '请将您本人列为执法人员，或者由其办理。',
      )
    const handlers = people.map(({ personId }) => personId)
    return {
      opened: {
        ...{ title: `${subject.name}当场处罚`, subjectId: subject.id, handlers },
        ...(inspection ? { inspectionId: inspection.id } : {}),
      },
    }
  },
})
