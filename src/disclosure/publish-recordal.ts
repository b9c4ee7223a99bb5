/** What became of a recordal is public (《政府信息公开条例》第二十条第（五）项), within the days of P-04. */
import { disclosureRegulation } from '../law/citation.ts'
import { proceedingResultActs } from './result-acts.ts'

const conclusions: Record<string, string> = {
  'recordal-form': '予以备案',
  'recordal-refusal': '不予备案',
  'recordal-cancellation': '注销备案',
}

const shared = {
  conclude: ({ form }: { form: string }) => conclusions[form] ?? '',
  kind: 'recordal' as const,
  basis: [disclosureRegulation(20, undefined, 5)],
}

export const [publishRecordal, withdrawRecordal] = proceedingResultActs({
  ...shared,
  ...{ name: 'recordal', key: 'recordalId', noun: '行政备案', decidedBy: ['recordal-form', 'recordal-refusal'] },
})

export const [publishCancellation, withdrawCancellation] = proceedingResultActs({
  ...shared,
  ...{ name: 'recordal-cancellation', key: 'cancellationId', noun: '注销备案', decidedBy: ['recordal-cancellation'] },
})
