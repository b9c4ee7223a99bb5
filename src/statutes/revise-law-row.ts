/** A new value of the law from a day on. One act a kind, for each asks something else; all end the old row and add a new one. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context, Recorded, StoreContext } from '../acts/context.ts'
import { choiceField, citationField, dayField, longTextField, moneyField, textField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import { parseCitation, penaltyLaw } from '../law/citation.ts'
import { getLawBook, insertLawRow, setLawRow } from '../law/law.store.ts'
import type { DeadlineRow, ProvisionRow, ThresholdRow } from '../law/law-book.ts'
import { courseOf, type DatedRow, keyOf } from '../law/law-rows.ts'
import { isRefusal, refuse } from '../law/refusal.ts'
import { type Revised, revisedRow } from './law-row.rules.ts'
import { insertLawRowChange } from './law-row-change.store.ts'

const basis = penaltyLaw(5, 3)
const shared = {
  basis: z.array(citationField('依据条文')).max(12).meta({ title: '依据条文' }),
  from: dayField('施行日期', { description: '新取值开始适用之日；原取值适用至前一日，不会被覆盖' }),
  source: textField('来源', { description: '公布机关、文号、网址或者公报' }),
  reason: longTextField('修订理由', { max: 1000 }),
}
const units = {
  'working-day': '工作日',
  day: '日',
  hour: '小时',
  month: '月',
  year: '年',
} as const

const revising = {
  basis: [basis],
  by: ['administrator'] as ['administrator'],
  load: (tx: Tx) => getLawBook(tx),
  must: [],
}

export const reviseDeadline = act({
  ...revising,
  name: 'law-row.revise-deadline',
  label: '修订法定期限',
  input: z.object({
    key: textField('期限编号', { max: 40, widget: 'fixed' }),
    length: z
      .int({ error: '长度须为整数' })
      .min(1, '长度不得小于 1')
      .max(3650, '长度超出上限')
      .meta({ title: '期限长度' }),
    unit: choiceField('单位', units),
    ...shared,
  }),
  rule: (law, { key, reason, basis: cited, ...next }, context) => {
    const [row] = courseOf(law, { kind: 'deadline', key })
    if (row?.kind === 'deadline' && row.row.length === null)
      return refuse('deadline-without-length', '这一期限以文书写明的日期或者固定日期为准，没有长度可改。', basis)
    const revised = revisedRow<DeadlineRow>(law, {
      kind: 'deadline',
      key,
      next: { ...next, basis: cited.map(parseCitation) },
    })
    return isRefusal(revised) ? revised : eventOf({ kind: 'deadline', row: revised.row }, { revised, reason, context })
  },
  store: storeRevision,
})

export const reviseThreshold = act({
  ...revising,
  name: 'law-row.revise-threshold',
  label: '修订金额、数量界限',
  input: z.object({
    key: textField('编号', { max: 80, widget: 'fixed' }),
    amountFen: moneyField('金额').optional(),
    value: z
      .int({ error: '数值须为整数' })
      .min(0, '数值不得为负')
      .max(1_000_000, '数值超出上限')
      .optional()
      .meta({ title: '数值' }),
    ...shared,
  }),
  rule: (law, { key, reason, basis: cited, amountFen, value, ...next }, context) => {
    const [found] = courseOf(law, { kind: 'threshold', key })
    const isMoney = found?.kind === 'threshold' && found.row.unit === 'fen'
    const told = isMoney ? amountFen : value
    if (told === undefined)
      return refuse('threshold-value-missing', isMoney ? '请填写新的金额。' : '请填写新的数值。', basis)
    if (found?.kind === 'threshold' && found.row.unit === 'switch' && told > 1)
      return refuse('threshold-not-a-switch', '这一项是开关，只能填 1（是）或者 0（否）。', basis)
    const cites = cited.map(parseCitation)
    const revised = revisedRow<ThresholdRow>(law, {
      kind: 'threshold',
      key,
      next: { ...next, value: told, basis: cites },
    })
    return isRefusal(revised) ? revised : eventOf({ kind: 'threshold', row: revised.row }, { revised, reason, context })
  },
  store: storeRevision,
})

export const reviseProvision = act({
  ...revising,
  name: 'law-row.revise-provision',
  label: '修订处罚条款',
  input: z.object({
    key: textField('条款编号', { max: 80, widget: 'fixed' }),
    penalty: citationField('处罚条款'),
    minimumFen: moneyField('罚款下限').optional(),
    maximumFen: moneyField('罚款上限').optional(),
    measures: z
      .array(textField('其他处罚、措施', { max: 60 }))
      .max(12)
      .meta({ title: '其他处罚、措施' }),
    ...shared,
  }),
  rule: (law, { key, reason, basis: cited, penalty, minimumFen = null, maximumFen = null, ...next }, context) => {
    if (minimumFen !== null && maximumFen !== null && minimumFen > maximumFen)
      return refuse('provision-upside-down', '罚款下限高于上限。', basis, '请核对金额。')
    const told = { ...next, minimumFen, maximumFen, penalty: parseCitation(penalty), basis: cited.map(parseCitation) }
    const revised = revisedRow<ProvisionRow>(law, { kind: 'provision', key, next: told })
    return isRefusal(revised) ? revised : eventOf({ kind: 'provision', row: revised.row }, { revised, reason, context })
  },
  store: storeRevision,
})

type Of = { revised: Pick<Revised<DatedRow['row']>, 'ends'>; reason: string; context: Context }

function eventOf(revision: DatedRow, { revised, reason, context }: Of) {
  const { actor, newId } = context
  const { agencyId, personId: changedBy } = actor
  return { agencyId, revision, ends: revised.ends, reason, changeId: newId(), changedBy }
}

/** A crash in between leaves nothing: all of it is one transaction, and the new version of the law is known at its commit. */
async function storeRevision(
  tx: Tx,
  { agencyId, revision, ends, reason, changeId, changedBy }: Recorded<ReturnType<typeof eventOf>>,
  { now }: StoreContext,
): Promise<void> {
  const { kind, row } = revision
  const key = keyOf(revision)
  if (ends !== null) await setLawRow(tx, { kind, key, from: ends.from }, { until: ends.until })
  await insertLawRow(tx, agencyId, revision)
  const told = { kind, rowKey: key, change: 'revised' as const, inForceFrom: row.from, source: row.source, reason }
  await insertLawRowChange(tx, { id: changeId, agencyId, ...told, row: JSON.stringify(row), changedBy, changedAt: now })
}
