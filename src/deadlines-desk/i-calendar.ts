/** A person's deadlines as an iCalendar stream (RFC 5545). Pure. */
import { addDays, type Day, type Instant, instant } from '../kernel/day.ts'

export type CalendarEntry = {
  /** Stable for as long as the deadline is known. */
  uid: string
  /** Grows whenever the entry's day has changed. */
  sequence: number
  summary: string
  description: string
  category: string
  url: string
  day: Day
  /** The last moment, where hours count. */
  at: Instant | null
  remindDays: number
}

export function iCalendar(name: string, entries: CalendarEntry[], now: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mingzheng//Deadlines//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...entries.flatMap((entry) => eventLines(entry, now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines({ at, day, ...entry }: CalendarEntry, now: Instant): string[] {
  const when =
    at === null
      ? [`DTSTART;VALUE=DATE:${digits(day)}`, `DTEND;VALUE=DATE:${digits(addDays(day, 1))}`]
      : [`DTSTART:${stamp(at)}`, `DTEND:${stamp(at)}`]
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `DTSTAMP:${stamp(now)}`,
    `SEQUENCE:${entry.sequence}`,
    ...when,
    `SUMMARY:${escaped(entry.summary)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    `CATEGORIES:${escaped(entry.category)}`,
    `URL:${entry.url}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(entry.summary)}`,
    `TRIGGER:${at === null ? morningBefore(entry.remindDays) : '-PT1H'}`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

/** Nine in the morning, so many days before; a day begins at midnight. */
function morningBefore(days: number): string {
  return days === 0 ? 'PT9H' : `-PT${24 * days - 9}H`
}

function digits(day: Day): string {
  return day.replaceAll('-', '')
}

function stamp(at: Instant): string {
  return `${instant(at).slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** RFC 5545 §3.3.11. Control characters cannot stand in a line at all. */
function escaped(text: string): string {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => [...line].filter((sign) => sign >= ' ' && sign !== '\u007f').join(''))
  return lines.map((line) => line.replace(/[\\;,]/g, (sign) => `\\${sign}`)).join('\\n')
}

const lineBytes = 75

/** RFC 5545 §3.1: no line longer than 75 octets, and no character cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let room = lineBytes
  for (const character of line) {
    const bytes = new TextEncoder().encode(character).length
    if (bytes > room) {
      parts.push(part)
      part = ''
      room = lineBytes - 1
    }
    part += character
    room -= bytes
  }
  return [...parts, part].join('\r\n ')
}
