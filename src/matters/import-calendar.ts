import { z } from 'zod'
import { act } from '../acts/act.ts'
import { longTextField } from '../acts/field.ts'
import { importCalendar as readCalendar } from '../law/calendar-import.ts'
import { civilProcedureLaw } from '../law/citation.ts'
import { getLawBook, setCalendarYear } from '../law/law.store.ts'
import { isRefusal, refuse } from '../law/refusal.ts'

export const importCalendar = act({
  name: 'calendar.import',
  label: '导入年度放假安排',
  basis: [civilProcedureLaw(85)],
  by: ['administrator'],
  input: z.object({
    file: longTextField('放假安排（holiday-cn 格式的 JSON）', {
      max: 100_000,
      description: '国务院办公厅公布后导入；未公布的年度不得推测',
    }),
    replace: z.boolean().default(false).meta({ title: '替换已载入的同一年度' }),
  }),
  load: async (tx) => ({ book: await getLawBook(tx) }),
  must: [],
  rule: ({ book }, { file, replace }, { actor }) => {
    const parsed = parseJson(file)
    if (parsed === undefined)
      return refuse('file-not-json', '文件不是有效的 JSON。', civilProcedureLaw(85), '请粘贴完整的文件内容。')
    const imported = readCalendar({ calendar: book.calendar }, { file: parsed, replace })
    if (isRefusal(imported)) return imported
    return { ...imported, agencyId: actor.agencyId }
  },
  store: (tx, { calendarYear, agencyId }) => setCalendarYear(tx, agencyId, calendarYear),
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
