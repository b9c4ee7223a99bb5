/** The party is told and heard before the daily penalty is decided: 《行政处罚法》第四十四条、第四十五条、第六十三条. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { choiceField, dayField, longTextField } from '../acts/field.ts'
import { defenceKinds, defenceOnForm, mustRequestInTime } from '../hearings/index.ts'
import { hearingLaw, penaltyLaw } from '../law/citation.ts'
import { atLeastReached } from '../law/deadlines.ts'
import { requiresHearing } from '../law/major.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustHavePassedReview } from '../legal-review/proceeding-review-act.ts'
import { lastSaid, mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { type DailyFacts, loadDaily, withDaily } from './daily-penalty.store.ts'
import { contentOf, noticeOf } from './daily-penalty-papers.ts'
import { dailyReview } from './draft-daily-penalty.ts'

const shared = { key: 'dailyPenaltyId', noun: '按日连续处罚' }

/** What the thresholds of hearing, review and deliberation are asked about. */
export function proposedOf({ draft, subject }: DailyFacts) {
  const none = { hearingHeld: false, complex: false, publicInterest: false, crimeSuspected: false, reduction: false }
  const { totalFineFen: fineFen } = contentOf(draft)
  const target = subject.kind === 'person' ? ('person' as const) : ('organisation' as const)
  return { ...none, target, fineFen, confiscationFen: 0, measures: ['罚款'], also: ['daily-penalty' as const] }
}

const Told = z.object({ hearingTold: z.boolean() })

export const notifyDailyPenalty = proceedingAct({
  ...shared,
  name: 'daily-penalty.notify',
  label: '制作按日连续处罚告知书',
  basis: [penaltyLaw(44), penaltyLaw(63)],
  by: ['officer'],
  fields: {},
  load: withDaily,
  must: [mustBeHandlerUnder(penaltyLaw(44)), mustHavePassedReview(dailyReview)],
  rule: (facts, _given, context) => {
    const { required: hearingTold } = requiresHearing(proposedOf(facts), context.law, context.today)
    const content = noticeOf(facts, hearingTold, context)
    return { said: { hearingTold }, documents: [{ form: 'penalty-notice', content }] }
  },
})

const isHearingTold = ({ records }: DailyFacts) => lastSaid(records, 'daily-penalty.notify', Told)?.hearingTold === true

export const serveDailyNotice = serviceAct<DailyFacts>({
  ...shared,
  name: 'daily-penalty.serve-notice',
  label: '送达按日连续处罚告知书',
  basis: [penaltyLaw(44), penaltyLaw(61)],
  form: 'penalty-notice',
  load: loadDaily,
  must: [mustBeHandlerUnder(penaltyLaw(61))],
  outcome: (facts) => (isHearingTold(facts) ? 'with-hearing' : 'without-hearing'),
})

const defenceFields = {
  kind: choiceField('当事人的意见', defenceKinds),
  content: longTextField('陈述、申辩的内容'),
  receivedOn: dayField('收到日期'),
  recheck: longTextField('复核意见', { max: 4000 }).optional(),
}

export const recordDailyDefence = proceedingAct({
  ...shared,
  name: 'daily-penalty.record-defence',
  label: '听取陈述申辩',
  basis: [penaltyLaw(45, 1), penaltyLaw(62)],
  by: ['officer'],
  fields: defenceFields,
  load: withDaily,
  must: [mustBeHandlerUnder(penaltyLaw(45, 1))],
  propose: (_facts, { today }) => ({ receivedOn: today }),
  rule: (facts, given, { actor, today }) => {
    const { kind, receivedOn, recheck } = given
    if (receivedOn > today) return refuse('day-wrong', '收到日期不得晚于今天。', penaltyLaw(45, 1), '请核对日期。')
    if (kind === 'stated' && recheck === undefined) {
      const reason = '对当事人提出的事实、理由和证据应当进行复核。'
      return refuse('not-rechecked', reason, penaltyLaw(45, 1), '请填写复核意见。')
    }
    const late = kind === 'hearing-requested' ? mustHaveRight(facts, receivedOn) : undefined
    if (late) return late
    const content = defenceOnForm(facts, given, actor)
    return { outcome: kind, on: receivedOn, documents: [{ form: 'defence-record', content }] }
  },
})

function mustHaveRight(facts: DailyFacts, receivedOn: Parameters<typeof mustRequestInTime>[1]): Refusal | undefined {
  if (isHearingTold(facts)) return mustRequestInTime(facts.deadlines, receivedOn)
  const reason = '拟处罚未达到听证标准，告知书未告知听证权利。'
  return refuse('no-hearing-right', reason, penaltyLaw(63), '请作为陈述、申辩记录。')
}

/** The windows opened by the service of the notice are over, or were waived in writing since. */
export function mustHaveHeardOut({ deadlines, records }: DailyFacts, { today }: Context): Refusal | undefined {
  const since = records.findLastIndex(({ act }) => act === 'daily-penalty.notify')
  const later = records.slice(since + 1)
  if (later.some(({ act, outcome }) => act === 'daily-penalty.record-defence' && outcome === 'waived')) return undefined
  if (later.some(({ act }) => act === 'daily-penalty.hold-hearing')) return undefined
  const windows = deadlines.filter(({ rowId, metOn }) => ['C-05', 'C-06'].includes(rowId) && metOn === null)
  const open = windows.find(({ dueOn, provisional }) => {
    return !atLeastReached({ due: dueOn, ...(provisional === null ? {} : { provisional }) }, today)
  })
  if (!open) return undefined
  const reason = `${open.label}至 ${open.dueOn} 届满，届满前不得作出处罚决定。`
  const instead = '请待期限届满，或取得当事人书面放弃的材料。'
  return refuse('window-open', reason, [penaltyLaw(45, 1), hearingLaw(1)], instead)
}
