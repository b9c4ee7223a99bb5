/** How long the party has, and how the days are counted: always from the law in force. */
import { z } from 'zod'
import { countField } from './field.ts'

export const Period = z.strictObject({
  days: countField('期限'),
  counted: z.enum(['days', 'working-days']).meta({ label: '计算方式' }),
})
export type Period = z.infer<typeof Period>

export function periodText({ days, counted }: Period): string {
  return counted === 'days' ? `${days}日` : `${days}个工作日`
}
