/** An inspection as its forms print it. */
import { citationInChinese, workSafetyLaw } from '../law/citation.ts'
import type { Inspection, InspectionSource } from './inspection.ts'

export function mattersOf({ scope }: Inspection): { item: string; basis: string }[] {
  const basis = citationInChinese(workSafetyLaw(65, 1))
  return scope.map((item) => ({ item, basis }))
}

/** 日常检查、个案检查、专项检查. */
export const kindOfInspection: Record<InspectionSource, 'routine' | 'single-case' | 'special'> = {
  plan: 'routine',
  random: 'routine',
  special: 'special',
  report: 'single-case',
  transfer: 'single-case',
}
