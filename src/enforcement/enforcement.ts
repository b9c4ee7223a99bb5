/** Enforcement of an overdue fine (强制执行): what may hold it up, and what may end it. */

/** The procedure of such a proceeding, and the field its acts know it by. */
export const enforcementOf = { key: 'enforcementId', noun: '强制执行' }

/** 《行政强制法》第三十九条第一款, in its order. */
export const suspensionGrounds = {
  hardship: '当事人履行决定确有困难或者暂无履行能力',
  'third-party': '第三人对执行标的主张权利，确有理由',
  'irreparable-loss': '执行可能造成难以弥补的损失，且中止执行不损害公共利益',
  other: '行政机关认为需要中止执行的其他情形',
} as const
export type SuspensionGround = keyof typeof suspensionGrounds

/** 《行政强制法》第四十条, in its order; then 第三十九条第二款, and what the court said last. */
export const terminationGrounds = {
  'person-died': '公民死亡，无遗产可供执行，又无义务承受人',
  'organisation-ended': '单位终止，无财产可供执行，又无义务承受人',
  'object-lost': '执行标的灭失',
  'decision-revoked': '据以执行的行政决定被撤销',
  other: '行政机关认为需要终结执行的其他情形',
  'three-years': '没有明显社会危害，当事人确无能力履行，中止执行满三年未恢复',
  'court-refused': '人民法院裁定不予受理或者不予执行',
} as const
export type TerminationGround = keyof typeof terminationGrounds
