/** The decision on what was seized, thing by thing, within the period: 《行政强制法》第二十七条. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { choiceField, idField, longTextField, textField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { approvalAct } from '../approvals/index.ts'
import { findLatestDocument } from '../documents/document.store.ts'
import { handlersOpinion, namesOf, opinionField } from '../evidence/index.ts'
import type { Tx } from '../kernel/database.ts'
import { citationInChinese, coercionLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { lastSaid, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { approvalContent } from './approve-seizure.ts'
import { dispositionContent } from './disposition-on-form.ts'
import { type Ending, storeEndings } from './seized-item.store.ts'
import { mustNotBeExpired } from './seizure.rules.ts'
import { dispositions, type SeizedItem } from './seizure.ts'
import { loadMeasure, loadSeizure, type SeizureFacts } from './seizure-facts.store.ts'

const kind = 'seizure-disposition'
const basis = [coercionLaw(27)]
const fields = {
  items: z
    .array(
      z.object({
        id: idField('物品'),
        name: textField('名称', { widget: 'fixed' }),
        disposition: choiceField('处理', dispositions),
      }),
    )
    .min(1, '请逐项处理')
    .max(300)
    .meta({ title: '逐项处理意见' }),
  reason: longTextField('处理的理由', { max: 2000 }),
  collection: textField('领取方式', { description: '有退还物品时填写' }).optional(),
  opinion: opinionField,
}
const Asked = z.object({ items: fields.items, reason: fields.reason, collection: fields.collection })

export const proposeDisposition = proceedingAct({
  name: 'seizure.propose-disposition',
  label: '提请作出处理决定',
  basis,
  by: ['officer'],
  ...{ key: 'seizureId', noun: '查封、扣押', fields },
  load: async (tx: Tx, { proceeding: { id, caseId } }: ProceedingFacts) => ({
    ...(await loadMeasure(tx, id)),
    penalty: caseId === null ? undefined : await findLatestDocument(tx, caseId, 'penalty-decision'),
  }),
  must: [mustBeHandlerUnder(...basis), mustNotBeExpired],
  propose: ({ items }) => ({
    items: items.map(({ id, name }) => ({ id, name, disposition: 'released' as const })),
    opinion: '建议按逐项意见处理，请批准。',
  }),
  rule: ({ proceeding, items, penalty }, given, context) => {
    const refusal = mustDisposeOfEach(items, given.items) ?? mustBeConfiscatedByPenalty(given.items, penalty?.content)
    return refusal ?? { given: handlersOpinion({ proceeding, kind }, given.opinion, context) }
  },
  store: (tx, { given }) => insertOpinions(tx, [given]),
})

function mustDisposeOfEach(items: SeizedItem[], given: Ending[]): Refusal | undefined {
  const isWhole = given.length === items.length && items.every(({ id }) => given.some((one) => one.id === id))
  if (isWhole) return undefined
  return refuse(
    'items-left-over',
    `清单共${items.length}项，应当逐项处理，不得遗漏、重复。`,
    basis,
    '请补齐逐项处理意见。',
  )
}

/** 第二十七条: what is confiscated is confiscated by a penalty, never by the measure itself. */
function mustBeConfiscatedByPenalty(given: Ending[], penalty: object | undefined): Refusal | undefined {
  const wanted = given.some(({ disposition }) => disposition === 'confiscated')
  if (!wanted || JSON.stringify(penalty ?? '').includes('没收')) return undefined
  return refuse(
    'confiscation-without-penalty',
    '没收应当由行政处罚决定作出；本案还没有含没收的处罚决定。',
    basis,
    '请先依法作出处罚决定，或者选择其他处理方式。',
  )
}

const shared = {
  ...{ basis, kind, key: 'seizureId', noun: '查封、扣押', load: loadSeizure },
  mustNotHandle: (facts: SeizureFacts, context: Context): Refusal | undefined =>
    mustNotBeHandlerUnder(...basis)(facts, context) ?? mustNotBeExpired(facts, context),
}

export const examineDisposition = approvalAct<SeizureFacts>({
  ...shared,
  name: 'seizure.examine-disposition',
  label: '审核处理意见',
  ...{ by: 'section-head', level: 'examiner', outcomes: ['agreed', 'returned'] },
})

export const approveDisposition = approvalAct<SeizureFacts>({
  ...shared,
  name: 'seizure.approve-disposition',
  label: '作出处理决定',
  ...{ by: 'agency-head', level: 'approver', outcomes: ['agreed', 'returned'] },
  documents: (facts, given, context) => {
    const { items, reason, collection = null } = asked(facts)
    const approval = approvalContent(facts, {
      ...{ opinions: [...facts.opinions, given], today: context.today, period: '作出处理决定' },
      ...{ measure: inWords(facts.items, items), circumstances: reason },
      basis: basis.map(citationInChinese).join('、'),
    })
    const disposition = dispositionContent(facts, { endings: items, reason, basis, collection }, context)
    return [
      { form: 'coercion-approval', content: approval },
      { form: 'seizure-disposition', content: disposition },
    ]
  },
  effects: (facts, { outcome }, { today }) => {
    if (outcome !== 'agreed') return {}
    const { items } = asked(facts)
    const endings = items.map(({ id, disposition }) => ({ id, disposition }))
    const released = items.some(({ disposition }) => disposition === 'released')
    return { endings, endedOn: today, ...(released && { outcome: 'agreed-with-release' }) }
  },
  store: storeEndings,
})

function asked({ records }: SeizureFacts): z.infer<typeof Asked> {
  const said = lastSaid(records, 'seizure.propose-disposition', Asked)
  if (!said) throw new RangeError('没有处理意见的提请')
  return said
}

/** 没收：柴油3吨；解除并退还：油罐1个 */
function inWords(items: SeizedItem[], given: Ending[]): string {
  return [...Map.groupBy(given, (one) => one.disposition)]
    .map(([disposition, own]) => {
      const named = items.filter(({ id }) => own.some((one) => one.id === id))
      return `${dispositions[disposition]}：${namesOf(named)}`
    })
    .join('；')
}
