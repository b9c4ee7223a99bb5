/** 重大执法决定法制审核目录清单: its items as dated rows, numbered as they stand on a day. What the statute itself asks for stands here. Pure. */
import { addDays, type Day, day } from '../kernel/day.ts'
import { penaltyLaw } from './citation.ts'
import { type DecisionCategory, type DecisionFact, decisionCategories, decisionFacts } from './decision-facts.ts'
import { type CatalogueRow, inForce, type LawBook } from './law-book.ts'
import { amountInChinese } from './provisions.ts'

const byStatute = (item: 1 | 2 | 3 | 4, fact: DecisionFact, label: string): CatalogueRow => ({
  ...{
    id: `statute-${item}`,
    category: 'penalty',
    position: item - 4,
    label,
    facts: [fact],
    target: null,
    amount: null,
  },
  ...{
    from: day('2021-07-15'),
    until: null,
    basis: [penaltyLaw(58, 1, item)],
    source: '[V:law]',
    standing: 'verified',
  },
})

/** 《行政处罚法》第五十八条第一款: in every list from that day on; no row and no administrator takes it out. */
export const statutoryItems: CatalogueRow[] = [
  byStatute(1, 'public-interest', '涉及重大公共利益'),
  byStatute(2, 'hearing-held', '直接关系当事人或者第三人重大权益，经过听证程序'),
  byStatute(3, 'complex', '案件情况疑难复杂、涉及多个法律关系'),
  byStatute(4, 'required-by-law', '法律、法规规定应当进行法制审核的其他情形'),
]

/** `number`: 第几项, counted within the category. */
export type CatalogueItem = { number: number; isStatutory: boolean; row: CatalogueRow }

/** The list as it stands on `on`: category by category, what the statute asks for first. */
export function catalogueOn({ catalogue }: Pick<LawBook, 'catalogue'>, on: Day): CatalogueItem[] {
  const rows = inForce([...statutoryItems, ...catalogue], on)
  return (Object.keys(decisionCategories) as DecisionCategory[]).flatMap((category) =>
    rows
      .filter((row) => row.category === category)
      .toSorted((left, right) => left.position - right.position || left.id.localeCompare(right.id))
      .map((row, index) => ({ number: index + 1, isStatutory: statutoryItems.includes(row), row })),
  )
}

/** Days on which the list changed, the newest first; the list in between is that of the day it begins on. */
export function catalogueEditions({ catalogue }: Pick<LawBook, 'catalogue'>, today: Day): Day[] {
  const begins = [...statutoryItems, ...catalogue].map(({ from }) => from)
  const ends = catalogue.flatMap(({ until }) => (until === null ? [] : [addDays(until, 1)]))
  return [...new Set([...begins, ...ends])]
    .filter((on) => on <= today)
    .toSorted()
    .toReversed()
}

/** What an item asks for, as the list and the form show it. */
export function conditionInChinese({ category, facts, target, amount }: CatalogueRow): string {
  const of = amount?.of === 'fine' ? '罚款' : '没收违法所得、非法财物'
  const who = target === null ? '' : { organisation: '法人、其他组织', person: '公民' }[target]
  const conditions = [
    ...facts.map((fact) => decisionFacts[fact]),
    ...(amount === null ? [] : [`${of}${amountInChinese(amount.atLeastFen)}以上`]),
  ]
  return `${decisionCategories[category]}：${[who, ...conditions].filter((part) => part !== '').join('；')}`
}

export type EditionChange = {
  kind: 'added' | 'revised' | 'ended'
  label: string
  now: string | null
  before: string | null
}

/** What is different on `on` from the day before. */
export function changesOn(law: Pick<LawBook, 'catalogue'>, on: Day): EditionChange[] {
  const [before, now] = [addDays(on, -1), on].map((date) => catalogueOn(law, date).map(({ row }) => row)) as [
    CatalogueRow[],
    CatalogueRow[],
  ]
  const textOf = (row: CatalogueRow | undefined) => (row ? `${row.label}（${conditionInChinese(row)}）` : null)
  const begun = now.flatMap((row): EditionChange[] => {
    const earlier = before.find(({ id }) => id === row.id)
    if (earlier && earlier.from === row.from) return []
    const kind = earlier ? 'revised' : 'added'
    return [{ kind, label: row.label, now: textOf(row), before: textOf(earlier) }]
  })
  const ended = before.filter(({ id }) => !now.some((row) => row.id === id))
  return [
    ...begun,
    ...ended.map((row): EditionChange => ({ kind: 'ended', label: row.label, now: null, before: textOf(row) })),
  ]
}
