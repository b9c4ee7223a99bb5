import { textField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { reviseKindAct } from '../proceedings/revise-kind-act.ts'
import { recipientNames } from './recipient.ts'

/** Which organ it is, and by which rule, as the administrator finds them. */
export const reviseRecipient = reviseKindAct({
  category: 'report-recipient',
  label: '修订重大处罚备案机关',
  basis: [penaltyLaw(75, 1)],
  names: recipientNames,
  fields: { organ: textField('备案机关名称'), rule: textField('要求备案的规定', { description: '报告中写明的依据' }) },
})
