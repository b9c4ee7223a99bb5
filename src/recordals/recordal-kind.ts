/** What a recordal asks for: which materials, from whom, within which limit. Rows in law/data. */
import { z } from 'zod'
import { emergencyRegulation, precursorRegulation } from '../law/citation.ts'
import rows from '../law/data/recordal-kinds.json' with { type: 'json' }
import type { AsksFor, ProceedingKind } from '../proceedings/index.ts'

export const recordalLimits = { 'B-01': '预案备案：五个工作日', 'B-02': '易制毒化学品经营备案：当日' } as const
export type RecordalLimit = keyof typeof recordalLimits
export const limits = Object.keys(recordalLimits) as RecordalLimit[]

export type RecordalKindContent = AsksFor & {
  /** Within what it is recorded, or what is missing is told. */
  limit: RecordalLimit
  /** Told nothing in time, it counts as recorded. */
  deemedWhenLate: boolean
  /** Who has to have it recorded. */
  obliged: string
  validityMonths: number | null
}
export type RecordalKind = ProceedingKind<RecordalKindContent>

/** As shipped; an agency keeps and revises its own. */
export const recordalKinds = rows as unknown as RecordalKind[]

export const recordalNames: Record<string, string> = Object.fromEntries(
  recordalKinds.map(({ code, name }) => [code, name]),
)

export const kindField = z
  .enum(Object.keys(recordalNames) as [string, ...string[]], { error: '请选择备案事项' })
  .meta({ title: '备案事项', widget: 'select', choices: recordalNames })

/** No statute governs recordals as such: the duties to record that the county's kinds rest on. */
export const recordalLaw = [emergencyRegulation(7), precursorRegulation(13)]
