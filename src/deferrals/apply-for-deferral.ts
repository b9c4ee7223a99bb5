/** The party asks to pay later or in parts; or no longer asks. */
import type { Context } from '../acts/context.ts'
import { longTextField } from '../acts/field.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import { outstandingOf } from '../execution/index.ts'
import type { Tx } from '../kernel/database.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { listOpenProceedings } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { mustBeInTimeOrExcused } from './deferral.rules.ts'
import { loadFine } from './deferral.store.ts'
import { appliedFields, deferralKinds } from './deferral.ts'

const basis = [penaltyLaw(66, 2)]

const load = async (tx: Tx, { caseId }: { caseId?: string }) => ({
  ...(await loadCase(tx, String(caseId))),
  ...(await loadFine(tx, String(caseId))),
  open: await listOpenProceedings(tx, String(caseId)),
})
type Facts = Awaited<ReturnType<typeof load>>

export const applyForDeferral = openingAct({
  name: 'deferral.apply',
  label: '登记延期、分期缴纳申请',
  basis,
  by: ['officer'],
  ...{ procedure: 'deferral', key: 'deferralId', fields: appliedFields, load },
  must: [mustBeHandler, mustOweTheFine, mustBeTheOnlyOne],
  propose: (_facts, { today }) => ({ appliedOn: today, kind: 'instalments' as const }),
  rule: ({ openCase, subject, handlers, term }, given, { today }) => {
    if (!term) return refuse('not-served', '处罚决定书尚未送达，缴纳期限没有开始。', basis, '请先送达处罚决定书。')
    const { caseId, kind, appliedOn } = given
    const handling = handlers.map(({ personId }) => personId)
    const title = `${openCase.title}罚款${deferralKinds[kind]}`
    const opened = { title, subjectId: subject.id, caseId, handlers: handling }
    return mustBeInTimeOrExcused(given, term, today) ?? { on: appliedOn, opened }
  },
})

function mustOweTheFine({ money }: Facts, { today }: Context): Refusal | undefined {
  if (outstandingOf(money, 'fine', today) > 0) return undefined
  return refuse('fine-paid', '本案没有未缴的罚款，无须延期或者分期。', basis)
}

function mustBeTheOnlyOne({ open }: Facts): Refusal | undefined {
  const other = open.find(({ procedure }) => procedure === 'deferral')
  if (!other) return undefined
  const reason = `本案已有没有办结的「${other.title}」。`
  return refuse('deferral-open', reason, basis, '请先办结，再登记新的申请。')
}

export const withdrawDeferral = proceedingAct({
  name: 'deferral.withdraw',
  label: '登记撤回延期、分期申请',
  basis,
  by: ['officer'],
  ...{ key: 'deferralId', noun: '延期、分期缴纳' },
  fields: { reason: longTextField('撤回的情况', { max: 1000 }) },
  must: [mustBeHandlerUnder(...basis)],
  rule: () => ({}),
})
