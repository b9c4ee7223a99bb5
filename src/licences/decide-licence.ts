/** The decision, as it was approved, and its service: 《行政许可法》第三十七条、第三十八条. */
import type { Context } from '../acts/context.ts'
import { listOpinions } from '../approvals/approval.store.ts'
import type { ApprovalOpinion } from '../approvals/index.ts'
import type { Tx } from '../kernel/database.ts'
import { licensingLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { mustBeReviewedIfMajor, withDraft } from './approve-licence.ts'

const basis = [licensingLaw(37), licensingLaw(38)]

function mustNotHaveApproved({ opinions }: { opinions: ApprovalOpinion[] }, { actor }: Context): Refusal | undefined {
  if (!opinions.some(({ personId }) => personId === actor.personId)) return undefined
  return refuse('same-person', '您已在本轮签署过意见，不得再签发。', basis, '请由另一名有权限的负责人办理。')
}

export const decideLicence = proceedingAct({
  name: 'licence.decide',
  label: '作出许可决定',
  basis,
  by: ['agency-head'],
  ...{ key: 'licenceId', noun: '许可', fields: {} },
  load: async (tx: Tx, facts: ProceedingFacts) => ({
    ...(await withDraft(tx, facts)),
    opinions: await listOpinions(tx, facts.proceeding.id, 'licence'),
  }),
  must: [mustNotBeHandlerUnder(...basis), mustNotHaveApproved, mustBeReviewedIfMajor],
  rule: ({ draft }) => {
    if (!draft) return refuse('no-draft', '还没有拟定决定。', basis, '请先拟稿。')
    const { form, content } = draft
    return { outcome: form === 'licence-grant' ? 'granted' : 'refused', documents: [{ form, content }] }
  },
})

const served = {
  basis: [licensingLaw(38), licensingLaw(44)],
  ...{ key: 'licenceId', noun: '许可' },
  load: (tx: Tx, id: string) => loadProceeding(tx, id),
  must: [mustBeHandlerUnder(licensingLaw(44))],
}

export const serveGrant = serviceAct({
  ...served,
  name: 'licence.serve-grant',
  label: '送达准予许可决定书',
  form: 'licence-grant',
})

export const serveRefusal = serviceAct({
  ...served,
  name: 'licence.serve-refusal',
  label: '送达不予许可决定书',
  form: 'licence-refusal',
})

export const deliverCertificate = serviceAct({
  ...served,
  name: 'licence.deliver',
  label: '颁发、送达许可证件',
  form: 'licence-certificate',
})
