/** Cutting supply (停止供电、停止供应民用爆炸物品): what the three documents of it share. 《安全生产法》第七十条. */
import { z } from 'zod'
import { text } from './field.ts'
import { Party } from './parties.ts'
import { PriorDocument } from './prior-document.ts'

const supplies = { electricity: '供电', explosives: '供应民用爆炸物品' } as const

export const supply = {
  party: Party,
  supply: z.enum(['electricity', 'explosives']).meta({ label: '停止供应的种类' }),
  supplier: text('供应单位'),
  priorDocument: PriorDocument,
}

/** 供电、供应民用爆炸物品 */
export function supplying(kind: keyof typeof supplies): string {
  return supplies[kind]
}
