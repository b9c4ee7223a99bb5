/** The written reply to the reviewing organ: 《行政复议法》第四十八条、第五十四条、第七十条. */
import type { ReconsiderationReply } from '../documents/index.ts'
import { reconsiderationLaw } from '../law/citation.ts'
import { answeringActs } from './answer-remedy.ts'

export const {
  prepare: prepareReply,
  approve: approveReply,
  send: sendReply,
} = answeringActs({
  ...{ key: 'reconsiderationId', noun: '行政复议', form: 'reconsideration-reply' },
  ...{ basis: reconsiderationLaw(48), silence: reconsiderationLaw(70), clocks: ['R-04', 'R-04-simplified'] },
  prepare: { name: 'reconsideration.prepare-reply', label: '拟定复议答复' },
  approve: { name: 'reconsideration.approve-reply', label: '批准复议答复' },
  send: { name: 'reconsideration.send-reply', label: '提交答复书和证据' },
  content: (common, { receivedOn }, { agency }): ReconsiderationReply => ({
    ...common,
    ...{ reviewOrgan: agency.government, receivedOn },
  }),
})
