/** What is counted or measured of an unlawful act, and what a benchmark's conditions look at (裁量因素). */

/** Money is in yuan here: a measured fact, as the evidence gives it. The Chinese label names it in tables and forms. */
export const metrics = {
  employees: { label: '从业人员数', unit: '人' },
  untrained: { label: '未培训人数', unit: '人' },
  uncertified: { label: '无证上岗人数', unit: '人' },
  'missing-staff': { label: '应配未配人数', unit: '人' },
  'overdue-days': { label: '逾期天数', unit: '日' },
  'duration-months': { label: '持续月数', unit: '个月' },
  'unlawful-income': { label: '违法所得', unit: '元' },
  'goods-value': { label: '货值金额', unit: '元' },
  quantity: { label: '危险物品数量', unit: '千克' },
  boxes: { label: '烟花爆竹箱数', unit: '箱' },
  investment: { label: '投资额', unit: '万元' },
  deaths: { label: '死亡人数', unit: '人' },
  injuries: { label: '重伤人数', unit: '人' },
  loss: { label: '直接经济损失', unit: '万元' },
  places: { label: '违法场所、设备数', unit: '处' },
  records: { label: '缺失、不实记录数', unit: '份' },
  hazards: { label: '事故隐患数', unit: '项' },
  'major-hazards': { label: '重大事故隐患数', unit: '项' },
} as const
export type Metric = keyof typeof metrics

export const metricKeys = Object.keys(metrics) as Metric[]

/** 无证上岗人数（人） */
export function metricTitle(metric: Metric): string {
  return `${metrics[metric].label}（${metrics[metric].unit}）`
}

export function metricOf(label: string): Metric | undefined {
  const bare = label.trim().replace(/（.*）$/, '')
  return metricKeys.find((key) => metrics[key].label === bare)
}

/** 无证上岗人数（人） 2 */
export function metricTitles(facts: MeasuredFacts): { label: string; value: number }[] {
  return metricKeys.flatMap((metric) => {
    const value = facts[metric]
    return value === undefined ? [] : [{ label: metricTitle(metric), value }]
  })
}

/** What is known of an act; a metric that is not there is not known. */
export type MeasuredFacts = Partial<Record<Metric, number>>
