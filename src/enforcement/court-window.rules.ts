/** V-18: when a court may be asked to enforce. 《行政强制法》第五十三条、第五十四条，《行政处罚法》第七十二条第二款. Pure. */
import { type Day, dayInChinese } from '../kernel/day.ts'
import { coercionLaw, penaltyLaw } from '../law/citation.ts'
import { atLeastReached, computeDeadline, deadlineRow } from '../law/deadlines.ts'
import type { LawBook } from '../law/law-book.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'

const code = 'court-window'

/** One reconsideration or lawsuit of the case; `to` is null while it is pending. */
export type Remedy = { id: string; kind: 'reconsideration' | 'litigation'; from: Day; to: Day | null }

/** A deadline of the case or of a remedy, as far as the window looks at it. */
export type Clock = { subjectId: string; rowId: string; dueOn: Day; provisional: number | null }

export type WindowFacts = {
  caseId: string
  clocks: Clock[]
  remedies: Remedy[]
  /** Last days of deferrals and instalments that were granted. */
  deferredUntil: Day[]
}

/** The last day of the periods in which the party could turn to somebody; a refusal while that is not known. */
export function remediesEndOn({ caseId, clocks, remedies }: Omit<WindowFacts, 'deferredUntil'>): Clock | Refusal {
  const pending = remedies.find(({ to }) => to === null)
  if (pending) {
    const what = pending.kind === 'litigation' ? '行政诉讼' : '行政复议'
    return refuse(code, `${what}尚未终结，不得申请强制执行。`, coercionLaw(53), `请在${what}终结以后办理。`)
  }
  const ended = (kind: Remedy['kind']) =>
    remedies
      .filter((remedy) => remedy.kind === kind)
      .toSorted(byEnd)
      .at(-1)
  const judged = ended('litigation')
  // what was judged is final: nobody can turn anywhere any more
  if (judged) return { subjectId: judged.id, rowId: 'R-02', dueOn: judged.to ?? judged.from, provisional: null }
  const reviewed = ended('reconsideration')
  const afterReview = clocks.filter(({ subjectId, rowId }) => subjectId === reviewed?.id && rowId === 'R-03')
  // withdrawn or settled: the days after a review never began, and those of the decision itself still stand
  const told =
    afterReview.length > 0
      ? afterReview
      : clocks.filter(({ subjectId, rowId }) => subjectId === caseId && (rowId === 'R-01' || rowId === 'R-02'))
  const last = told.toSorted((left, right) => (left.dueOn < right.dueOn ? -1 : 1)).at(-1)
  return last ?? refuse(code, '没有正在计算的复议、起诉期限，不能确定可以申请的日期。', coercionLaw(53))
}

function byEnd(left: Remedy, right: Remedy): number {
  return (left.to ?? '') < (right.to ?? '') ? -1 : 1
}

/** From which day X-06 counts; a deferral that ends later moves it (第七十二条第二款). */
export function windowStart({ clocks, deferredUntil, ...facts }: WindowFacts): Day | Refusal {
  const end = remediesEndOn({ ...facts, clocks })
  if (isRefusal(end)) return end
  return [end.dueOn, ...deferredUntil].toSorted().at(-1) ?? end.dueOn
}

/** The periods have run out: what the demand says of the party is then true. */
export function mustBeBeyondRemedies(facts: WindowFacts, today: Day): Refusal | undefined {
  const end = remediesEndOn(facts)
  if (isRefusal(end)) return end
  const { provisional, dueOn } = end
  if (provisional !== null) {
    const reason = `${provisional} 年放假安排未载入，复议、起诉期限的届满日尚不能确定。`
    return refuse(code, reason, coercionLaw(53), '请系统管理员导入放假安排后办理。')
  }
  if (!atLeastReached({ due: dueOn }, today)) {
    const reason = `当事人申请行政复议、提起行政诉讼的期限至${dayInChinese(dueOn)}届满。`
    return refuse(code, reason, coercionLaw(53), `请在${dayInChinese(dueOn)}以后办理。`)
  }
  const deferred = facts.deferredUntil.toSorted().at(-1)
  if (deferred === undefined || atLeastReached({ due: deferred }, today)) return undefined
  const reason = `批准延期、分期缴纳的期限至${dayInChinese(deferred)}届满。`
  return refuse(code, reason, penaltyLaw(72, 2), `请在${dayInChinese(deferred)}以后办理。`)
}

type Demanded = { demandClock: Clock | undefined }

/** All three: periods over, demand served long enough, three months not yet gone. */
export function mustBeInCourtWindow(facts: WindowFacts & Demanded, on: Day, law: LawBook): Refusal | undefined {
  return mustBeBeyondRemedies(facts, on) ?? mustHaveDemanded(facts, on) ?? mustNotBeTooLate(facts, on, law)
}

function mustHaveDemanded({ demandClock }: Demanded, on: Day): Refusal | undefined {
  if (!demandClock) return refuse(code, '尚未送达催告书。', coercionLaw(54), '请先催告。')
  const { dueOn: due, provisional } = demandClock
  if (atLeastReached({ due, ...(provisional === null ? {} : { provisional }) }, on)) return undefined
  const basis = [coercionLaw(54), coercionLaw(69)]
  const reason = `催告书送达后的十个工作日至${dayInChinese(due)}届满，当事人仍可以自行履行。`
  return refuse(code, reason, basis, `请在${dayInChinese(due)}以后申请。`)
}

function mustNotBeTooLate(facts: WindowFacts, on: Day, law: LawBook): Refusal | undefined {
  const from = windowStart(facts)
  if (isRefusal(from)) return from
  const limit = computeDeadline({
    row: deadlineRow(law, 'X-06', from),
    from,
    calendar: law.calendar,
    whenYearMissing: 'provisional',
  })
  if (isRefusal(limit)) return limit
  if (on <= limit.due) return undefined
  const basis = [coercionLaw(53), penaltyLaw(72, 2)]
  const reason = `申请人民法院强制执行的期限自${dayInChinese(from)}起算，已于${dayInChinese(limit.due)}届满。`
  return refuse(code, reason, basis, '请提请终结执行，并说明逾期的原因。')
}
