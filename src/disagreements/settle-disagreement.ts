/**
 * The outcome binds the review: either the opinion stands and the draft is corrected, or the same bytes are examined again by
 * those entitled to. No outcome passes a draft.
 */
import { idField, longTextField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustNotBeHandlerUnder, type ProceedingRecord } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { withDispute } from './disagreement.store.ts'
import { courseOf, type Finding, findings } from './disagreement.ts'
import { raisedIn } from './weigh-objection.ts'

const basis = [penaltyLaw(58, 1)]
const consequences: Record<Finding, string> = {
  'for-handler': '由法制审核机构对同一草稿、同一证据清单重新初审、审签；重新审核通过前不得作出决定。',
  'for-review': '承办人应当按审核意见改正后重新送审；重新审核通过前不得作出决定。',
}

export const settleDisagreement = proceedingAct({
  name: 'disagreement.settle',
  label: '通知异议处理结果',
  basis,
  by: ['section-head'],
  ...{ key: 'disagreementId', noun: '异议' },
  fields: { caseId: idField('案件'), remark: longTextField('办理要求', { max: 1000 }).optional() },
  load: withDispute,
  must: [mustNotBeHandlerUnder(...basis)],
  propose: ({ proceeding }) => (proceeding.caseId === null ? {} : { caseId: proceeding.caseId }),
  rule: ({ proceeding, records, spoken }, { caseId, remark }, { actor, today, lives }) => {
    if (caseId !== proceeding.caseId)
      return refuse('case-differs', '案件与提出异议的案件不一致。', basis, '请从本事项办理。')
    const finding: Finding = lives.disagreement === 'found-for-handler' ? 'for-handler' : 'for-review'
    const group = { step: '集体讨论', by: '局领导班子', on: today, finding: findings[finding] }
    const content = {
      disputed: raisedIn(records).disputed,
      course: [...courseOf(records, spoken), ...(wasAdvised(records) ? [group] : [])],
      finding,
      consequence: [consequences[finding], remark].filter((part) => part !== undefined).join('\n'),
      ...{ signedBy: actor.name, signedOn: today },
    }
    return { outcome: finding, documents: [{ form: 'objection-outcome', content }] }
  },
})

/** Once counsel has advised, only the leading group can have found. */
function wasAdvised(records: ProceedingRecord[]): boolean {
  return records.some(({ act }) => act === 'disagreement.advise')
}
