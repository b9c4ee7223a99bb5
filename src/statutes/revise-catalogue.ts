/** The review catalogue as the administrator keeps it: items added, revised and taken out, each from a day on and with a reason. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context, Recorded, StoreContext } from '../acts/context.ts'
import { choiceField, citationField, dayField, longTextField, moneyField, textField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import { parseCitation, penaltyLaw } from '../law/citation.ts'
import { decisionCategories, decisionFacts } from '../law/decision-facts.ts'
import { getLawBook, insertLawRow, setLawRow } from '../law/law.store.ts'
import type { CatalogueRow } from '../law/law-book.ts'
import { isRefusal, refuse } from '../law/refusal.ts'
import {
  mustHaveCondition,
  mustNotBeStatutory,
  mustNotReachBack,
  mustNotStandAlready,
  standingItem,
} from './catalogue.rules.ts'
import { revisedRow } from './law-row.rules.ts'
import { insertLawRowChange } from './law-row-change.store.ts'

const basis = penaltyLaw(58, 1)
const keeping = {
  basis: [basis],
  by: ['administrator'] as ['administrator'],
  load: (tx: Tx) => getLawBook(tx),
  must: [],
}

const keyField = textField('事项编号', { max: 80, widget: 'fixed' })
const why = {
  source: textField('来源', { description: '目录的制定、审定文件和文号' }),
  reason: longTextField('理由', { max: 1000 }),
}
const condition = {
  label: textField('事项名称', { description: '目录公布时的写法' }),
  facts: z
    .array(choiceField('情形', decisionFacts))
    .max(6)
    .meta({ title: '情形', description: '选了几个的，须同时具备才属于本项' }),
  target: choiceField('处罚对象', { organisation: '法人、其他组织', person: '公民' }).optional(),
  amountOf: choiceField('数额种类', { fine: '罚款', confiscation: '没收违法所得、非法财物' }).optional(),
  atLeastFen: moneyField('数额（含本数以上）', { description: '对每一个被处罚人分别计算' }).optional(),
}
const dated = {
  basis: z.array(citationField('依据条文')).max(12).meta({ title: '依据条文' }),
  from: dayField('施行日期', { description: '自该日起适用；原来的一行适用至前一日，不会被覆盖' }),
}

type Asked = {
  facts: CatalogueRow['facts']
  target?: 'organisation' | 'person' | undefined
  amountOf?: 'fine' | 'confiscation' | undefined
  atLeastFen?: number | undefined
}

function conditionOf({
  facts,
  target,
  amountOf,
  atLeastFen = 0,
}: Asked): Pick<CatalogueRow, 'facts' | 'target' | 'amount'> {
  const amount = amountOf === undefined || atLeastFen === 0 ? null : { of: amountOf, atLeastFen }
  return { facts: [...new Set(facts)], target: target ?? null, amount }
}

export const addCatalogueItem = act({
  ...keeping,
  name: 'law-row.add-catalogue',
  label: '增列重大执法决定目录事项',
  input: z.object({ category: choiceField('执法类别', decisionCategories), ...condition, ...dated, ...why }),
  rule: (law, { category, label, from, source, basis: cited, reason, ...asked }, context) => {
    const places = law.catalogue.filter((row) => row.category === category).map(({ position }) => position)
    const position = Math.max(0, ...places) + 1
    const row: CatalogueRow = {
      ...{ id: `${category}-${position}`, category, position, label, ...conditionOf(asked) },
      ...{ from, until: null, basis: cited.map(parseCitation), source, standing: 'unverified' },
    }
    const unfit =
      mustNotReachBack(from, context.today) ?? mustHaveCondition(row) ?? mustNotStandAlready(law, row, from, row.id)
    return unfit ?? eventOf({ change: 'added', row, ends: null, reason }, context)
  },
  store: storeChange,
})

export const reviseCatalogueItem = act({
  ...keeping,
  name: 'law-row.revise-catalogue',
  label: '修订目录事项',
  input: z.object({ key: keyField, ...condition, ...dated, ...why }),
  rule: (law, { key, label, from, source, basis: cited, reason, ...asked }, context) => {
    const early = mustNotBeStatutory(key) ?? mustNotReachBack(from, context.today)
    if (early) return early
    const next = { label, from, source, basis: cited.map(parseCitation), ...conditionOf(asked) }
    const revised = revisedRow<CatalogueRow>(law, { kind: 'catalogue', key, next })
    if (isRefusal(revised)) return revised
    const unfit = mustHaveCondition(revised.row) ?? mustNotStandAlready(law, revised.row, from, key)
    return unfit ?? eventOf({ change: 'revised', row: revised.row, ends: revised.ends, reason }, context)
  },
  store: storeChange,
})

export const endCatalogueItem = act({
  ...keeping,
  name: 'law-row.end-catalogue',
  label: '移出目录',
  input: z.object({
    key: keyField,
    until: dayField('适用至', { description: '这一天仍然适用；之后作出的决定不再属于本项' }),
    ...why,
  }),
  rule: (law, { key, until, reason, source }, context) => {
    const early = mustNotBeStatutory(key) ?? mustNotReachBack(until, context.today)
    if (early) return early
    const row = standingItem(law, key, until)
    if (isRefusal(row)) return row
    if (row.until !== null)
      return refuse('catalogue-item-ends', `本项已定于 ${row.until} 止。`, basis, '不必再次移出。')
    return eventOf(
      { change: 'ended', row: { ...row, until, source }, ends: { from: row.from, until }, reason },
      context,
    )
  },
  store: storeChange,
})

type Change = {
  change: 'added' | 'revised' | 'ended'
  row: CatalogueRow
  ends: { from: CatalogueRow['from']; until: CatalogueRow['from'] } | null
  reason: string
}

function eventOf(changed: Change, { actor, newId }: Context) {
  return { agencyId: actor.agencyId, ...changed, changeId: newId(), changedBy: actor.personId }
}

/** One transaction: a crash in between leaves the list as it was. */
async function storeChange(
  tx: Tx,
  { agencyId, change, row, ends, reason, changeId, changedBy }: Recorded<ReturnType<typeof eventOf>>,
  { now }: StoreContext,
): Promise<void> {
  const { id: key, from, source } = row
  if (ends !== null) await setLawRow(tx, { kind: 'catalogue', key, from: ends.from }, { until: ends.until })
  if (change !== 'ended') await insertLawRow(tx, agencyId, { kind: 'catalogue', row })
  const told = { kind: 'catalogue' as const, rowKey: key, change, inForceFrom: from, source, reason }
  await insertLawRowChange(tx, { id: changeId, agencyId, ...told, row: JSON.stringify(row), changedBy, changedAt: now })
}
