import { z } from 'zod'
import { Attachments, attachmentList } from '../attachment.ts'
import { addressee, field, fields, note, paragraph, paragraphs, parts, signatures } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { dayField, fenField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { calledBy, PriorDocument } from '../prior-document.ts'
import { date, money } from '../wording.ts'

/** 《行政强制法》第五十五条：由行政机关负责人签名，加盖行政机关的印章，并注明日期 */
export const EnforcementApplication = z.strictObject({
  court: text('受理法院'),
  applicant: z
    .strictObject({
      name: text('申请人'),
      address: text('地址'),
      head: personalText('负责人', 'name'),
      post: text('职务'),
    })
    .meta({ label: '申请人' }),
  respondent: Party.meta({ label: '被申请人' }),
  decision: PriorDocument.meta({ label: '据以执行的决定' }),
  servedOn: dayField('决定书送达日期'),
  demand: PriorDocument.meta({ label: '催告书' }),
  demandServedOn: dayField('催告书送达日期'),
  /** 申请强制执行的标的情况 */
  request: text('请求事项'),
  totalFen: fenField('申请执行的金额'),
  facts: text('事实、理由和依据'),
  /** 当事人的意见及行政机关催告情况 */
  opinionAndDemand: text('当事人的意见和催告情况'),
  attachments: Attachments.min(1, '申请强制执行应当附材料'),
  contact: Contact,
})
export type EnforcementApplication = z.infer<typeof EnforcementApplication>

export const enforcementApplication = form({
  id: 'enforcement-application',
  title: '强制执行申请书',
  edition: '2026-11',
  prefix: '应急强执',
  seal: 'agency',
  content: EnforcementApplication,
  layout: (application) => [
    addressee(`${application.court}：`),
    fields(
      [field('申请人', application.applicant.name)],
      [field('地址', application.applicant.address)],
      [field('负责人', application.applicant.head), field('职务', application.applicant.post)],
      [field('被申请人', application.respondent.name)],
      ...partyFields(application.respondent).slice(1),
    ),
    paragraph(
      `申请人于${date(application.decision.issuedOn)}对被申请人作出${calledBy(application.decision)}，于${date(application.servedOn)}送达；于${date(application.demand.issuedOn)}作出${calledBy(application.demand)}，于${date(application.demandServedOn)}送达。被申请人在法定期限内不申请行政复议、不提起行政诉讼，经催告仍未履行。依据《行政强制法》第五十三条、第五十四条，申请强制执行。`,
    ),
    ...parts(
      [
        '请求事项和执行标的',
        [
          ...paragraphs(application.request),
          ...(application.totalFen === 0 ? [] : [paragraph(`申请执行的金额：${money(application.totalFen)}。`)]),
        ],
      ],
      ['事实、理由和依据', paragraphs(application.facts)],
      ['当事人的意见和催告情况', paragraphs(application.opinionAndDemand)],
      ['附件', [attachmentList(application.attachments)]],
    ),
    contactParagraph(application.contact),
    signatures([field('行政机关负责人（签名）', null), field('日期', null)]),
    note('本文书一式两份：一份送人民法院，一份存档。'),
  ],
})
