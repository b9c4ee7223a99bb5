import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, dayField, sha256Field, textField } from '../acts/field.ts'
import { supervisionRegulation } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { insertCounsel, listEngagements } from './counsel.store.ts'
import { type Counsel, counselKinds } from './counsel.ts'

const basis = supervisionRegulation(1)

export const engageCounsel = act({
  name: 'counsel.engage',
  label: '聘任法律顾问、公职律师',
  basis: [basis],
  by: ['administrator', 'agency-head'],
  input: z.object({
    name: textField('姓名', { max: 60 }),
    kind: choiceField('类别', counselKinds),
    firm: textField('所在律师事务所或者单位', { max: 100 }),
    licenceNumber: textField('执业证号', { max: 60 }),
    heldFrom: dayField('聘期自'),
    heldUntil: dayField('聘期至'),
    contractSha256: sha256Field('聘任合同扫描件').optional(),
    clients: z
      .array(textField('名称或者统一社会信用代码', { max: 100 }))
      .max(200)
      .default([])
      .meta({ title: '现在代理、服务的单位和个人', description: '用于核对利益冲突，由本人申报' }),
  }),
  load: async (tx, { licenceNumber }) => ({
    earlier: licenceNumber === undefined ? [] : await listEngagements(tx, licenceNumber),
  }),
  must: [],
  propose: (_facts, { today }) => ({ heldFrom: today }),
  rule: ({ earlier }, { contractSha256 = null, ...given }, { newId, actor, now }) => {
    const { heldFrom, heldUntil, licenceNumber } = given
    if (heldUntil < heldFrom)
      return refuse('day-wrong', `聘期的最后一天 ${heldUntil} 早于第一天 ${heldFrom}。`, basis, '请核对聘期。')
    const open = earlier.find((one) => one.heldFrom <= heldUntil && heldFrom <= one.heldUntil)
    if (open)
      return refuse(
        'engaged',
        `执业证号 ${licenceNumber} 在 ${open.heldFrom} 至 ${open.heldUntil} 已经聘任。`,
        basis,
        '聘期不得重叠，请核对。',
      )
    const row: Counsel = {
      ...{ ...given, contractSha256, id: newId(), agencyId: actor.agencyId },
      ...{ recordedBy: actor.personId, recordedAt: now },
    }
    const attachments = contractSha256 === null ? [] : [{ sha256: contractSha256, sizeBytes: 0, role: 'contract' }]
    return { row, attachments }
  },
  store: (tx, { row }) => insertCounsel(tx, row),
})
