import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { fields, note, paragraph, paragraphs, parts } from '../block.ts'
import { instantField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { Remedies } from '../remedy.ts'
import { remediesParagraph, sentence, you } from '../wording.ts'

/** 《行政强制法》第五十二条：当事人不在场的，事后立即通知，并依法作出处理 */
export const ImmediatePerformanceNotice = z.strictObject({
  agencyName: text('行政机关名称'),
  party: Party,
  place: text('地点'),
  performedAt: instantField('实施时间'),
  obstacle: text('遗洒物、障碍物或者污染物'),
  situation: text('实施情况'),
  disposition: text('处理意见'),
  basis: text('依据'),
  remedies: Remedies,
})
export type ImmediatePerformanceNotice = z.infer<typeof ImmediatePerformanceNotice>

export const immediatePerformanceNotice = form({
  id: 'immediate-performance-notice',
  title: '立即代履行通知书',
  edition: '2026-11',
  prefix: '应急代通',
  seal: 'enforcement',
  content: ImmediatePerformanceNotice,
  layout: (given) => [
    fields(...partyFields(given.party)),
    ...parts(
      [
        '代履行情况',
        [
          paragraph(
            `${given.place}有需要立即清除的下列物品：${sentence(given.obstacle)}${you(given.party)}不能清除。依据${given.basis}，本机关于${instantInChinese(given.performedAt)}立即实施代履行。`,
          ),
          ...paragraphs(given.situation),
        ],
      ],
      ['处理', paragraphs(given.disposition)],
      ['权利救济', [remediesParagraph('本代履行', given.remedies)]],
    ),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})
