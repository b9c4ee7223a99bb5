/** Whether a licence is to be revoked: opened, investigated, drafted after the holder was told and heard: 第六十九条. */
import { z } from 'zod'
import { choiceField, longTextField, textField } from '../acts/field.ts'
import { remediesOf } from '../documents/index.ts'
import { citationInChinese, licensingLaw } from '../law/citation.ts'
import { isRefusal, refuse } from '../law/refusal.ts'
import { mustBeCertified } from '../officers/index.ts'
import { lastSaid, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { type EndFacts, endingOf, keptContent, loadEnd, noLicence } from './end-of-licence.ts'
import { licenceIdField } from './held-licence.ts'
import { insertMatter } from './licence.store.ts'
import { licenceNames } from './licence-kind.ts'
import { loadLicence } from './opened-on-licence.store.ts'
import { handlersField } from './receive.ts'
import { articleOf, outcomeOf, protectionOf, revocationGrounds } from './revocation.ts'

const basis = licensingLaw(69)
export const revocation = { name: 'licence-revocation', key: 'licenceRevocationId', noun: '撤销许可' }
const { name, ...of } = revocation

const sources = { office: '依据职权', request: '利害关系人请求', superior: '上级行政机关交办' } as const

export const openRevocation = openingAct({
  name: `${name}.open`,
  label: '启动撤销许可程序',
  basis: [basis],
  by: ['officer'],
  ...{ procedure: name, key: of.key },
  fields: {
    ...licenceIdField,
    source: choiceField('来源', sources),
    requestedBy: textField('请求人、交办机关', { max: 100 }).optional(),
    clue: longTextField('线索和初步情况', { max: 2000 }),
    handlers: handlersField,
  },
  load: loadLicence,
  must: [],
  propose: ({ handlers }) => ({ source: 'office' as const, handlers }),
  rule: ({ held, agency, subject, people }, { source, requestedBy, handlers }, { today, law }) => {
    if (!held || !subject) return noLicence(basis)
    if (source !== 'office' && requestedBy === undefined)
      return refuse('requester-missing', '应当写明由谁请求或者交办。', licensingLaw(69, 1), '请填写请求人、交办机关。')
    const unfit = mustBeCertified(people, { on: today, area: agency.areaCode, law })
    if (unfit) return unfit
    const title = `撤销${subject.name}${licenceNames[held.kind] ?? held.name}`
    return { opened: { title, subjectId: subject.id, handlers }, held }
  },
  store: (tx, { proceeding, held }) =>
    insertMatter(tx, { proceedingId: proceeding.id, agencyId: proceeding.agencyId, licenceId: held.id }),
})

const conclusion = {
  ground: choiceField('撤销的情形', revocationGrounds),
  finding: choiceField('调查结论', { established: '情形成立', 'not-established': '情形不成立' }),
  facts: longTextField('查明的事实和证据', { max: 8000 }),
  publicHarm: z
    .boolean()
    .default(false)
    .meta({ title: '撤销可能对公共利益造成重大损害', description: '属于此种情况的，不予撤销' }),
}
export const Conclusion = z.object(conclusion)

export const concludeRevocation = proceedingAct({
  ...of,
  name: `${name}.conclude`,
  label: '调查终结',
  basis: [basis],
  by: ['officer'],
  fields: conclusion,
  must: [mustBeHandlerUnder(basis)],
  rule: (_facts, given) => ({ outcome: outcomeOf(given) }),
})

export const keepLicence = proceedingAct({
  ...of,
  name: `${name}.keep`,
  label: '决定不予撤销',
  basis: [basis],
  by: ['agency-head'],
  fields: {
    outcome: choiceField('结论', { kept: '不予撤销', returned: '退回继续调查' }),
    reason: longTextField('理由', { max: 2000 }),
  },
  load: loadEnd,
  must: [mustNotBeHandlerUnder(basis)],
  propose: ({ records }) => {
    const concluded = lastSaid(records, `${name}.conclude`, Conclusion)
    const why = concluded?.publicHarm ? '撤销可能对公共利益造成重大损害。' : '经调查，撤销的情形不成立。'
    return { outcome: 'kept' as const, reason: why }
  },
  rule: ({ held, ...facts }, { outcome, reason }, context) => {
    const concluded = lastSaid(facts.records, `${name}.conclude`, Conclusion)
    if (!held || !concluded) return noLicence(basis)
    if (outcome === 'returned') return { outcome, documents: [] }
    const said = { findings: concluded.facts, handlers: '建议不予撤销，请审批。', approval: reason }
    const content = keptContent({ ...facts, held }, { purpose: '不予撤销行政许可', basis, ...said }, context)
    return { outcome, documents: [{ form: 'licence-approval', content }] }
  },
})

export const draftRevocation = proceedingAct({
  ...of,
  name: `${name}.draft`,
  label: '拟定撤销决定',
  basis: [basis],
  by: ['officer'],
  fields: {
    facts: longTextField('查明的事实和证据', { max: 8000 }),
    heard: longTextField('听取意见情况', { max: 2000, description: '当事人的意见，是否采纳和理由' }),
    reason: longTextField('撤销的理由', { max: 2000 }),
    protection: longTextField('赔偿或者利益保护', {
      max: 1000,
      description: '以不正当手段取得的不必填写：取得的利益不受保护',
    }).optional(),
  },
  load: loadEnd,
  must: [mustBeHandlerUnder(basis)],
  propose: ({ records }) => {
    const { facts = '' } = lastSaid(records, `${name}.conclude`, Conclusion) ?? {}
    return { facts, heard: heardText({ records }) }
  },
  rule: (facts, { protection, ...given }, context) => {
    const { held, records, agency } = facts
    const concluded = lastSaid(records, `${name}.conclude`, Conclusion)
    if (!held || !concluded) return noLicence(basis)
    const { ground } = concluded
    const compensation = protectionOf(ground, protection)
    if (isRefusal(compensation)) return compensation
    const content = {
      ...{ ...endingOf(facts, held), certificateNumber: held.number, ground: revocationGrounds[ground] },
      ...{ ...given, compensation, basis: citationInChinese(articleOf(ground)) },
      remedies: remediesOf(agency, context),
    }
    return { documents: [{ form: name, content, standing: 'draft' as const }] }
  },
})

/** What the holder and others said, at the hearing or without one. */
export function heardText({ records }: Pick<EndFacts, 'records'>): string {
  const held = records.findLast(({ act, outcome }) => act === `${name}.hold-hearing` && outcome === 'held')
  if (held) return `${held.saidOn}举行听证，根据听证笔录处理。`
  return lastSaid(records, `${name}.note-no-hearing`, z.object({ statement: z.string() }))?.statement ?? ''
}
