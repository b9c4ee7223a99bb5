import { fenToYuan } from '../../src/disclosure/index.ts'

/** 70,000元; a decision without a fine shows a dash. */
export function yuan(amountFen: number): string {
  return amountFen === 0 ? '—' : `${fenToYuan(amountFen).replace(/\.00$/, '')}元`
}
