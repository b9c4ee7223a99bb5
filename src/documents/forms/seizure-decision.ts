import { z } from 'zod'
import { type Block, fields, note, paragraph, paragraphs, parts } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Goods, goodsList } from '../goods.ts'
import { Officers } from '../officer.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { Remedies } from '../remedy.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { date, remediesParagraph, sentence, you } from '../wording.ts'

const measures = { sealing: '查封', seizure: '扣押' } as const

/** The five contents of 《行政强制法》第二十四条第二款; the sixth, the seal, is pressed on issue. */
export const SeizureDecision = z
  .strictObject({
    agencyName: text('行政机关名称'),
    party: Party,
    measure: z.enum(['sealing', 'seizure']).meta({ label: '措施' }),
    reason: text('事实和理由'),
    basis: text('依据'),
    goods: Goods,
    from: dayField('开始日期'),
    /** 第二十五条：不得超过法定期限，由期限规则计算 */
    until: dayField('届满日期'),
    /** Time of testing that does not count, and how long it takes: 第二十五条第三款 */
    appraisal: text('检测、检验、检疫或者技术鉴定').nullable(),
    custody: z.strictObject({ place: text('保管地点'), custodian: text('保管人') }).meta({ label: '保管' }),
    defence: text('当事人的陈述和申辩'),
    remedies: Remedies,
    officers: Officers,
    partySignature: Signature.nullable(),
  })
  .refine(({ from, until }) => until > from, { path: ['until'], error: '届满日期应当晚于开始日期' })
export type SeizureDecision = z.infer<typeof SeizureDecision>

export const seizureDecision = form({
  id: 'seizure-decision',
  title: '查封扣押决定书',
  edition: '2026-11',
  prefix: '应急查扣',
  seal: 'enforcement',
  content: SeizureDecision,
  layout: (decision) => [
    fields(...partyFields(decision.party)),
    ...parts(
      ['事实、理由和依据', reasonParagraphs(decision)],
      [`${measures[decision.measure]}的对象和期限`, objectParagraphs(decision)],
      ['听取意见', paragraphs(decision.defence)],
      ['权利救济', [remediesParagraph('本决定', decision.remedies)]],
    ),
    officersSign('执法人员', decision.officers),
    signedBy('当事人', decision.partySignature),
    note('本文书和清单各一式两份：一份当场交付当事人，一份存档。'),
  ],
})

function reasonParagraphs({ party, measure, reason, basis }: SeizureDecision): Block[] {
  return [
    ...paragraphs(reason),
    paragraph(`依据${basis}，本机关决定对${you(party)}的下列场所、设施或者财物予以${measures[measure]}。`),
  ]
}

/** 《行政强制法》第二十三条、第二十五条、第二十六条 */
function objectParagraphs({ party, measure, goods, from, until, appraisal, custody }: SeizureDecision): Block[] {
  const what = measures[measure]
  return [
    goodsList(goods),
    paragraph(`以上共${goods.length}项，另附查封扣押清单。`),
    paragraph(`${what}期限：自${date(from)}起至${date(until)}止。需要延长期限的，本机关另行书面告知并说明理由。`),
    ...(appraisal === null ? [] : [paragraph(`${sentence(appraisal)}上述期间不计入${what}期限，费用由本机关承担。`)]),
    paragraph(
      `保管地点：${custody.place}；保管人：${custody.custodian}。${you(party)}不得损毁、使用、擅自转移或者处置。因${what}发生的保管费用由本机关承担。`,
    ),
  ]
}
