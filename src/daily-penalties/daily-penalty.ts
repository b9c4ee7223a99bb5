/** A daily penalty (按日连续处罚): the re-check that proves refusal, and what was drafted. */
import { z } from 'zod'
import { dayField, longTextField, officersField } from '../acts/field.ts'
import { type Day, dayInChinese } from '../kernel/day.ts'
import { fenToYuan } from '../kernel/money.ts'
import { lastSaid, type ProceedingRecord } from '../proceedings/index.ts'

export const recheckFields = {
  recheckedOn: dayField('复查日期'),
  officers: officersField('复查人员', { description: '不少于两名持证执法人员' }),
  results: z
    .array(
      z.object({
        problem: longTextField('责令改正的事项', { max: 1000 }),
        corrected: z.boolean().meta({ title: '已改正' }),
        note: longTextField('复查情况', { max: 1000, description: '未改正的，写明看到的事实' }).optional(),
      }),
    )
    .min(1, '请填写复查结果')
    .max(100)
    .meta({ title: '逐项复查' }),
}
const Rechecked = z.object(recheckFields)
export type Rechecked = z.infer<typeof Rechecked>

export const rechecks = ['daily-penalty.recheck', 'daily-penalty.recheck-again']

/** The re-check that proved refusal, and the later one that found all corrected, where there was one. */
export function recheckedIn(records: ProceedingRecord[]): { refused: Rechecked; correctedOn: Day | null } {
  const made = records.filter(({ act }) => rechecks.includes(act))
  const refused = made.findLast(({ outcome }) => outcome === 'uncorrected')
  const corrected = made.findLast(({ outcome }) => outcome === 'corrected')
  return {
    refused: Rechecked.parse(refused?.said),
    correctedOn: corrected ? Rechecked.parse(corrected.said).recheckedOn : null,
  }
}

export const draftFields = {
  until: dayField('计罚截止日期', { description: '不晚于今天；复查合格的，不晚于合格的前一日' }),
  facts: longTextField('拒不改正的事实', { max: 4000 }),
}

/** Counted by the rule when it was drafted. */
export const Counted = z.object({
  ...{ from: draftFields.until, until: draftFields.until },
  ...{ days: z.int(), originalFineFen: z.int(), totalFen: z.int() },
})
export type Counted = z.infer<typeof Counted>

export function countedIn(records: ProceedingRecord[]): Counted | undefined {
  return lastSaid(records, 'daily-penalty.draft', Counted)
}

/** 自2025年9月23日至2025年10月20日，共28日，每日70,000.00元，合计1,960,000.00元 */
export function countedInChinese({ from, until, days, originalFineFen, totalFen }: Counted): string {
  const span = `自${dayInChinese(from)}至${dayInChinese(until)}`
  return `${span}，共${days}日，每日${fenToYuan(originalFineFen)}元，合计${fenToYuan(totalFen)}元`
}
