/** The costs: what it really took, borne by the party unless the law says otherwise. 《行政强制法》第五十一条第二款. */
import { z } from 'zod'
import { dayField, longTextField, moneyField, textField } from '../acts/field.ts'
import { type PerformanceCostDecision, partyOf, remediesOf } from '../documents/index.ts'
import { priorDocument } from '../evidence/prior-document.store.ts'
import type { Tx } from '../kernel/database.ts'
import { citationInChinese, coercionLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustNotBeHandlerUnder } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { clearedIn } from './perform-at-once.ts'
import { substituteOf } from './substitute-performance.ts'

const basis = [coercionLaw(51, 2)]

const loadGround = async (tx: Tx, { proceeding: { id } }: ProceedingFacts) => ({
  ground:
    (await priorDocument(tx, id, 'substitute-performance-decision')) ??
    (await priorDocument(tx, id, 'immediate-performance-notice')),
})

export const settleCosts = proceedingAct({
  name: 'substitute.settle-costs',
  label: '决定代履行费用',
  basis,
  by: ['agency-head'],
  key: 'substituteId',
  noun: '代履行',
  fields: {
    costs: z
      .array(z.object({ item: textField('费用项目'), amountFen: moneyField('金额') }))
      .max(50)
      .meta({ title: '费用构成', description: '不向当事人收取的，不填' }),
    explanation: longTextField('费用的依据', { max: 2000, description: '按照成本合理确定；附票据' }),
    dueOn: dayField('缴纳期限'),
  },
  load: loadGround,
  must: [mustNotBeHandlerUnder(...basis)],
  rule: ({ records, agency, subject, ground }, { costs, explanation, dueOn }, context) => {
    const totalFen = costs.reduce((total, { amountFen }) => total + amountFen, 0)
    if (totalFen === 0) return { outcome: 'free', documents: [] }
    if (!ground || dueOn <= context.today)
      return refuse('due-in-past', '缴纳期限应晚于今天。', basis, '请给出合理的缴纳期限。')
    const performed = records.findLast(
      ({ act }) => act === 'substitute.perform' || act.startsWith('substitute.perform-at'),
    )
    const content: PerformanceCostDecision = {
      ...{
        agencyName: agency.name,
        party: partyOf(subject),
        priorDocument: ground,
        costs,
        totalFen,
        explanation,
        dueOn,
      },
      performedOn: performed?.saidOn ?? context.today,
      performer: clearedIn(records)?.performer ?? substituteOf(records).performer,
      account: { bank: agency.paymentBank, account: agency.paymentAccount },
      basis: basis.map(citationInChinese).join('、'),
      remedies: remediesOf(agency, context),
    }
    return { outcome: 'charged', documents: [{ form: 'performance-cost-decision', content }] }
  },
})
