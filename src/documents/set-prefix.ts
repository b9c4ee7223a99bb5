import { z } from 'zod'
import { act } from '../acts/act.ts'
import { dayField, longTextField, textField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { formsById } from './form-register.ts'
import { documentNumber, parseDocumentNumber } from './number.ts'
import { insertPrefix } from './template.store.ts'

export const setPrefix = act({
  name: 'form.set-prefix',
  label: '改变文书字号',
  basis: [penaltyLaw(47)],
  by: ['administrator'],
  input: z.object({
    form: textField('文书式样', { max: 60, widget: 'fixed' }),
    prefix: textField('字号', { max: 20, description: '如 应急罚；不写机关代字、年份和序号' }),
    heldFrom: dayField('启用日期', { description: '从这一天起制作的文书用新字号，序号另起' }),
    reason: longTextField('理由', { max: 500 }),
  }),
  load: () => Promise.resolve({}),
  must: [],
  propose: (_facts, { today }) => ({ heldFrom: today }),
  rule: (_facts, given, { newId, actor, now, today }) => {
    const form = formsById.get(given.form)
    if (!form)
      return refuse('form-unknown', `没有文书式样「${given.form}」。`, penaltyLaw(47), '请从文书式样目录中选择。')
    if (form.prefix === null)
      return refuse('form-unnumbered', `《${form.title}》不编文号。`, penaltyLaw(47), '无需设置字号。')
    if (!isReadable(given.prefix))
      return refuse(
        'prefix-unreadable',
        `「${given.prefix}」不能用作字号：不得含数字、括号和空格。`,
        penaltyLaw(47),
        '请改写字号。',
      )
    if (given.heldFrom < today)
      return refuse('day-past', '启用日期不得早于今天：已经编出的文号不改。', penaltyLaw(47), '请改为今天或者以后。')
    return { row: { ...given, id: newId(), agencyId: actor.agencyId, setAt: now, setBy: actor.accountId } }
  },
  store: (tx, { row }) => insertPrefix(tx, row),
})

/** What is written must be read back as the same number. */
function isReadable(prefix: string): boolean {
  const number = { area: '某', prefix, year: 2026, series: null, sequence: 1, part: null }
  return parseDocumentNumber(documentNumber(number))?.prefix === prefix
}
