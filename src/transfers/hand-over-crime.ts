/** Handed over within a day, with everything the police need; afterwards what they filed for follows (第五条、第六条、第十二条). */
import { dayField, instantField, longTextField, textField } from '../acts/field.ts'
import { type CrimeTransferLetter, partyOf } from '../documents/index.ts'
import { type Day, dayOf, type Instant } from '../kernel/day.ts'
import { citationInChinese, crimeTransferRegulation, penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { contactOf, mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { mustBeWholePackage, mustFollowApproval } from './crime-transfer.rules.ts'
import { packageField } from './crime-transfer.ts'
import { reportIn } from './decide-crime.ts'
import { type TransferFacts, withCase } from './transfer.store.ts'

export const handOverCrime = proceedingAct({
  name: 'crime-transfer.hand-over',
  label: '移送公安机关',
  basis: [crimeTransferRegulation(5), crimeTransferRegulation(6)],
  by: ['officer'],
  ...{ key: 'crimeTransferId', noun: '移送' },
  fields: {
    handedOverAt: instantField('移送时间'),
    receivedBy: textField('公安机关签收人', { max: 60 }),
    copyTo: textField('抄送的人民检察院', { max: 100 }),
    materials: packageField,
    withoutAppraisal: longTextField('没有检验报告、鉴定结论的原因', { max: 500 }).optional(),
  },
  load: withCase,
  must: [mustBeHandlerUnder(crimeTransferRegulation(5))],
  propose: (_facts, { now }) => ({
    handedOverAt: now,
    materials: [
      { kind: 'report' as const, name: '调查报告', pieces: 1 },
      { kind: 'items' as const, name: '涉案物品清单', pieces: 1 },
      { kind: 'evidence' as const, name: '案卷材料复制件', pieces: 1 },
    ],
  }),
  rule: (facts, given, context) => {
    const approved = facts.records.findLast(({ act }) => act === 'crime-transfer.decide')
    if (!approved) return refuse('not-approved', '移送尚未批准。', crimeTransferRegulation(5))
    const handedOverAt = given.handedOverAt as Instant
    const unfit =
      mustFollowApproval(handedOverAt, { approvedAt: approved.recordedAt, now: context.now }) ??
      mustBeWholePackage(given.materials, given.withoutAppraisal)
    if (unfit) return unfit
    const content = letter(facts, given, approved.saidOn)
    return { on: dayOf(handedOverAt), at: handedOverAt, documents: [{ form: 'crime-transfer-letter', content }] }
  },
})

type Packed = { copyTo: string; materials: { name: string; pieces: number }[]; withoutAppraisal?: string | undefined }
type Facts = Pick<TransferFacts, 'openCase' | 'subject' | 'agency' | 'handlers' | 'records' | 'filedOn'>

function letter(facts: Facts, { copyTo, materials, withoutAppraisal }: Packed, approvedOn: Day): CrimeTransferLetter {
  const { openCase, subject, agency, handlers, records, filedOn } = facts
  const { organ, facts: found, indicators, crime, measures = null } = reportIn(records)
  const without = withoutAppraisal === undefined ? '' : `没有检验报告、鉴定结论：${withoutAppraisal}`
  return {
    ...{ caseName: openCase.title, receivingOrgan: organ, copyTo, party: partyOf(subject), filedOn },
    ...{ facts: `${found}\n${indicators}${without}`, crime, approvedOn, measures },
    basis: [penaltyLaw(27, 1), crimeTransferRegulation(3)].map(citationInChinese).join('、'),
    attachments: materials.map(({ name, pieces }) => ({ name, pieces, pages: null })),
    contact: contactOf(agency, handlers[0]?.name ?? agency.shortName),
  }
}

/** 第十二条: within three days of the notice that the police have filed; what must be kept here is said. */
export const giveItems = proceedingAct({
  name: 'crime-transfer.give-items',
  label: '移交涉案物品和材料',
  basis: [crimeTransferRegulation(12)],
  by: ['officer'],
  ...{ key: 'crimeTransferId', noun: '移送' },
  fields: {
    givenOn: dayField('移交日期'),
    receivedBy: textField('公安机关接收人', { max: 60 }),
    items: longTextField('移交的物品和材料', { max: 4000, description: '对照涉案物品清单逐项写明；没有物品的写明' }),
  },
  must: [mustBeHandlerUnder(crimeTransferRegulation(12))],
  propose: (_facts, { today }) => ({ givenOn: today }),
  rule: ({ records }, { givenOn }, { today }) => {
    const filedOn = records.findLast(({ act }) => act === 'crime-transfer.record-police')?.saidOn ?? today
    if (givenOn >= filedOn && givenOn <= today) return { on: givenOn }
    const reason = `移交日期应在接到立案通知（${filedOn}）之后，且不得晚于今天。`
    return refuse('day-wrong', reason, crimeTransferRegulation(12), '请核对交接手续。')
  },
})
