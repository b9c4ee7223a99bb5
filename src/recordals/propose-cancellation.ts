/** Taking something off the record (注销) is proposed: on request, or for a reason the filer was heard on. */
import { z } from 'zod'
import { choiceField, longTextField, officersField, textField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { opinionOf } from '../approvals/index.ts'
import type { Tx } from '../kernel/database.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeCertified } from '../officers/index.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { findSubject } from '../subjects/subject.store.ts'
import { mustStandOnRecord } from './recordal.rules.ts'
import { findRecordal } from './recordal.store.ts'
import { recordalLaw } from './recordal-kind.ts'

export const cancellationGrounds = {
  requested: '备案人申请注销',
  ceased: '备案人终止，或者不再从事备案的活动',
  expired: '有效期届满未重新备案',
  untrue: '以虚假材料取得备案',
} as const

const fields = {
  number: textField('备案编号', { max: 60, description: '如（耿）应急备〔2025〕1号' }),
  ground: choiceField('注销的情形', cancellationGrounds),
  reason: longTextField('事实和理由', { max: 2000 }),
  statement: longTextField('备案人的意见', {
    max: 2000,
    description: '不是备案人自己申请的，应当先听取其意见；联系不上的，写明联系经过',
  }).optional(),
  handlers: officersField('承办人'),
}
export const ProposedCancellation = z.object(fields)

export const proposeCancellation = openingAct({
  name: 'recordal-cancellation.propose',
  label: '提请注销备案',
  basis: recordalLaw,
  by: ['officer'],
  ...{ procedure: 'recordal-cancellation', key: 'cancellationId' },
  fields,
  load: async (tx: Tx, { number, handlers }) => {
    const known = await findRecordal(tx, number)
    return {
      known,
      agency: await getAgency(tx),
      subject: known && (await findSubject(tx, known.subjectId)),
      people: await listOfficers(tx, handlers ?? []),
    }
  },
  must: [],
  propose: (_facts, { actor }) => ({ ground: 'requested' as const, handlers: [actor.personId] }),
  rule: ({ known, agency, subject, people }, given, context) => {
    const { number, ground, statement, reason, handlers } = given
    const gone = mustStandOnRecord({ known, number })
    if (gone) return gone
    if (!known || !subject) return refuse('subject-missing', '备案人没有登记。', recordalLaw, '请核对备案编号。')
    const { today, law, actor, newId } = context
    const unfit = mustBeCertified(people, { on: today, area: agency.areaCode, law })
    if (unfit) return unfit
    if (ground === 'expired' && (known.validUntil === null || known.validUntil >= today))
      return refuse(
        'not-expired',
        `该备案有效期${known.validUntil === null ? '没有期限' : `至 ${known.validUntil}`}，尚未届满。`,
        recordalLaw,
        '请改选其他注销情形，或者待有效期届满。',
      )
    if (ground !== 'requested' && statement === undefined)
      return refuse('not-heard', '不是备案人申请的注销，应当先听取备案人的意见。', recordalLaw, '请填写备案人的意见。')
    const round = { agencyId: actor.agencyId, subjectId: '', round: newId() }
    const by = { ...round, kind: 'recordal-cancellation', level: 'handler' as const }
    return {
      opened: { title: `${subject.name}注销${known.name}`, subjectId: subject.id, handlers },
      given: opinionOf(context, by, { outcome: 'agreed', opinion: `${cancellationGrounds[ground]}：${reason}` }),
    }
  },
  store: (tx, { given, proceeding }) => insertOpinions(tx, [{ ...given, subjectId: proceeding.id }]),
})
