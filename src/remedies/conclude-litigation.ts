/** The lawsuit ends: a judgment takes effect, the plaintiff withdraws, or the parties agree. 《行政诉讼法》第八十五条、第六十二条、第六十条. */
import type { Context } from '../acts/context.ts'
import { choiceField, dayField, longTextField, textField } from '../acts/field.ts'
import type { Day } from '../kernel/day.ts'
import { litigationLaw } from '../law/citation.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import { lastSaid, type ProceedingRecord } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { loadAppealTerm } from './litigate.ts'
import { receivedIn } from './received.ts'
import { mustBeHandlerOrReviewer, mustLieBetween } from './remedy.rules.ts'
import { consequences, outcomeOf, Ruling, rulingFields } from './ruling.ts'

const endings = { effective: '裁判生效', withdrawn: '准许撤诉', mediated: '调解书生效' } as const

const concludedFields = {
  ending: choiceField('终结方式', endings),
  effectiveOn: dayField('生效日期'),
  reference: textField('准许撤诉裁定、调解书文号', { max: 60, description: '裁判生效的不填' }).optional(),
  reason: longTextField('撤诉的理由、调解的内容', { max: 4000, description: '裁判生效的不填' }).optional(),
}
type Concluded = {
  ending: keyof typeof endings
  effectiveOn: Day
  reference?: string | undefined
  reason?: string | undefined
}

export const concludeLitigation = proceedingAct({
  name: 'litigation.conclude',
  label: '登记裁判生效、撤诉、调解',
  basis: [litigationLaw(85), litigationLaw(94)],
  by: ['officer', 'reviewer'],
  ...{ key: 'litigationId', noun: '行政诉讼' },
  fields: concludedFields,
  load: loadAppealTerm,
  must: [mustBeHandlerOrReviewer(litigationLaw(94))],
  propose: (_facts, { today, lives }) => {
    const ending = lives.litigation === 'judged' || lives.litigation === 'final' ? 'effective' : 'withdrawn'
    return { ending, effectiveOn: today } as const
  },
  rule: ({ records, term }, given, context) => {
    const { effectiveOn } = given
    const { acceptedOn, disputedId } = receivedIn(records)
    const ruling = given.ending === 'effective' ? inEffect(records, context) : settled(given)
    if (isRefusal(ruling)) return ruling
    const wrong =
      mustLieBetween({ what: '生效日期', on: effectiveOn, after: acceptedOn }, context, litigationLaw(85)) ??
      (context.lives.litigation === 'judged' && term ? mustOutlast(term.dueOn, effectiveOn) : undefined)
    if (wrong) return wrong
    const { result, performBy } = ruling
    return {
      outcome: outcomeOf(result),
      on: effectiveOn,
      ...(performBy === undefined ? {} : { dueOn: { 'R-07': performBy } }),
      said: { ...ruling },
      disputedId,
      notes: consequences(result),
    }
  },
})

/** 第八十五条: the first judgment takes effect when nobody appealed in time; whoever received it last has the last day. */
function mustOutlast(dueOn: Day, effectiveOn: Day): Refusal | undefined {
  if (effectiveOn > dueOn) return undefined
  const reason = `上诉期限至 ${dueOn} 届满，一审裁判尚未生效。`
  return refuse('appeal-period-runs', reason, litigationLaw(85), '请在各方上诉期限届满、无人上诉后登记。')
}

const Final = Ruling.extend({ result: Ruling.shape.result.or(rulingFields.reference) })

/** Of the second instance where it changed anything, else of the first. */
function inEffect(records: ProceedingRecord[], { lives }: Context): Ruling | Refusal {
  const first = lastSaid(records, 'litigation.record-judgment', Ruling)
  const second = lives.litigation === 'final' ? lastSaid(records, 'litigation.record-final', Final) : undefined
  const ruling = second === undefined || second.result === 'upheld' ? first : Ruling.parse(second)
  if (ruling && (lives.litigation === 'judged' || lives.litigation === 'final')) return ruling
  return refuse('not-judged', '还没有可以生效的裁判。', litigationLaw(85), '请先登记收到的裁判。')
}

function settled({ ending, effectiveOn, reference, reason }: Concluded): Ruling | Refusal {
  const basis = ending === 'withdrawn' ? litigationLaw(62) : litigationLaw(60)
  if (reference === undefined || reason === undefined)
    return refuse('paper-missing', '撤诉、调解的，应当写明文书号和理由、内容。', basis, '请按裁定书、调解书填写。')
  const days = { decidedOn: effectiveOn, receivedOn: effectiveOn }
  const said = { reference, reason, ...days }
  return ending === 'withdrawn' ? { ...said, result: 'withdrawn' } : { ...said, result: 'mediated', changedTo: reason }
}
