import { z } from 'zod'
import { addressee, fields, note, paragraph } from '../block.ts'
import { fenField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { household, householdFields } from '../household.ts'
import { Remedies } from '../remedy.ts'
import { money, remediesParagraph, sentence } from '../wording.ts'

export const ReliefGrant = z.strictObject({
  ...household,
  findings: text('核查和公示情况'),
  standard: text('救助标准'),
  basis: text('依据'),
  amountFen: fenField('救助金额'),
  account: personalText('收款账户', 'bank-account'),
  remedies: Remedies,
})
export type ReliefGrant = z.infer<typeof ReliefGrant>

export const reliefGrant = form({
  id: 'relief-grant',
  title: '自然灾害救助给付决定书',
  edition: '2026-11',
  prefix: '应急救准',
  seal: 'agency',
  content: ReliefGrant,
  layout: (grant) => [
    addressee(`${grant.party.name}：`),
    fields(...householdFields(grant).slice(2)),
    paragraph(`你户申请的${grant.matter}，经审查：${sentence(grant.findings)}`),
    paragraph(`救助标准：${sentence(grant.standard)}`),
    paragraph(
      `依据${grant.basis}，本机关决定给付救助资金${money(grant.amountFen)}，直接发放至${grant.account}。任何单位和个人不得截留、挪用。`,
    ),
    paragraph('以虚假材料骗取救助的，本机关依法追回。'),
    remediesParagraph('本决定', grant.remedies),
    note('本文书一式两份：一份送达申请人，一份存档。'),
  ],
})
