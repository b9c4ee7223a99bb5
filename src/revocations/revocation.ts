/** What is proposed when the organ revokes or changes its own decision, and what another organ's ruling says. */
import { z } from 'zod'
import { choiceField, dayField, longTextField, moneyField, textField } from '../acts/field.ts'

const modes = { revoked: '撤销，不再处罚', remake: '撤销，重新作出处理', changed: '变更' } as const

const changeFields = {
  changedTo: longTextField('变更后的处罚', {
    max: 2000,
    description: '选「变更」的填写，写明改成什么；其他结果不填',
  }).optional(),
  fineFen: moneyField('变更后的罚款', {
    description: '选「变更」的填写，变更后没有罚款的填零；其他结果不填',
  }).optional(),
}

export const revocationFields = {
  mode: choiceField('拟作出的决定', modes),
  source: choiceField('由来', { own: '本机关自行发现', supervision: '执法监督决定' }),
  reference: textField('监督文书文号', { max: 100, description: '由来选「执法监督决定」的填写' }).optional(),
  reason: longTextField('撤销、变更的理由', {
    max: 4000,
    description: '原决定错在哪里：事实、证据、依据、程序、裁量',
  }),
  ...changeFields,
}
export const Revocation = z.object(revocationFields)
export type Revocation = z.infer<typeof Revocation>

const rulings = {
  revoked: '撤销',
  remake: '撤销，责令重新作出',
  changed: '变更',
  unlawful: '确认违法',
  void: '确认无效',
} as const

export const rulingFields = {
  source: choiceField('作出机关', { review: '行政复议机关', judgment: '人民法院', supervision: '行政执法监督机关' }),
  ruling: choiceField('结果', rulings),
  reference: textField('文书文号', { max: 100 }),
  receivedOn: dayField('收到日期'),
  reason: longTextField('主要理由', { max: 4000 }),
  ...changeFields,
  remakeBy: dayField('责令重新作出的期限', {
    description: '选「撤销，责令重新作出」并且文书写明期限的填写',
  }).optional(),
}
export const Ruling = z.object(rulingFields)
export type Ruling = z.infer<typeof Ruling>
