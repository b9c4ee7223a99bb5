/** Circumstances that make a penalty lighter or heavier (裁量情节): 《行政处罚法》第三十条至第三十二条、第四十九条. */
import { type Citation, penaltyLaw } from '../law/citation.ts'

type Factor = { label: string; basis: Citation; effect: 'must-reduce' | 'may-reduce' | 'aggravates' }

export const factors = {
  'harm-reduced': { label: '主动消除或者减轻危害后果', basis: penaltyLaw(32, undefined, 1), effect: 'must-reduce' },
  coerced: { label: '受他人胁迫或者诱骗', basis: penaltyLaw(32, undefined, 2), effect: 'must-reduce' },
  confessed: { label: '主动供述尚未掌握的违法行为', basis: penaltyLaw(32, undefined, 3), effect: 'must-reduce' },
  merit: { label: '配合查处有立功表现', basis: penaltyLaw(32, undefined, 4), effect: 'must-reduce' },
  'other-reduction': {
    label: '法律、法规、规章规定的其他从轻、减轻情形',
    basis: penaltyLaw(32, undefined, 5),
    effect: 'must-reduce',
  },
  minor: { label: '已满十四周岁不满十八周岁', basis: penaltyLaw(30), effect: 'must-reduce' },
  impaired: { label: '尚未完全丧失辨认、控制能力', basis: penaltyLaw(31), effect: 'may-reduce' },
  emergency: { label: '突发事件期间违反应对措施', basis: penaltyLaw(49), effect: 'aggravates' },
  repeated: { label: '因同类违法行为受过处罚又违法', basis: penaltyLaw(5, 2), effect: 'aggravates' },
  concealed: { label: '隐匿、销毁证据或者阻碍执法', basis: penaltyLaw(5, 2), effect: 'aggravates' },
  'grave-harm': { label: '造成或者可能造成严重危害后果', basis: penaltyLaw(5, 2), effect: 'aggravates' },
} as const satisfies Record<string, Factor>
export type FactorName = keyof typeof factors

export const factorLabels = Object.fromEntries(
  Object.entries(factors).map(([name, { label }]) => [name, label]),
) as Record<FactorName, string>

export function hasEffect(names: FactorName[], effect: Factor['effect']): boolean {
  return names.some((name) => factors[name].effect === effect)
}

export const adjustments = {
  none: '不作调整',
  lighter: '从轻（档内）',
  heavier: '从重（档内）',
  mitigated: '减轻（低于下限，须集体讨论）',
} as const
export type Adjustment = keyof typeof adjustments
