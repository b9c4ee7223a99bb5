/** A certificate is applied for before there is a number; the one issued upon it bears the application's id. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField, longTextField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { insertCertificate } from '../officers/officer.store.ts'
import { hasPassed } from '../training/passing.store.ts'
import { mustBeNewNumber, mustEndAfterBegin, mustNotBeOwn, mustNotConcern } from './certificate.rules.ts'
import {
  type CertificateApplication,
  findPerson,
  insertApplication,
  loadCertificate,
  loadIssuing,
} from './certificate.store.ts'
import { clocksFrom } from './certificate-clocks.ts'
import { areaField, categoryField, issuedFields } from './certificate-fields.ts'

const basis = penaltyLaw(42, 1)

export const applyForCertificate = act({
  name: 'certificate.apply',
  label: '申领执法证件',
  basis: [basis],
  by: ['administrator', 'section-head'],
  input: z.object({
    person: idField('申领人', 'person'),
    category: categoryField,
    area: areaField,
    reason: longTextField('申领理由和培训考试情况', { max: 1000 }),
  }),
  load: async (tx, { person }) => ({ person: person === undefined ? undefined : await findPerson(tx, person) }),
  must: [],
  rule: ({ person }, { category, area, reason }, { newId, actor, now }) => {
    if (!person) return refuse('person-unknown', '没有登记这名人员。', basis, '请先登记人员。')
    const application: CertificateApplication = {
      ...{ id: newId(), agencyId: actor.agencyId, personId: person.id, category, area, reason },
      ...{ appliedBy: actor.personId, appliedAt: now },
    }
    return { certificateId: application.id, application }
  },
  store: (tx, { application }) => insertApplication(tx, application),
})

/** The organ that issues is the government's; what it issued is recorded here. */
export const issueCertificate = act({
  name: 'certificate.issue',
  label: '登记核发的证件',
  basis: [basis],
  by: ['administrator'],
  input: z.object({ certificateId: idField('证件'), ...issuedFields }),
  load: async (tx, { certificateId, number, validFrom }) => {
    const facts = await loadCertificate(tx, certificateId)
    const personId = facts.application?.personId
    const hasPassedExam =
      personId !== undefined && validFrom !== undefined && (await hasPassed(tx, personId, validFrom))
    return { ...facts, ...(await loadIssuing(tx, number === undefined ? {} : { number })), hasPassedExam }
  },
  must: [mustNotBeOwn],
  rule: ({ application, sameNumber, hasPassedExam }, { certificateId: id, ...given }, { actor }) => {
    const wrong = mustBeNewNumber(given.number, sameNumber) ?? mustEndAfterBegin(given.validFrom, given.validUntil)
    if (wrong) return wrong
    if (!application) return refuse('application-unknown', '没有这项申领。', basis, '请核对。')
    if (!hasPassedExam)
      return refuse(
        'exam-not-passed',
        '申领人在证件有效期开始时没有合格的执法资格考试。',
        basis,
        '请先参加资格考试；由其他机关组织的，请登记其合格证明。',
      )
    const { personId, category, area } = application
    const row = { ...given, id, agencyId: actor.agencyId, personId, category, area }
    return { row, ...clocksFrom(row) }
  },
  store: (tx, { row }) => insertCertificate(tx, row),
})

export const declineCertificate = act({
  name: 'certificate.decline',
  label: '登记不予核发',
  basis: [basis],
  by: ['administrator'],
  input: z.object({ certificateId: idField('证件'), reason: longTextField('不予核发的理由', { max: 1000 }) }),
  load: (tx, { certificateId }) => loadCertificate(tx, certificateId),
  must: [mustNotBeOwn],
  rule: (_facts, { reason }) => ({ reason }),
  store: () => Promise.resolve(),
})

/** A certificate that somebody holds already when the register is begun, or brings from elsewhere. */
export const registerCertificate = act({
  name: 'certificate.register',
  label: '登记已有的执法证件',
  basis: [basis],
  by: ['administrator'],
  input: z.object({ person: idField('持证人', 'person'), category: categoryField, area: areaField, ...issuedFields }),
  load: (tx, { person, number }) =>
    loadIssuing(tx, {
      ...(person === undefined ? {} : { personId: person }),
      ...(number === undefined ? {} : { number }),
    }),
  must: [],
  rule: ({ person, sameNumber }, { person: personId, ...given }, { newId, actor }) => {
    if (!person) return refuse('person-unknown', '没有登记这名人员。', basis, '请先登记人员。')
    const wrong =
      mustNotConcern(personId, actor.personId) ??
      mustBeNewNumber(given.number, sameNumber) ??
      mustEndAfterBegin(given.validFrom, given.validUntil)
    if (wrong) return wrong
    const row = { ...given, id: newId(), agencyId: actor.agencyId, personId }
    return { certificateId: row.id, row, ...clocksFrom(row) }
  },
  store: (tx, { row }) => insertCertificate(tx, row),
})
