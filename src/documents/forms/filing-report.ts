import { z } from 'zod'
import { Attachments, attachmentList } from '../attachment.ts'
import { addressee, fields, paragraph, paragraphs, parts } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { dayField, fenField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled, PriorDocument } from '../prior-document.ts'
import { date, money } from '../wording.ts'

/** A weighty decision is reported to the organ above: who, what, on which basis, served when. */
export const FilingReport = z.strictObject({
  agencyName: text('报备机关'),
  receivingOrgan: text('备案机关'),
  caseName: text('案件名称'),
  party: Party,
  decision: PriorDocument.meta({ label: '报备的决定' }),
  servedOn: dayField('送达日期'),
  facts: text('违法事实'),
  penalty: text('处罚种类和依据'),
  totalFineFen: fenField('罚款合计'),
  procedure: text('告知、听证、法制审核和集体讨论情况'),
  /** 报备的依据：哪一级的备案规定 */
  basis: text('备案依据'),
  attachments: Attachments,
  contact: Contact,
})
export type FilingReport = z.infer<typeof FilingReport>

export const filingReport = form({
  id: 'filing-report',
  title: '重大行政处罚备案报告',
  edition: '2026-11',
  prefix: '应急罚备',
  seal: 'agency',
  content: FilingReport,
  layout: (report) => [
    addressee(`${report.receivingOrgan}：`),
    paragraph(
      `依据${report.basis}，现将本机关${datedAndCalled(report.decision)}报请备案。该决定已于${date(report.servedOn)}送达当事人。`,
    ),
    fields([{ label: '案件名称', value: report.caseName }], ...partyFields(report.party)),
    ...parts(
      ['违法事实', paragraphs(report.facts)],
      [
        '处罚种类和依据',
        [
          ...paragraphs(report.penalty),
          ...(report.totalFineFen === 0 ? [] : [paragraph(`罚款合计${money(report.totalFineFen)}。`)]),
        ],
      ],
      ['程序履行情况', paragraphs(report.procedure)],
      report.attachments.length === 0 ? null : ['附件', [attachmentList(report.attachments)]],
    ),
    contactParagraph(report.contact),
  ],
})
