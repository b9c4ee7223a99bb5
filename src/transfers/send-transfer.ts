/** The letter, the answer to it, and who decides where two organs differ: 《行政处罚法》第二十五条第二款. */
import { z } from 'zod'
import { choiceField, dayField, idField, longTextField, textField } from '../acts/field.ts'
import { partyOf, type TransferLetter } from '../documents/index.ts'
import type { Day } from '../kernel/day.ts'
import { citationInChinese, penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { contactOf, mustBeHandlerUnder, type ProceedingRecord } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { groundArticles } from './case-transfer.ts'
import { proposedIn } from './propose-transfer.ts'
import { type TransferFacts, withCase } from './transfer.store.ts'

const dispute = [penaltyLaw(25, 2)]
const shared = { by: ['officer' as const], key: 'caseTransferId', noun: '移送', load: withCase }
/** Only a whole case rests with its transfer; of a part the case itself is not moved. */
const movedCase = { caseId: idField('案件').optional() }
const materials = z
  .array(
    z.object({
      name: textField('材料名称', { max: 100 }),
      pieces: z.int('件数须为整数').min(1, '件数至少为 1').max(9999).meta({ title: '件数' }),
    }),
  )
  .max(50)
  .meta({ title: '移送的材料' })

type Facts = Pick<TransferFacts, 'proceeding' | 'records'>

function mustMoveItsCase(caseId: string | undefined, { proceeding, records }: Facts): Refusal | undefined {
  const { scope } = proposedIn(records)
  if (caseId === (scope === 'whole' ? proceeding.caseId : undefined)) return undefined
  const reason =
    scope === 'whole'
      ? '全案移送的，案件随之移送，且应当是本移送事项的案件。'
      : '部分移送的，案件由本机关继续办理，不填写案件。'
  return refuse('case-differs', reason, penaltyLaw(22), '请从本移送事项办理。')
}

const moving = ({ records, caseId }: Pick<TransferFacts, 'records' | 'caseId'>) =>
  proposedIn(records).scope === 'whole' ? { caseId } : {}

export const sendTransfer = proceedingAct({
  ...shared,
  name: 'case-transfer.send',
  label: '移送案件和材料',
  basis: [penaltyLaw(22), penaltyLaw(25, 1)],
  fields: { ...movedCase, sentOn: dayField('移送日期'), materials },
  must: [mustBeHandlerUnder(penaltyLaw(22))],
  propose: (facts, { today }) => ({
    ...moving(facts),
    ...{ sentOn: today, materials: [{ name: '案卷材料', pieces: 1 }] },
  }),
  rule: (facts, { caseId, sentOn, materials: packed }, { today }) => {
    const unfit = mustMoveItsCase(caseId, facts) ?? mustFollow(sentOn, { today, records: facts.records })
    if (unfit) return unfit
    return { on: sentOn, documents: [{ form: 'transfer-letter', content: letter(facts, packed) }] }
  },
})

/** Not before what it follows, and not in the future. */
function mustFollow(on: Day, { today, records }: { today: Day; records: ProceedingRecord[] }): Refusal | undefined {
  const before = records.at(-1)?.saidOn ?? today
  if (on >= before && on <= today) return undefined
  return refuse('day-wrong', `日期应在 ${before} 以后，且不得晚于今天。`, dispute, '请核对文书。')
}

type Writing = Pick<TransferFacts, 'openCase' | 'subject' | 'agency' | 'handlers' | 'records' | 'filedOn'>

function letter(facts: Writing, packed: { name: string; pieces: number }[]): TransferLetter {
  const { openCase, subject, agency, handlers, records, filedOn } = facts
  const { organ, findings, violated = null, ground } = proposedIn(records)
  return {
    ...{ caseName: openCase.title, receivingOrgan: organ, party: partyOf(subject), filedOn, findings, violated },
    basis: citationInChinese(groundArticles[ground]),
    attachments: packed.map(({ name, pieces }) => ({ name, pieces, pages: null })),
    contact: contactOf(agency, handlers[0]?.name ?? agency.shortName),
  }
}

export const recordReply = proceedingAct({
  ...shared,
  name: 'case-transfer.record-reply',
  label: '登记受移送机关的答复',
  basis: dispute,
  fields: {
    ...movedCase,
    outcome: choiceField('答复', { accepted: '接收', rejected: '不接收' }),
    number: textField('回执、答复文号', { max: 100 }),
    receivedOn: dayField('收到日期'),
    reason: longTextField('不接收的理由', { max: 2000, description: '不接收的填写' }).optional(),
  },
  must: [mustBeHandlerUnder(...dispute)],
  propose: (facts, { today }) => ({ ...moving(facts), outcome: 'accepted' as const, receivedOn: today }),
  rule: (facts, { caseId, outcome, receivedOn, reason }, { today }) => {
    const unfit = mustMoveItsCase(caseId, facts) ?? mustFollow(receivedOn, { today, records: facts.records })
    if (unfit) return unfit
    if (outcome === 'rejected' && reason === undefined)
      return refuse('reason-missing', '不接收的，应当写明理由。', dispute, '请照答复填写。')
    return { outcome, on: receivedOn }
  },
})

export const askDesignation = proceedingAct({
  ...shared,
  name: 'case-transfer.ask-designation',
  label: '报请指定管辖',
  basis: dispute,
  fields: {
    organ: textField('共同的上一级行政机关', { max: 100 }),
    askedOn: dayField('报请日期'),
    reason: longTextField('争议和协商情况', { max: 4000 }),
  },
  must: [mustBeHandlerUnder(...dispute)],
  propose: (_facts, { today }) => ({ askedOn: today }),
  rule: ({ records }, { askedOn }, { today }) => mustFollow(askedOn, { today, records }) ?? { on: askedOn },
})

export const settleJurisdiction = proceedingAct({
  ...shared,
  name: 'case-transfer.settle',
  label: '登记协商、指定管辖的结果',
  basis: dispute,
  fields: {
    ...movedCase,
    outcome: choiceField('结果', { theirs: '由其他机关管辖', ours: '由本机关管辖' }),
    manner: choiceField('方式', { agreed: '协商一致', designated: '上级机关指定' }),
    number: textField('文书文号', { max: 100 }),
    settledOn: dayField('收到日期'),
  },
  must: [mustBeHandlerUnder(...dispute)],
  propose: (facts, { today }) => ({ ...moving(facts), settledOn: today }),
  rule: (facts, { caseId, outcome, manner, settledOn }, { today, lives }) => {
    const unfit = mustMoveItsCase(caseId, facts) ?? mustFollow(settledOn, { today, records: facts.records })
    if (unfit) return unfit
    if (manner === 'designated' && lives['case-transfer'] !== 'designating')
      return refuse('not-asked', '尚未报请上级机关指定管辖。', dispute, '请先登记报请，或者选择协商一致。')
    return { outcome, on: settledOn }
  },
})
