/** A year's holidays come in, or are corrected: every running deadline that the year touches is computed again. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import { listRunningIn, setRecomputed } from '../acts/deadline.store.ts'
import { type Moved, movedOf, recomputed } from '../acts/deadline-recomputed.ts'
import { longTextField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import { dayInChinese } from '../kernel/day.ts'
import { importCalendar as readCalendar } from '../law/calendar-import.ts'
import { civilProcedureLaw } from '../law/citation.ts'
import { getLawBook, setCalendarYear } from '../law/law.store.ts'
import type { CalendarYear, LawBook } from '../law/law-book.ts'
import { isRefusal, refuse } from '../law/refusal.ts'

export const importCalendar = act({
  name: 'calendar.import',
  label: '导入年度放假安排',
  basis: [civilProcedureLaw(85)],
  by: ['administrator'],
  input: z.object({
    file: longTextField('放假安排（holiday-cn 格式的 JSON）', {
      max: 100_000,
      description: '国务院办公厅公布后导入，涉及该年度的期限随即重算；未公布的年度不得推测',
    }),
    replace: z.boolean().default(false).meta({ title: '替换已载入的同一年度' }),
  }),
  load: async (tx, { file }) => ({ book: await getLawBook(tx), running: await runningIn(tx, file) }),
  must: [],
  rule: ({ book, running }, { file, replace }, { actor }) => {
    const parsed = parseJson(file)
    if (parsed === undefined)
      return refuse('file-not-json', '文件不是有效的 JSON。', civilProcedureLaw(85), '请粘贴完整的文件内容。')
    const imported = readCalendar({ calendar: book.calendar }, { file: parsed, replace })
    if (isRefusal(imported)) return imported
    const { changed, kept } = recomputed(running, withYear(book, imported.calendarYear))
    const moved = movedOf(changed)
    return { ...imported, agencyId: actor.agencyId, moved, notes: notesOn(moved, running.length, kept.length) }
  },
  store: async (tx, { calendarYear, agencyId }, { today }) => {
    await setCalendarYear(tx, agencyId, calendarYear)
    const { year } = calendarYear
    const { changed } = recomputed(await listRunningIn(tx, year), await getLawBook(tx))
    await setRecomputed(tx, changed, { on: today, year })
  },
})

/** Read only once a file is there: the question whether the act may be done needs none. */
function runningIn(tx: Tx, file: string | undefined) {
  const parsed = z.object({ year: z.int().min(2000).max(2200) }).safeParse(parseJson(file ?? ''))
  return parsed.success ? listRunningIn(tx, parsed.data.year) : Promise.resolve([])
}

function withYear(book: LawBook, calendarYear: CalendarYear): LawBook {
  return { ...book, calendar: { years: { ...book.calendar.years, [calendarYear.year]: calendarYear } } }
}

const shown = 100

function notesOn(moved: Moved[], recomputedCount: number, keptCount: number): string[] {
  const summary = `重算了 ${recomputedCount} 个正在计算的期限，其中 ${moved.length} 个的届满日有变动。`
  const rows = moved
    .slice(0, shown)
    .map(({ label, from, to }) => `「${label}」由 ${dayInChinese(from)} 变为 ${dayInChinese(to)}。`)
  const more = moved.length > shown ? [`其余 ${moved.length - shown} 个见「我的期限」中的变动。`] : []
  const kept = keptCount === 0 ? [] : [`另有 ${keptCount} 个无法重算，仍按原届满日，请核对期限库。`]
  return [summary, ...rows, ...more, ...kept]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
