import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, dayField, longTextField, textField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { type CertificateEventRow, findCertificate, insertCertificateEvent } from './officer.store.ts'

const kinds = { suspended: '暂停使用', restored: '恢复使用', revoked: '注销' } as const

export const recordCertificateEvent = act({
  name: 'certificate.record-event',
  label: '暂停、恢复、注销执法证件',
  basis: [penaltyLaw(42, 1)],
  by: ['administrator', 'section-head'],
  input: z.object({
    number: textField('执法证号', { max: 40 }),
    kind: choiceField('事项', kinds),
    effectiveOn: dayField('生效日期'),
    reason: longTextField('理由', { max: 1000 }),
  }),
  load: async (tx, { number }) => ({
    certificate: number === undefined ? undefined : await findCertificate(tx, number),
  }),
  must: [],
  propose: (_facts, { today }) => ({ effectiveOn: today, kind: 'suspended' as const }),
  rule: ({ certificate }, { number, ...given }, context) => {
    if (!certificate)
      return refuse('certificate-unknown', `没有登记执法证件 ${number}。`, penaltyLaw(42, 1), '请核对证号。')
    const { id: certificateId, agencyId } = certificate
    const row: CertificateEventRow = { ...given, id: context.newId(), agencyId, certificateId }
    return { on: given.effectiveOn, row }
  },
  store: (tx, { row }) => insertCertificateEvent(tx, row),
})
