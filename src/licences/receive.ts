/** An application is received, at the window or online: the day from which 《行政许可法》第三十二条 counts. */
import { idField, officersField } from '../acts/field.ts'
import { partyOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { licensingLaw } from '../law/citation.ts'
import { isRefusal, refuse } from '../law/refusal.ts'
import { mustBeCertified } from '../officers/index.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { channels, kindOn } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { listKinds } from '../proceedings/proceeding-kind.store.ts'
import { findSubject } from '../subjects/subject.store.ts'
import { receivingFields } from './application.ts'
import { kindField, type LicenceKindContent } from './licence-kind.ts'

const basis = [licensingLaw(29), licensingLaw(32, 2)]

export const handlersField = officersField('承办人', { description: '不少于两人，须持有效执法证件' })

export const receiveApplication = openingAct({
  name: 'licence.receive',
  label: '收到行政许可申请',
  basis,
  by: ['officer', 'clerk'],
  ...{ procedure: 'licence', key: 'licenceId' },
  fields: {
    kind: kindField,
    subjectId: idField('申请人', 'subject'),
    ...receivingFields,
    handlers: handlersField,
  },
  load: async (tx: Tx, { subjectId, handlers }) => ({
    kinds: await listKinds<LicenceKindContent>(tx, 'licence'),
    agency: await getAgency(tx),
    subject: subjectId === undefined ? undefined : await findSubject(tx, subjectId),
    people: await listOfficers(tx, handlers ?? []),
  }),
  must: [],
  propose: (_facts, { actor, today }) => ({
    ...{ channel: 'window' as const, receivedOn: today },
    ...(actor.roles.includes('officer') ? { handlers: [actor.personId] } : {}),
  }),
  rule: ({ kinds, agency, subject, people }, given, { today, law }) => {
    const { receivedOn, request, channel } = given
    if (!subject) return refuse('subject-missing', '申请人尚未登记。', basis, '请先登记申请人。')
    if (receivedOn > today) return refuse('day-in-future', '收到日期不得晚于今天。', basis, '请核对收到日期。')
    const kind = kindOn(kinds, given.kind, receivedOn)
    if (isRefusal(kind)) return kind
    const unfit = mustBeCertified(people, { on: today, area: agency.areaCode, law })
    if (unfit) return unfit
    const content = {
      ...{ agencyName: agency.name, matter: kind.name, party: partyOf(subject) },
      ...{ purpose: '新办', channel: channels[channel], receivedOn, request, particulars: [] },
      materials: kind.content.materials.map((one) => ({ ...one, note: null })),
      signature: null,
    }
    return {
      opened: { title: `${subject.name}申请${kind.name}`, subjectId: subject.id, handlers: given.handlers },
      on: receivedOn,
      documents: [{ form: 'licence-application', content }],
    }
  },
})
