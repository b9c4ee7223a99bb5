/** The periods and amounts that a text states, so that a row of the law can be held against its own article. Pure. */
import { numberFromChinese } from '../../src/law/chinese-number.ts'
import type { DeadlineRow } from '../../src/law/law-book.ts'

export type StatedPeriod = { length: number; unit: 'working-day' | 'day' | 'hour' | 'month' | 'year' }

const units: Record<string, StatedPeriod['unit']> = {
  个工作日: 'working-day',
  工作日: 'working-day',
  个月: 'month',
  日: 'day',
  天: 'day',
  小时: 'hour',
  年: 'year',
}
const figures = '[零〇一二两三四五六七八九十百千]+|\\d+'
const period = new RegExp(`(${figures})(个工作日|工作日|个月|日|天|小时|年)`, 'g')
const amount = /([零〇一二两三四五六七八九十百千万亿]+|\d+万?)元/g

export function periodsIn(text: string): StatedPeriod[] {
  return [...text.matchAll(period)].map(([, figure = '', unit = '']) => ({
    length: numberOf(figure),
    unit: units[unit] ?? 'day',
  }))
}

/** In fen. */
export function amountsIn(text: string): number[] {
  return [...text.matchAll(amount)].map(([, figure = '']) => {
    const [digits, isTenThousands] = [figure.replace('万', ''), /^\d+万$/.test(figure)]
    return (/^\d+$/.test(digits) ? Number(digits) * (isTenThousands ? 10_000 : 1) : numberOf(figure)) * 100
  })
}

/** Statutes that count days as working days: up to so many days, or those they name; and the article that says so. */
const countedAsWorkingDays: Record<string, { article: number; counts: (length: number) => boolean }> = {
  行政处罚法: { article: 85, counts: (length) => [2, 3, 5, 7].includes(length) },
  行政强制法: { article: 69, counts: (length) => length <= 10 },
  行政许可法: { article: 82, counts: () => true },
  行政复议法: { article: 88, counts: (length) => [3, 5, 7, 10].includes(length) },
}

export type CitedText = { statute: string; article: number; text: string }

export type Agreement = 'equal' | 'equal-as-working-days' | 'no-number' | 'other-number'

/** Whether what the articles state is what the row says. */
export function agreementOf(row: DeadlineRow, texts: CitedText[]): Agreement {
  if (row.monthDay !== undefined) return states(texts, row.monthDay) ? 'equal' : 'other-number'
  const counting = texts.flatMap(({ statute }) => countedAsWorkingDays[statute] ?? [])
  const stated = texts.filter((text) => !saysHowToCount(text)).flatMap(({ text }) => periodsIn(text))
  const fitting = stated.filter(({ length }) => length === row.length)
  if (fitting.some(({ unit }) => unit === row.unit)) return 'equal'
  const isWorkingDays = counting.some(({ counts }) => counts(row.length ?? 0))
  if (row.unit === 'working-day' && isWorkingDays && fitting.some(({ unit }) => unit === 'day'))
    return 'equal-as-working-days'
  return stated.length === 0 ? 'no-number' : 'other-number'
}

/** It names the lengths that it is about; none of them is a period of its own. */
function saysHowToCount({ statute, article }: CitedText): boolean {
  return countedAsWorkingDays[statute]?.article === article
}

function states(texts: CitedText[], monthDay: string): boolean {
  const [month, day] = monthDay.split('-').map(Number)
  return texts.some(({ text }) => text.includes(`${month}月${day}日`))
}

function numberOf(figure: string): number {
  return /^\d+$/.test(figure) ? Number(figure) : (numberFromChinese(figure) ?? Number.NaN)
}
