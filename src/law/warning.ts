/** What the law does not forbid outright but wants answered before it is done (提醒). Pure. */
import type { Citation } from './citation.ts'

export type Warning = {
  /** Stable machine name, kebab-case, once an act: `duplicate-fine`. */
  code: string
  /** One Chinese sentence: what was found. */
  reason: string
  basis: Citation[]
  /** What the person is asked to answer: 请说明…… */
  ask: string
}

/** A warning with the answer that was given to it, as the record keeps it. */
export type AnsweredWarning = Pick<Warning, 'code' | 'reason'> & { answer: string }

export function warn(code: string, reason: string, basis: Citation | Citation[], ask: string): Warning {
  return { code, reason, basis: Array.isArray(basis) ? basis : [basis], ask }
}
