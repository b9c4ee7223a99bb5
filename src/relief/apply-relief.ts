/** Relief is asked for by the household, named by the village, or found due: the household's papers begin. */
import { idField, officersField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import { emergencyResponseLaw } from '../law/citation.ts'
import { isRefusal, refuse } from '../law/refusal.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { kindOn } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { findSubject } from '../subjects/subject.store.ts'
import { householdOf, listReliefKinds, origins, requestFields } from './household.ts'
import { mustBeTwo } from './relief.rules.ts'
import { findGrant } from './relief.store.ts'
import { kindField, reliefLaw } from './relief-kind.ts'

export const applyRelief = openingAct({
  name: 'relief.apply',
  label: '登记救助申请',
  basis: reliefLaw,
  by: ['officer', 'clerk'],
  ...{ procedure: 'relief', key: 'reliefId' },
  fields: {
    kind: kindField,
    subjectId: idField('户主', 'subject'),
    ...requestFields,
    handlers: officersField('承办人', { description: '不少于两人，入户核查由其办理' }),
  },
  load: async (tx: Tx, { subjectId, kind, occurredOn, handlers }) => ({
    kinds: await listReliefKinds(tx),
    agency: await getAgency(tx),
    subject: subjectId === undefined ? undefined : await findSubject(tx, subjectId),
    people: await listOfficers(tx, handlers ?? []),
    granted: subjectId && kind && occurredOn ? await findGrant(tx, { subjectId, kind, occurredOn }) : undefined,
  }),
  must: [],
  propose: (_facts, { actor, today }) => ({
    ...{ origin: 'applied' as const, receivedOn: today },
    ...(actor.roles.includes('officer') ? { handlers: [actor.personId] } : {}),
  }),
  rule: ({ kinds, agency, subject, people, granted }, given, { today }) => {
    const { receivedOn, occurredOn, origin, loss, request, handlers } = given
    if (!subject) return refuse('subject-missing', '户主尚未登记。', reliefLaw, '请先登记户主。')
    if (subject.kind !== 'person')
      return refuse('not-a-household', '救助给受灾家庭，以户主个人的名义办理。', reliefLaw, '请登记并选择户主个人。')
    if (receivedOn > today || occurredOn > receivedOn)
      return refuse('day-wrong', '受灾在先，收到申请在后，且不晚于今天。', reliefLaw, '请核对日期。')
    const kind = kindOn(kinds, given.kind, receivedOn)
    if (isRefusal(kind)) return kind
    if (granted)
      return refuse(
        'granted-already',
        `该户已于 ${granted.grantedOn} 就 ${occurredOn} 的灾害批准过${kind.name}，不得重复救助。`,
        emergencyResponseLaw(54),
        '请核对受灾日期和救助项目；原决定有误的，请另行更正。',
      )
    const alone = mustBeTwo(people)
    if (alone) return alone
    const content = {
      ...householdOf({ agency, subject, kind, requested: given }),
      ...{ manner: origins[origin], receivedOn, loss, request },
      signature: null,
    }
    return {
      opened: { title: `${subject.name}户${kind.name}`, subjectId: subject.id, handlers },
      outcome: origin,
      on: receivedOn,
      documents: [{ form: 'relief-application', content }],
    }
  },
})
