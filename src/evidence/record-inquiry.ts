import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import {
  choiceField,
  idField,
  instantField,
  longTextField,
  officersField,
  sha256Field,
  textField,
} from '../acts/field.ts'
import { loadCase } from '../cases/case.store.ts'
import { type CaseFacts, mustBeHandler } from '../cases/index.ts'
import { type InquiryRecord, officersOf } from '../documents/index.ts'
import { dayOf, type Instant } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { warn } from '../law/warning.ts'
import { mustBeCertified, type Officer } from '../officers/index.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { insertEvidence, listEvidence } from './evidence.store.ts'
import type { Evidence } from './evidence.ts'

const roles = { statement: '当事人（法定代表人、负责人、工作人员）', testimony: '证人' } as const

const input = z.object({
  caseId: idField('案件'),
  personName: textField('被询问人', { max: 60 }),
  personRole: choiceField('被询问人身份', roles),
  personPost: textField('职务', { max: 60 }).optional(),
  startedAt: instantField('询问开始时间'),
  endedAt: instantField('询问结束时间'),
  place: textField('询问地点'),
  officers: officersField('询问人员', { description: '不少于两人' }),
  rightsTold: z
    .boolean()
    .refine((told) => told, '应当出示执法证件并告知权利义务')
    .meta({ title: '已出示执法证件并告知权利义务' }),
  recording: sha256Field('录音录像', { description: '询问过程的录音录像文件' }).optional(),
  questions: z
    .array(z.object({ question: longTextField('问', { max: 1000 }), answer: longTextField('答', { max: 4000 }) }))
    .min(1, '至少一问一答')
    .max(200)
    .meta({ title: '询问记录' }),
})

export const recordInquiry = act({
  name: 'inquiry.record',
  label: '制作询问笔录',
  basis: [penaltyLaw(55, 2)],
  by: ['officer'],
  input,
  load: async (tx, { caseId, officers }) => ({
    ...(await loadCase(tx, String(caseId))),
    inquirers: await listOfficers(tx, officers ?? []),
    evidence: await listEvidence(tx, String(caseId)),
  }),
  must: [mustBeHandler],
  propose: ({ handlers, subject }) => ({
    officers: handlers.map((handler) => handler.personId),
    place: subject.address ?? subject.name,
    personName: subject.representative ?? '',
    personRole: 'statement' as const,
  }),
  rule: (facts, given, context) => {
    const { agency, inquirers } = facts
    const [startedAt, endedAt] = [given.startedAt as Instant, given.endedAt as Instant]
    if (endedAt <= startedAt || endedAt > context.now)
      return refuse('times-wrong', '询问结束应晚于开始，且不得晚于现在。', penaltyLaw(55, 2), '请核对起止时间。')
    const on = dayOf(startedAt)
    const unfit = mustBeCertified(inquirers, { on, area: agency.areaCode, law: context.law })
    if (unfit) return unfit
    const row: Evidence = {
      id: context.newId(),
      agencyId: context.actor.agencyId,
      caseId: given.caseId,
      kind: given.personRole,
      name: `${given.personName}询问笔录`,
      source: '执法人员询问制作',
      proves: '案件事实经过',
      collectedOn: on,
      ...{ sha256: null, sizeBytes: null, mediaType: null, documentId: null },
      collectedBy: given.officers,
      addedAt: context.now,
    }
    const attachments =
      given.recording === undefined ? [] : [{ sha256: given.recording, sizeBytes: 0, role: 'recording' }]
    return {
      on,
      row,
      attachments,
      documents: [{ form: 'inquiry-record', content: recordContent(facts, given, context) }],
    }
  },
  warn: (_facts, { recording }) => (recording === undefined ? [recordingMissing] : []),
  store: (tx, { row, documents }) => {
    const [record] = documents
    return insertEvidence(tx, { ...row, documentId: record?.documentId ?? null, sha256: record?.contentSha256 ?? null })
  },
})

/** V-02: what is recorded in words alone says why. */
const recordingMissing = warn('recording-missing', '询问没有录音录像。', penaltyLaw(47), '请说明没有录音录像的原因')

type Facts = CaseFacts & { inquirers: Officer[]; evidence: Evidence[] }

function recordContent(facts: Facts, given: z.infer<typeof input>, { actor }: Context): InquiryRecord {
  const { agency, openCase, inquirers, evidence, subject } = facts
  const earlier = evidence.filter((one) => one.name === `${given.personName}询问笔录`).length
  const on = dayOf(given.startedAt as Instant)
  const unknown = { gender: null, age: null, identityNumber: null, address: null, telephone: null }
  return {
    agencyName: agency.name,
    caseName: openCase.title,
    ordinal: earlier + 1,
    startedAt: given.startedAt as Instant,
    endedAt: given.endedAt as Instant,
    place: given.place,
    person: { name: given.personName, ...unknown, workplace: subject.name, post: given.personPost ?? null },
    officers: officersOf(inquirers, on, agency.areaCode),
    recorder: actor.name,
    present: null,
    certificatesShown: true,
    rightsTold: true,
    questions: given.questions,
    recording: given.recording ?? null,
    signature: { manner: 'signed', name: given.personName, on },
  }
}
