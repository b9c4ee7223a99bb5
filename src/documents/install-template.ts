import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, dayField, idField, longTextField, sha256Field, textField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { formsById } from './form-register.ts'
import { findTemplate, insertTemplate, listTemplates, setTemplateRetired } from './template.store.ts'
import { type DocumentTemplate, templateKinds } from './template.ts'

const unknownForm = (form: string) =>
  refuse('form-unknown', `没有文书式样「${form}」。`, penaltyLaw(47), '请从文书式样目录中选择。')

/** The file itself is looked at before: every place known, nothing required left out, a sample rendered (own/). */
export const installTemplate = act({
  name: 'template.install',
  label: '启用本局文书模板',
  basis: [penaltyLaw(47)],
  by: ['administrator'],
  input: z.object({
    form: textField('文书式样', { max: 60, widget: 'fixed' }),
    kind: choiceField('模板种类', templateKinds),
    sha256: sha256Field('模板文件'),
    fileName: textField('文件名', { max: 120 }),
    heldFrom: dayField('启用日期', { description: '从这一天起制作的文书用本模板；以前的不变' }),
  }),
  load: async (tx, { form }) => ({ templates: await listTemplates(tx, String(form)) }),
  must: [],
  propose: (_facts, { today }) => ({ heldFrom: today }),
  rule: ({ templates }, given, { newId, actor, now, today }) => {
    if (!formsById.has(given.form)) return unknownForm(given.form)
    if (given.heldFrom < today)
      return refuse(
        'day-past',
        '启用日期不得早于今天：已经制作的文书不换版式。',
        penaltyLaw(47),
        '请改为今天或者以后。',
      )
    const own = templates.filter(({ kind }) => kind === given.kind)
    const row: DocumentTemplate = {
      ...{ ...given, id: newId(), agencyId: actor.agencyId, version: own.length + 1 },
      ...{ installedAt: now, installedBy: actor.accountId, retiredAt: null, retiredBy: null, retireReason: null },
    }
    return { row, attachments: [{ sha256: given.sha256, sizeBytes: 0, role: `template:${given.kind}:${given.form}` }] }
  },
  store: (tx, { row }) => insertTemplate(tx, row),
})

export const retireTemplate = act({
  name: 'template.retire',
  label: '停用本局文书模板',
  basis: [penaltyLaw(47)],
  by: ['administrator'],
  input: z.object({ templateId: idField('模板'), reason: longTextField('停用理由', { max: 500 }) }),
  load: async (tx, { templateId }) => ({
    template: templateId === undefined ? undefined : await findTemplate(tx, templateId),
  }),
  must: [],
  rule: ({ template }, { templateId, reason }, { now, actor }) => {
    if (!template) return refuse('template-unknown', '没有这个模板。', penaltyLaw(47), '请刷新后重新选择。')
    if (template.retiredAt !== null)
      return refuse('template-retired', '这个模板已经停用。', penaltyLaw(47), '需要时重新启用一个版本。')
    return { templateId, retired: { retiredAt: now, retiredBy: actor.accountId, retireReason: reason } }
  },
  store: (tx, { templateId, retired }) => setTemplateRetired(tx, templateId, retired),
})
