import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, dayField, idField, longTextField, officersField, sha256Field, textField } from '../acts/field.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeCertified } from '../officers/index.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { insertEvidence } from './evidence.store.ts'
import { type Evidence, evidenceKinds } from './evidence.ts'

export const addEvidence = act({
  name: 'evidence.add',
  label: '收集证据',
  basis: [penaltyLaw(46), penaltyLaw(54, 1)],
  by: ['officer'],
  input: z.object({
    caseId: idField('案件'),
    sha256: sha256Field('文件', { description: '照片、扫描件、录音录像；选择后即在本机计算哈希' }).optional(),
    sizeBytes: z.int().min(0).optional().meta({ title: '文件大小', widget: 'fixed' }),
    mediaType: textField('文件类型', { max: 100, widget: 'fixed' }).optional(),
    kind: choiceField('证据种类', evidenceKinds),
    name: textField('证据名称'),
    source: textField('来源'),
    proves: longTextField('证明事项', { max: 2000 }),
    collectedOn: dayField('取证日期'),
    collectedBy: officersField('取证人员'),
    monitored: z.boolean().default(false).meta({ title: '由电子技术监控设备收集' }),
    monitoringReview: textField('法制、技术审核记录', {
      description: '电子技术监控设备收集的证据，填写设备经法制和技术审核的文件、本条记录的审核人和日期',
    }).optional(),
  }),
  load: async (tx, { caseId, collectedBy }) => {
    const [found, collectors] = await Promise.all([loadCase(tx, String(caseId)), listOfficers(tx, collectedBy ?? [])])
    return { ...found, collectors }
  },
  must: [mustBeHandler],
  propose: ({ handlers }, { today }) => ({
    collectedOn: today,
    collectedBy: handlers.map((handler) => handler.personId),
    source: '执法人员现场收集',
  }),
  rule: ({ collectors, agency }, { monitored, monitoringReview = null, ...input }, context) => {
    const { today, law, actor, now } = context
    if (input.collectedOn > today)
      return refuse('day-in-future', '取证日期不得晚于今天。', penaltyLaw(46), '请核对取证日期。')
    if (monitored && monitoringReview === null)
      return refuse(
        'monitoring-not-reviewed',
        '电子技术监控设备收集的记录，未经法制和技术审核，不得作为证据。',
        penaltyLaw(41),
        '请先审核，并填写审核记录。',
      )
    const unfit = mustBeCertified(collectors, { on: input.collectedOn, area: agency.areaCode, law })
    if (unfit) return unfit
    const { sha256 = null, sizeBytes = null, mediaType = null } = input
    const of = { id: context.newId(), agencyId: actor.agencyId, documentId: null, addedAt: now }
    const row: Evidence = { ...input, ...of, sha256, sizeBytes, mediaType, monitoringReview }
    const attachments = sha256 === null ? [] : [{ sha256, sizeBytes: sizeBytes ?? 0, role: 'evidence' }]
    return { on: input.collectedOn, row, attachments }
  },
  store: (tx, { row }) => insertEvidence(tx, row),
})
