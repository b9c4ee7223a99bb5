/** Drawn up once for all who receive it; one report is printed for each of them when it is approved. */
import { z } from 'zod'
import { longTextField, textField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { approvalAct } from '../approvals/index.ts'
import { type FilingReport, partyOf } from '../documents/index.ts'
import { handlersOpinion, opinionField } from '../evidence/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { lastSaid, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { type Recipient, recipientsOn } from './recipient.ts'
import { loadReported, type Reported } from './report-facts.store.ts'

const basis = penaltyLaw(75, 1)
const shared = { key: 'penaltyReportId', noun: '备案' }
const name = 'penalty-report.draw-up'

const pagesField = z.int('页数须为整数').min(1).max(9999).optional().meta({ title: '页数' })
const reportFields = {
  facts: longTextField('违法事实'),
  penaltyAndBasis: longTextField('处罚种类和依据', { max: 4000 }),
  procedure: longTextField('告知、听证、法制审核和集体讨论情况', { max: 4000 }),
  attachments: z
    .array(
      z.object({
        name: textField('材料名称'),
        pieces: z.int('件数须为整数').min(1).max(999).meta({ title: '件数' }),
        pages: pagesField,
      }),
    )
    .min(1, '请列明附件')
    .max(30)
    .meta({ title: '附件材料' }),
}
const Drawn = z.object(reportFields)

export const drawUpReport = proceedingAct({
  name,
  label: '拟定重大处罚备案报告',
  basis: [basis],
  by: ['officer'],
  ...shared,
  fields: { ...reportFields, opinion: opinionField },
  load: loadReported,
  must: [mustBeHandlerUnder(basis)],
  propose: ({ decision }) => ({
    ...(decision && {
      facts: decision.said.facts,
      penaltyAndBasis: decision.said.violations.map((one) => `依据${one.basis}，${one.penalty}。`).join('\n'),
      procedure: decision.said.procedure,
    }),
    attachments: ['行政处罚决定书', '送达回执', '法制审核意见书', '集体讨论记录'].map((title) => ({
      name: title,
      pieces: 1,
    })),
    opinion: '建议报请备案，请批准。',
  }),
  rule: ({ servedOn, recipients, proceeding }, { opinion }, context) => {
    if (servedOn === undefined)
      return refuse('not-served', '处罚决定书尚未送达，备案报告应当写明送达日期。', basis, '请先送达处罚决定书。')
    if (recipientsOn(recipients, context.today).length === 0)
      return refuse('no-recipient', '没有登记现行有效的备案机关。', basis, '请系统管理员登记备案机关。')
    return { given: handlersOpinion({ proceeding, kind: 'penalty-report' }, opinion, context) }
  },
  store: (tx, { given }) => insertOpinions(tx, [given]),
})

type Facts = ProceedingFacts & Reported

export const approveReport = approvalAct<Facts>({
  name: 'penalty-report.approve',
  label: '批准报备',
  basis: [basis],
  ...{ kind: 'penalty-report', by: 'deputy-head', level: 'approver', outcomes: ['agreed', 'returned'], ...shared },
  load: async (tx, id) => {
    const facts = await loadProceeding(tx, id)
    return { ...facts, ...(await loadReported(tx, facts)) }
  },
  mustNotHandle: mustNotBeHandlerUnder(basis),
  documents: (facts, _given, { today }) =>
    recipientsOn(facts.recipients, today).map((recipient) => ({
      form: 'filing-report',
      content: reportTo(recipient, facts),
    })),
})

function reportTo({ content: { organ, rule } }: Recipient, facts: Facts): FilingReport {
  const { agency, subject, decision, servedOn, records } = facts
  const said = lastSaid(records, name, Drawn)
  if (!said || !decision || !servedOn) throw new RangeError('没有拟定的备案报告')
  const { name: agencyName, telephone, address, postcode } = agency
  return {
    ...{ agencyName, receivingOrgan: organ, basis: rule, caseName: decision.said.caseName },
    ...{ party: partyOf(subject), decision: decision.prior, servedOn },
    ...{ facts: said.facts, penalty: said.penaltyAndBasis, procedure: said.procedure },
    totalFineFen: decision.said.totalFineFen,
    attachments: said.attachments.map(({ pages = null, ...one }) => ({ ...one, pages })),
    contact: { name: agencyName, telephone, address, postcode },
  }
}
