/** The door of the deadlines' desk: what the workbench shows of it. Types only. */
import type { deadlinePage } from './deadline-page.ts'
import type { noticePage } from './notice-page.ts'
import type { trialRows } from './trial.ts'

export type { CalendarDay, DeskDeadline, Nearness } from './deadline-desk.ts'
export type { Trial } from './trial.ts'
export type DeadlinePage = Awaited<ReturnType<typeof deadlinePage>>
export type NoticePage = Awaited<ReturnType<typeof noticePage>>
export type TrialRow = ReturnType<typeof trialRows>[number]
