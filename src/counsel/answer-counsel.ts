/** What became of a question: an opinion on exactly these papers, a refusal, or taken back. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import { dayField, idField, longTextField, sha256Field } from '../acts/field.ts'
import { dayOf } from '../kernel/day.ts'
import { supervisionRegulation } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { findCounselRequest, insertCounselOpinion } from './counsel.store.ts'
import type { CounselOpinion } from './counsel.ts'

const basis = supervisionRegulation(1)
const counselRequestId = idField('咨询')

export const recordCounselOpinion = act({
  name: 'counsel-request.record-opinion',
  label: '登记法律意见',
  basis: [basis],
  by: ['administrator', 'reviewer', 'section-head'],
  input: z.object({
    counselRequestId,
    opinion: longTextField('法律意见要点'),
    fileSha256: sha256Field('法律意见书', { description: '顾问签名的扫描件' }),
    givenOn: dayField('出具日期'),
  }),
  load: async (tx, { counselRequestId: id }) => ({
    asked: id === undefined ? undefined : await findCounselRequest(tx, id),
  }),
  must: [],
  propose: (_facts, { today }) => ({ givenOn: today }),
  rule: ({ asked }, { counselRequestId: requestId, ...given }, { newId, actor, now, today }) => {
    if (!asked) return refuse('request-unknown', '没有这项咨询。', basis, '请核对。')
    if (given.givenOn > today || given.givenOn < dayOf(asked.askedAt))
      return refuse('day-wrong', `出具日期应在 ${dayOf(asked.askedAt)} 至今天之间。`, basis, '请核对出具日期。')
    const row: CounselOpinion = {
      ...{ ...given, id: newId(), agencyId: actor.agencyId, requestId, requestSha256: asked.contentSha256 },
      ...{ recordedBy: actor.personId, recordedAt: now },
    }
    return {
      on: given.givenOn,
      row,
      attachments: [{ sha256: given.fileSha256, sizeBytes: 0, role: 'counsel-opinion' }],
    }
  },
  store: (tx, { row }) => insertCounselOpinion(tx, row),
})

const reasoned = z.object({ counselRequestId, reason: longTextField('理由', { max: 1000 }) })

export const recordCounselRefusal = act({
  name: 'counsel-request.record-refusal',
  label: '登记顾问回避或者不接受',
  basis: [basis],
  by: ['administrator', 'reviewer', 'section-head'],
  input: reasoned,
  load: () => Promise.resolve({}),
  must: [],
  rule: (_facts, { reason }) => ({ reason }),
  store: () => Promise.resolve(),
})

export const withdrawCounselRequest = act({
  name: 'counsel-request.withdraw',
  label: '撤回咨询',
  basis: [basis],
  by: ['section-head', 'reviewer', 'deputy-head', 'agency-head'],
  input: reasoned,
  load: () => Promise.resolve({}),
  must: [],
  rule: (_facts, { reason }) => ({ reason }),
  store: () => Promise.resolve(),
})
