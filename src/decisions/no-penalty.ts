/** Why no penalty is given (不予行政处罚), and what is said of it: 《行政处罚法》第三十条至第三十三条、第五十七条. */
import { z } from 'zod'
import { choiceField, longTextField } from '../acts/field.ts'
import { type Citation, penaltyLaw } from '../law/citation.ts'

export const noPenaltyGrounds = {
  minor: '违法行为轻微并及时改正，没有造成危害后果',
  'first-violation': '初次违法且危害后果轻微并及时改正',
  'no-fault': '当事人有证据足以证明没有主观过错',
  'not-responsible': '不满十四周岁，或者不能辨认、控制自己行为时有违法行为',
  'time-barred': '违法行为已过追究时效',
  unproved: '违法事实不能成立',
} as const
export type NoPenaltyGround = keyof typeof noPenaltyGrounds

export const groundArticles: Record<NoPenaltyGround, Citation[]> = {
  minor: [penaltyLaw(33, 1), penaltyLaw(57, 1, 2)],
  'first-violation': [penaltyLaw(33, 1), penaltyLaw(57, 1, 2)],
  'no-fault': [penaltyLaw(33, 2)],
  'not-responsible': [penaltyLaw(30), penaltyLaw(31)],
  'time-barred': [penaltyLaw(36, 1)],
  unproved: [penaltyLaw(57, 1, 3)],
}

const harms = { none: '没有造成危害后果', slight: '危害后果轻微', real: '造成危害后果' } as const

export const noPenaltyFields = {
  ground: choiceField('不予处罚的情形', noPenaltyGrounds),
  facts: longTextField('查明的事实'),
  corrected: z.boolean().default(false).meta({ title: '违法行为已经及时改正' }),
  harm: choiceField('危害后果', harms),
  reason: longTextField('不予处罚的理由', { max: 4000 }),
  proof: longTextField('没有主观过错的证据', {
    max: 2000,
    description: '以没有主观过错为由的，写明当事人提出的证据',
  }).optional(),
  rectification: longTextField('责令改正', { max: 1000 }).optional(),
  grave: z.boolean().default(false).meta({ title: '情节复杂，或者属于较重违法行为' }),
  publicInterest: z.boolean().default(false).meta({ title: '涉及重大公共利益' }),
}
export const NoPenalty = z.object(noPenaltyFields)
export type NoPenalty = z.infer<typeof NoPenalty>
