/** What relief is given at: so much a person or a household, in force from a day on. Rows in law/data. */
import { z } from 'zod'
import { disasterReliefRegulation, emergencyResponseLaw } from '../law/citation.ts'
import rows from '../law/data/relief-kinds.json' with { type: 'json' }
import type { ProceedingKind } from '../proceedings/index.ts'

export const standards = { person: '每人', household: '每户' } as const

export type ReliefKindContent = {
  per: keyof typeof standards
  unitFen: number
  /** What one household gets at most. */
  maximumFen: number | null
}
export type ReliefKind = ProceedingKind<ReliefKindContent>

/** As shipped; an agency keeps and revises its own. */
export const reliefKinds = rows as unknown as ReliefKind[]

export const reliefNames: Record<string, string> = Object.fromEntries(reliefKinds.map(({ code, name }) => [code, name]))

export const kindField = z
  .enum(Object.keys(reliefNames) as [string, ...string[]], { error: '请选择救助项目' })
  .meta({ title: '救助项目', widget: 'select', choices: reliefNames })

/** The plan of relief after a disaster, and how its recipients are found: applied or named, judged, posted, approved. */
export const reliefLaw = [emergencyResponseLaw(89, 2), disasterReliefRegulation(21)]
