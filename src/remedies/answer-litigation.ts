/** The answer to the court, with the evidence and the rules it rests on: 《行政诉讼法》第六十七条、第三十四条. */
import type { LitigationAnswer } from '../documents/index.ts'
import { litigationLaw } from '../law/citation.ts'
import { answeringActs } from './answer-remedy.ts'

export const {
  prepare: prepareAnswer,
  approve: approveAnswer,
  send: fileAnswer,
} = answeringActs({
  ...{ key: 'litigationId', noun: '行政诉讼', form: 'litigation-answer' },
  ...{ basis: litigationLaw(67, 1), silence: litigationLaw(34, 2), clocks: ['R-06'] },
  prepare: { name: 'litigation.prepare-answer', label: '拟定答辩状' },
  approve: { name: 'litigation.approve-answer', label: '批准答辩状' },
  send: { name: 'litigation.file-answer', label: '提交答辩状和证据' },
  content: (common, { receivedOn }, { agency }): LitigationAnswer => ({ ...common, court: agency.court, receivedOn }),
})
