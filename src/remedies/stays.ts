import { litigationLaw, reconsiderationLaw } from '../law/citation.ts'
import { stayingActs } from './stay-execution.ts'

export const { stay: stayInReview, lift: liftStayInReview } = stayingActs({
  ...{ name: 'reconsideration', key: 'reconsiderationId', noun: '行政复议', basis: reconsiderationLaw(42) },
  grounds: {
    agency: '本机关认为需要停止执行',
    'review-organ': '复议机关认为需要停止执行',
    applicant: '申请人、第三人申请，复议机关决定停止执行',
    law: '法律、法规、规章规定停止执行',
  },
})

export const { stay: stayInCourt, lift: liftStayInCourt } = stayingActs({
  ...{ name: 'litigation', key: 'litigationId', noun: '行政诉讼', basis: litigationLaw(56) },
  grounds: {
    agency: '本机关认为需要停止执行',
    applicant: '原告、利害关系人申请，法院裁定停止执行',
    court: '法院认为执行会给国家利益、社会公共利益造成重大损害',
    law: '法律、法规规定停止执行',
  },
})
