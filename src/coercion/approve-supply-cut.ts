/** The two levels that approve cutting supply; the last is the head of the agency (本部门主要负责人). */
import { approvalAct } from '../approvals/index.ts'
import { workSafetyLaw } from '../law/citation.ts'
import { mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { approvalOfCut } from './supply-cut-papers.ts'

const shared = {
  basis: [workSafetyLaw(70, 1)],
  ...{ kind: 'supply-cut', key: 'supplyCutId', noun: '停止供应' },
  load: loadProceeding,
  mustNotHandle: mustNotBeHandlerUnder(workSafetyLaw(70, 1)),
}

export const examineSupplyCut = approvalAct<ProceedingFacts>({
  ...shared,
  name: 'supply-cut.examine',
  label: '审核停止供应',
  ...{ by: 'section-head', level: 'examiner', outcomes: ['agreed', 'returned'] },
})

export const approveSupplyCut = approvalAct<ProceedingFacts>({
  ...shared,
  name: 'supply-cut.approve',
  label: '批准停止供应',
  ...{ by: 'agency-head', level: 'approver', outcomes: ['agreed', 'refused'] },
  documents: (facts, given, { today }) => [
    { form: 'coercion-approval', content: approvalOfCut(facts, [...facts.opinions, given], today) },
  ],
})
