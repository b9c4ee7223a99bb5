/** What the police decided, what is done against a refusal, and how it ended: 移送规定第八条至第十条, 《行政处罚法》第二十七条. */
import { choiceField, dayField, idField, longTextField, textField } from '../acts/field.ts'
import type { Day } from '../kernel/day.ts'
import { crimeTransferRegulation, penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder, type ProceedingRecord } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { mustAskInTime } from './crime-transfer.rules.ts'
import { endings, outcomes } from './crime-transfer.ts'
import { mustBeItsCase } from './transfer.rules.ts'
import { withCase } from './transfer.store.ts'

const shared = { by: ['officer' as const], key: 'crimeTransferId', noun: '移送', load: withCase }
const caseId = idField('案件')
const answered = {
  number: textField('文书文号', { max: 100 }),
  receivedOn: dayField('收到日期'),
  reason: longTextField('主要理由', { max: 4000 }).optional(),
}

type Received = { receivedOn: Day; today: Day; records: ProceedingRecord[] }

/** Not before what it answers, and not in the future. */
function mustBeReceivedAfter({ receivedOn, today, records }: Received): Refusal | undefined {
  const asked = records.findLast(({ act }) => /hand-over|ask-|record-police/.test(act))?.saidOn ?? today
  if (receivedOn >= asked && receivedOn <= today) return undefined
  const reason = `收到日期应在 ${asked} 以后，且不得晚于今天。`
  return refuse('day-wrong', reason, crimeTransferRegulation(8), '请核对文书。')
}

/** The first decision, the answer to a request for reconsideration, or what came of the supervision: the state tells which. */
export const recordPolice = proceedingAct({
  ...shared,
  name: 'crime-transfer.record-police',
  label: '登记公安机关的决定',
  basis: [crimeTransferRegulation(8), crimeTransferRegulation(9)],
  fields: { caseId, outcome: choiceField('决定', outcomes), ...answered },
  must: [mustBeHandlerUnder(crimeTransferRegulation(8))],
  propose: (facts, { today }) => ({ caseId: facts.caseId, receivedOn: today }),
  rule: (facts, { caseId: of, outcome, receivedOn, reason }, { today, lives }) => {
    const unfit =
      mustBeItsCase(of, facts, crimeTransferRegulation(8)) ??
      mustBeReceivedAfter({ receivedOn, today, records: facts.records })
    if (unfit) return unfit
    if (outcome === 'not-filed' && reason === undefined)
      return refuse(
        'reason-missing',
        '不予立案的，公安机关应当说明理由。',
        crimeTransferRegulation(8),
        '请照通知书填写。',
      )
    const isFinal = outcome === 'not-filed' && lives['crime-transfer'] === 'supervising'
    return { outcome: isFinal ? 'final' : outcome, on: receivedOn }
  },
})

export const acceptRefusal = proceedingAct({
  ...shared,
  name: 'crime-transfer.accept-refusal',
  label: '接受不予立案',
  basis: [crimeTransferRegulation(10)],
  fields: { caseId, reason: longTextField('不再提请复议、监督的理由', { max: 2000 }) },
  must: [mustBeHandlerUnder(crimeTransferRegulation(10))],
  propose: (facts) => ({ caseId: facts.caseId }),
  rule: (facts, { caseId: of }) => mustBeItsCase(of, facts, crimeTransferRegulation(10)) ?? {},
})

const asking = { askedOn: dayField('提请日期'), reason: longTextField('认为应当立案的理由', { max: 4000 }) }

export const askReconsideration = proceedingAct({
  ...shared,
  name: 'crime-transfer.ask-reconsideration',
  label: '提请公安机关复议',
  basis: [crimeTransferRegulation(9)],
  fields: asking,
  must: [mustBeHandlerUnder(crimeTransferRegulation(9))],
  propose: (_facts, { today }) => ({ askedOn: today }),
  rule: ({ records, running }, { askedOn }, { today }) =>
    mustBeReceivedAfter({ receivedOn: askedOn, today, records }) ?? mustAskInTime(running, askedOn) ?? { on: askedOn },
})

export const askSupervision = proceedingAct({
  ...shared,
  name: 'crime-transfer.ask-supervision',
  label: '建议人民检察院立案监督',
  basis: [crimeTransferRegulation(9)],
  fields: { ...asking, organ: textField('人民检察院', { max: 100 }) },
  must: [mustBeHandlerUnder(crimeTransferRegulation(9))],
  propose: (_facts, { today }) => ({ askedOn: today }),
  rule: ({ records }, { askedOn }, { today }) =>
    mustBeReceivedAfter({ receivedOn: askedOn, today, records }) ?? { on: askedOn },
})

/** 第二十七条第一款: what needs no criminal penalty comes back and is penalised here; what was punished is closed. */
export const recordOutcome = proceedingAct({
  ...shared,
  name: 'crime-transfer.record-outcome',
  label: '登记司法处理结果',
  basis: [penaltyLaw(27, 1), penaltyLaw(35)],
  fields: {
    caseId,
    outcome: choiceField('处理结果', endings),
    organ: textField('作出处理的机关', { max: 100 }),
    ...answered,
  },
  must: [mustBeHandlerUnder(penaltyLaw(27, 1))],
  propose: (facts, { today }) => ({ caseId: facts.caseId, receivedOn: today }),
  rule: (facts, { caseId: of, outcome, receivedOn }, { today }) => {
    const unfit =
      mustBeItsCase(of, facts, penaltyLaw(27, 1)) ?? mustBeReceivedAfter({ receivedOn, today, records: facts.records })
    return unfit ?? { outcome, on: receivedOn }
  },
})
