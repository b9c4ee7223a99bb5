import { z } from 'zod'
import { act } from '../acts/act.ts'
import { listDeadlines } from '../acts/deadline.store.ts'
import { choiceField, dayField, idField, longTextField } from '../acts/field.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import { dayOf } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { defenceOnForm } from './defence-on-form.ts'
import { mustRequestInTime } from './hearing.rules.ts'
import { findNotice, insertDefence } from './notice.store.ts'
import { type Defence, defenceKinds } from './notice.ts'

const input = z.object({
  caseId: idField('案件'),
  kind: choiceField('当事人的意见', defenceKinds),
  content: longTextField('陈述、申辩的内容'),
  receivedOn: dayField('收到日期'),
  recheck: longTextField('复核意见', { max: 4000 }).optional(),
  accepted: z.boolean().default(false).meta({ title: '事实、理由或者证据成立，予以采纳' }),
})

export const recordDefence = act({
  name: 'defence.record',
  label: '听取陈述申辩',
  basis: [penaltyLaw(45, 1), penaltyLaw(62)],
  by: ['officer'],
  input,
  load: async (tx, { caseId }) => ({
    ...(await loadCase(tx, String(caseId))),
    notice: await findNotice(tx, String(caseId)),
    deadlines: await listDeadlines(tx, [String(caseId)]),
  }),
  must: [mustBeHandler],
  propose: (_facts, { today }) => ({ receivedOn: today }),
  rule: (facts, given, context) => {
    const { notice, deadlines } = facts
    const { kind, recheck = null, receivedOn } = given
    if (receivedOn > context.today || (notice && receivedOn < dayOf(notice.issuedAt)))
      return refuse('day-wrong', '收到日期应在告知之后、今天之前（含今天）。', penaltyLaw(45, 1), '请核对日期。')
    if (kind === 'stated' && recheck === null)
      return refuse(
        'not-rechecked',
        '对当事人提出的事实、理由和证据应当进行复核。',
        penaltyLaw(45, 1),
        '请填写复核意见。',
      )
    if (kind === 'hearing-requested' && !notice?.hearingTold)
      return refuse(
        'no-hearing-right',
        '本案拟处罚未达到听证标准，告知书未告知听证权利。',
        penaltyLaw(63),
        '请作为陈述、申辩记录。',
      )
    const late = kind === 'hearing-requested' && mustRequestInTime(deadlines, receivedOn)
    if (late) return late
    const of = { id: context.newId(), agencyId: context.actor.agencyId }
    const onForm = defenceOnForm({ ...facts, caseName: facts.openCase.title }, given, context.actor)
    const row: Defence = { ...given, ...of, recheck, recordedAt: context.now }
    return {
      outcome: kind,
      on: receivedOn,
      row,
      documents: [{ form: 'defence-record', content: onForm }],
    }
  },
  store: (tx, { row }) => insertDefence(tx, row),
})
