/** To whom relief was given is public with the name hidden, within the days of P-03; why the household was in need is not. */
import { z } from 'zod'
import { fenToYuan } from '../kernel/money.ts'
import { disclosureRegulation, personalInformationLaw } from '../law/citation.ts'
import { proceedingResultActs } from './result-acts.ts'

const Granted = z.object({ amountFen: z.int() })

export const [publishRelief, withdrawRelief] = proceedingResultActs({
  ...{ name: 'relief', key: 'reliefId', noun: '救助', kind: 'relief' as const },
  basis: [disclosureRegulation(21), personalInformationLaw(28)],
  decidedBy: ['relief-grant', 'relief-refusal'],
  conclude: ({ form, content }) =>
    form === 'relief-grant' ? `给付救助金${fenToYuan(Granted.parse(content).amountFen)}元` : '不予救助',
})
