import { z } from 'zod'
import { addressee, fields, note, paragraph } from '../block.ts'
import { text } from '../field.ts'
import { form } from '../form.ts'
import { household, householdFields } from '../household.ts'
import { Remedies } from '../remedy.ts'
import { remediesParagraph, sentence } from '../wording.ts'

export const ReliefRefusal = z.strictObject({
  ...household,
  findings: text('核查情况'),
  reason: text('不予救助的理由'),
  basis: text('依据'),
  remedies: Remedies,
})
export type ReliefRefusal = z.infer<typeof ReliefRefusal>

export const reliefRefusal = form({
  id: 'relief-refusal',
  title: '不予救助决定书',
  edition: '2026-11',
  prefix: '应急救不',
  seal: 'agency',
  content: ReliefRefusal,
  layout: (refusal) => [
    addressee(`${refusal.party.name}：`),
    fields(...householdFields(refusal).slice(2)),
    paragraph(`你户申请的${refusal.matter}，经审查：${sentence(refusal.findings)}`),
    paragraph(`不予救助的理由：${sentence(refusal.reason)}依据${refusal.basis}，本机关决定不予救助。`),
    remediesParagraph('本决定', refusal.remedies),
    note('本文书一式两份：一份送达申请人，一份存档。'),
  ],
})
