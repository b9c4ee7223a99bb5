/** Sent to each organ with a receipt; what each of them answers is kept. */
import { choiceField, dayField, longTextField, textField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import type { ProceedingRecord } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { listReportedTo } from './report-facts.store.ts'

const basis = penaltyLaw(75, 1)
const shared = { basis: [basis], by: ['officer' as const, 'clerk' as const], key: 'penaltyReportId', noun: '备案' }
const manners = { 'in-person': '当面报送', post: '邮寄', online: '网上报送' } as const
const answers = { noted: '准予备案', remarked: '提出意见', disapproved: '认为应当纠正' } as const

const loadOrgans = async (tx: Tx, { proceeding }: ProceedingFacts) => ({
  organs: await listReportedTo(tx, proceeding.id),
})

/** Those of the organs for which this act has not been done yet. */
function left(act: string, { organs, records }: { organs: string[]; records: ProceedingRecord[] }): string[] {
  const done = records.filter((record) => record.act === act).map(({ said }) => said.organ)
  return organs.filter((organ) => !done.includes(organ))
}

const send = 'penalty-report.send'
export const sendReport = proceedingAct({
  name: send,
  label: '报送备案报告',
  ...shared,
  fields: {
    organ: textField('备案机关'),
    sentOn: dayField('报送日期'),
    manner: choiceField('报送方式', manners),
    receipt: textField('签收人或者回执号'),
  },
  load: loadOrgans,
  must: [],
  propose: (facts, { today }) => {
    const [organ] = left(send, facts)
    return { ...(organ === undefined ? {} : { organ }), sentOn: today, manner: 'in-person' as const }
  },
  rule: (facts, { organ, sentOn }, { today }) => {
    const open = left(send, facts)
    if (!open.includes(organ))
      return refuse('not-recipient', `待报送的备案机关：${open.join('、')}。`, basis, '请按备案报告填写备案机关。')
    const approvedOn = facts.records.at(-1)?.saidOn ?? today
    if (sentOn > today || sentOn < approvedOn)
      return refuse('day-wrong', `报送日期应在 ${approvedOn} 至今天之间。`, basis, '请核对报送日期。')
    return { outcome: open.length === 1 ? 'whole' : 'in-part', on: sentOn }
  },
})

const record = 'penalty-report.record-answer'
export const recordReportAnswer = proceedingAct({
  name: record,
  label: '登记备案机关的答复',
  ...shared,
  fields: {
    organ: textField('备案机关'),
    answeredOn: dayField('收到答复日期'),
    answer: choiceField('答复', answers),
    content: longTextField('答复内容', { max: 2000 }),
  },
  load: loadOrgans,
  must: [],
  propose: (facts, { today }) => {
    const [organ] = left(record, facts)
    return {
      ...(organ === undefined ? {} : { organ }),
      answeredOn: today,
      answer: 'noted' as const,
      content: '准予备案。',
    }
  },
  rule: (facts, { organ, answeredOn, answer }, { today }) => {
    const open = left(record, facts)
    if (!open.includes(organ))
      return refuse('not-recipient', `尚未答复的备案机关：${open.join('、')}。`, basis, '请核对备案机关。')
    const sentOn = facts.records.findLast(({ act, said }) => act === send && said.organ === organ)?.saidOn ?? today
    if (answeredOn > today || answeredOn < sentOn)
      return refuse('day-wrong', `收到答复日期应在 ${sentOn} 至今天之间。`, basis, '请核对日期。')
    const notes = answer === 'disapproved' ? ['请按备案机关的意见核查；应当改正的，在原案件中提请撤销、变更。'] : []
    return { outcome: open.length === 1 ? 'whole' : 'in-part', on: answeredOn, notes }
  },
})

/** A decision that no longer stands is not reported. */
export const forgoReport = proceedingAct({
  name: 'penalty-report.forgo',
  label: '不再报备',
  basis: [basis],
  by: ['section-head'],
  ...{ key: 'penaltyReportId', noun: '备案' },
  fields: { reason: longTextField('不再报备的理由', { max: 2000, description: '处罚决定已被撤销等' }) },
  must: [],
  rule: () => ({}),
})
