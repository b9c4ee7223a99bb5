/** What a refusal and a warning look like from outside: code, rule, article. */
import { expect } from 'vitest'
import type { Answer } from './app.ts'

export function expectRefused({ status, body }: Answer, rule: string, code: string): void {
  expect({ status, code: body.code, rule: body.rule }).toEqual({ status: 409, code, rule })
  expect(body.basis.length).toBeGreaterThan(0)
}

export function expectWarned({ status, body }: Answer, rule: string, code: string): string {
  expect({ status, type: body.type }).toEqual({ status: 409, type: 'warning' })
  const found = body.warnings?.find((warning) => warning.code === code)
  expect(found).toMatchObject({ rule, code, basis: [expect.stringContaining('条'), ...(found?.basis.slice(1) ?? [])] })
  return found?.reason ?? ''
}
