/** The days that a statute's own text tells of itself, and the file's name; proposed, never assumed. Pure. */
import { type Day, isDay } from '../kernel/day.ts'
import type { StatuteLine } from './statute-text.ts'

const written = /(\d{4})年(\d{1,2})月(\d{1,2})日/

/** 安全生产法(2021-06-10).md: the day of this version. */
export function versionDayOf(fileName: string, lines: StatuteLine[]): Day | undefined {
  const inName = fileName.match(/\d{4}-\d{2}-\d{2}/)?.[0]
  if (inName !== undefined && isDay(inName)) return inName
  const passed = notesOf(lines).filter((text) => /通过|公布|修[订正]/.test(text))
  return passed
    .flatMap((text) => dayIn(text) ?? [])
    .toSorted()
    .at(-1)
}

/** Said in a note, or in the last article; an amended statute's last article still tells the first day of all. */
export function inForceDayOf(lines: StatuteLine[], version: Day | undefined): Day | undefined {
  const inNotes = notesOf(lines).filter((text) => text.includes('施行'))
  const articles = lines.filter(({ article }) => article !== null)
  const last = articles.filter(({ article }) => article === articles.at(-1)?.article).map(({ text }) => text)
  const inLast = last.flatMap((text) => text.match(/自\d{4}年\d{1,2}月\d{1,2}日起(?:施行|实施)/)?.[0] ?? [])
  const days = [...inNotes, ...inLast].flatMap((text) => dayIn(text) ?? [])
  return days
    .filter((found) => version === undefined || found >= version)
    .toSorted()
    .at(-1)
}

function notesOf(lines: StatuteLine[]): string[] {
  return lines.filter(({ kind }) => kind === 'note').map(({ text }) => text)
}

function dayIn(text: string): Day | undefined {
  const [, year = '', month = '', dayOfMonth = ''] = text.match(written) ?? []
  const found = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isDay(found) ? found : undefined
}
