/** The two levels that approve keeping evidence beforehand, on the form 先行登记保存证据审批表. */
import { approvalAct, opinionsOf } from '../approvals/index.ts'
import { officersOf, type PreservationApproval, partyOf } from '../documents/index.ts'
import { citationInChinese, penaltyLaw } from '../law/citation.ts'
import { mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { goodsOf } from './goods-field.ts'
import { proposedIn } from './preservation.ts'

const shared = {
  basis: [penaltyLaw(56)],
  ...{ kind: 'preservation', key: 'preservationId', noun: '先行登记保存' },
  load: loadProceeding,
  mustNotHandle: mustNotBeHandlerUnder(penaltyLaw(56)),
}

export const examinePreservation = approvalAct<ProceedingFacts>({
  ...shared,
  name: 'preservation.examine',
  label: '审核先行登记保存',
  ...{ by: 'section-head', level: 'examiner', outcomes: ['agreed', 'returned'] },
})

export const approvePreservation = approvalAct<ProceedingFacts>({
  ...shared,
  name: 'preservation.approve',
  label: '批准先行登记保存',
  ...{ by: 'agency-head', level: 'approver', outcomes: ['agreed', 'refused'] },
  documents: (facts, given, { today }) => {
    const { title, subject, handlers, agency, records, opinions } = facts
    const { suspected, reason, items, manner, place } = proposedIn(records)
    const content: PreservationApproval = {
      ...{ caseName: title, party: partyOf(subject), circumstances: suspected, goods: goodsOf(items) },
      reason: `${reason}依据${citationInChinese(penaltyLaw(56))}。`,
      manner: `${manner}；${place}`,
      opinions: opinionsOf([...opinions, given], officersOf(handlers, today, agency.areaCode), today),
    }
    return [{ form: 'preservation-approval', content }]
  },
})
