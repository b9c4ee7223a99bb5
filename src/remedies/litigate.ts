/** The lawsuit: received, judged, appealed, judged again, in effect. 《行政诉讼法》第六十七条、第八十五条、第八十九条. */
import { listDeadlines } from '../acts/deadline.store.ts'
import { choiceField, dayField, longTextField, textField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import { citationInChinese, litigationLaw, reconsiderationLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { lastSaid } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { receivingActs } from './receive-remedy.ts'
import { receivedIn } from './received.ts'
import { mustBeHandlerOrReviewer, mustLieBetween } from './remedy.rules.ts'
import { judgmentResults, mustSayWhatChanged, Ruling, rulingFields } from './ruling.ts'

const shared = { by: ['officer' as const, 'reviewer' as const], key: 'litigationId', noun: '行政诉讼' }

export const receiveLitigation = receivingActs({
  name: 'litigation.receive',
  label: '收到行政起诉状副本',
  basis: litigationLaw(67, 1),
  procedure: 'litigation',
  key: 'litigationId',
  noun: '行政诉讼',
  more: {},
  event: ({ receivedOn }, { key }) => ({
    startsOn: { 'R-06': receivedOn },
    notes: [
      '无正当理由逾期提供证据的，视为没有相应证据（《行政诉讼法》第三十四条第二款）。',
      ...(key === 'summaryId'
        ? [
            `对当场作出的处罚应当先申请复议；未经复议的，可以在答辩中提出（${citationInChinese(reconsiderationLaw(23, 1, 1))}）。`,
          ]
        : []),
    ],
  }),
})

export const recordJudgment = proceedingAct({
  name: 'litigation.record-judgment',
  label: '收到一审裁判',
  basis: [litigationLaw(69), litigationLaw(70), litigationLaw(74), litigationLaw(75), litigationLaw(77)],
  ...shared,
  fields: { result: choiceField('一审结果', judgmentResults), ...rulingFields },
  must: [mustBeHandlerOrReviewer(litigationLaw(85))],
  propose: (_facts, { today }) => ({ result: 'upheld' as const, decidedOn: today, receivedOn: today }),
  rule: ({ records }, given, context) => {
    const { result, decidedOn, receivedOn } = given
    const after = receivedIn(records).acceptedOn
    const wrong =
      mustLieBetween({ what: '裁判日期', on: decidedOn, after }, context, litigationLaw(81)) ??
      mustLieBetween({ what: '收到日期', on: receivedOn, after: decidedOn }, context, litigationLaw(85)) ??
      mustSayWhatChanged(given, litigationLaw(77, 1))
    return wrong ?? { outcome: result === 'rejected' ? 'ruling' : 'judgment', on: receivedOn }
  },
})

const appellants = { agency: '本机关', other: '对方当事人', both: '双方' } as const

export const loadAppealTerm = async (tx: Tx, { proceeding: { id } }: ProceedingFacts) => ({
  term: (await listDeadlines(tx, [id])).findLast(({ rowId }) => rowId.startsWith('R-08')),
})

export const recordAppeal = proceedingAct({
  name: 'litigation.appeal',
  label: '登记上诉',
  basis: [litigationLaw(85)],
  ...shared,
  fields: {
    appellant: choiceField('上诉人', appellants),
    appealedOn: dayField('上诉日期'),
    grounds: longTextField('上诉请求和理由', { max: 4000 }),
  },
  load: loadAppealTerm,
  must: [mustBeHandlerOrReviewer(litigationLaw(85))],
  propose: (_facts, { today }) => ({ appealedOn: today }),
  rule: ({ term, records }, { appellant, appealedOn }, context) => {
    const after = lastSaid(records, 'litigation.record-judgment', Ruling)?.decidedOn ?? appealedOn
    const wrong = mustLieBetween({ what: '上诉日期', on: appealedOn, after }, context, litigationLaw(85))
    if (wrong) return wrong
    if (appellant === 'other' || !term || appealedOn <= term.dueOn) return { on: appealedOn }
    const reason = `本机关的上诉期限已于 ${term.dueOn} 届满。`
    return refuse('appeal-too-late', reason, litigationLaw(85), '一审裁判已经生效的，请登记裁判生效。')
  },
})

const finalResults = {
  ...judgmentResults,
  upheld: '驳回上诉、维持原判（含准许撤回上诉）',
  rejected: '撤销原判，驳回起诉',
  remanded: '发回重审',
} as const

export const recordFinalJudgment = proceedingAct({
  name: 'litigation.record-final',
  label: '收到二审裁判',
  basis: [litigationLaw(89)],
  ...shared,
  fields: { result: choiceField('二审结果', finalResults), ...rulingFields, court: textField('二审法院') },
  must: [mustBeHandlerOrReviewer(litigationLaw(89))],
  propose: (_facts, { today }) => ({ result: 'upheld' as const, decidedOn: today, receivedOn: today }),
  rule: ({ records }, { result, changedTo, decidedOn, receivedOn }, context) => {
    const after = records.findLast(({ act }) => act === 'litigation.appeal')?.saidOn ?? receivedOn
    const wrong =
      mustLieBetween({ what: '裁判日期', on: decidedOn, after }, context, litigationLaw(88)) ??
      mustLieBetween({ what: '收到日期', on: receivedOn, after: decidedOn }, context, litigationLaw(89)) ??
      (result === 'remanded' ? undefined : mustSayWhatChanged({ result, changedTo }, litigationLaw(77, 1)))
    return wrong ?? { outcome: result === 'remanded' ? 'remanded' : 'final', on: receivedOn }
  },
})
