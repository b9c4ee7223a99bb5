/** What a rule answers when the law or the state says no. */
import type { Citation } from './citation.ts'

export type Refusal = {
  refused: true
  /** Stable machine name, kebab-case: `review-not-passed`. */
  code: string
  /** One Chinese sentence that tells the person why. */
  reason: string
  basis: Citation[]
  /** What would be allowed instead, in one Chinese sentence. */
  instead?: string
  /** Where in the input, by field path in dots, when there are several places. */
  errors?: { path: string; message: string }[]
}

export function refuse(code: string, reason: string, basis: Citation | Citation[], instead?: string): Refusal {
  return {
    refused: true,
    code,
    reason,
    basis: Array.isArray(basis) ? basis : [basis],
    ...(instead === undefined ? {} : { instead }),
  }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && value.refused === true
}
