/** The picture by which a party recognises who stands at the door. The latest is shown; the earlier ones stay. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import { dayField, idField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { findPerson, insertPhoto, type OfficerPhoto } from './certificate.store.ts'
import { photoFields } from './certificate-fields.ts'

const basis = penaltyLaw(55, 1)

export const setPhoto = act({
  name: 'officer.set-photo',
  label: '登记证件照片',
  basis: [basis],
  by: ['administrator'],
  input: z.object({ person: idField('持证人', 'person'), ...photoFields, takenOn: dayField('拍摄日期') }),
  load: async (tx, { person }) => ({ person: person === undefined ? undefined : await findPerson(tx, person) }),
  must: [],
  propose: (_facts, { today }) => ({ takenOn: today }),
  rule: ({ person }, { photoSha256: sha256, sizeBytes, mediaType, takenOn }, { newId, actor, now, today }) => {
    if (!person) return refuse('person-unknown', '没有登记这名人员。', basis, '请先登记人员。')
    if (takenOn > today) return refuse('day-wrong', `拍摄日期 ${takenOn} 晚于今天。`, basis, '请核对拍摄日期。')
    const photo: OfficerPhoto = {
      ...{ id: newId(), agencyId: actor.agencyId, personId: person.id, sha256, sizeBytes, mediaType, takenOn },
      ...{ recordedBy: actor.personId, recordedAt: now },
    }
    return { stream: person.id, photo, attachments: [{ sha256, sizeBytes, role: 'officer-photo' }] }
  },
  store: (tx, { photo }) => insertPhoto(tx, photo),
})
