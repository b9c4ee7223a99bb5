/** The door of daily penalties. */
export { dailyPenalty, dailyPenaltyPublication } from './daily-penalty.procedure.ts'
