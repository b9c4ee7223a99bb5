/** A procedure is a table: one row a step. perform obeys it, the flowchart is drawn from it, the explorer walks it. */
import type { Role } from '../identity/role.ts'
import type { Citation } from '../law/citation.ts'

/** One row. Several rows of one act from one state are told apart by the event's outcome. */
export type Step<State extends string = string> = {
  /** `null`: the act that begins this life. */
  from: State | null
  act: string
  to: State
  /** The outcome this row is for; a row without it is taken for any other outcome. */
  when?: string
  by: Role[]
  /** Chinese, as on the flowchart: what is done in this step. */
  label: string
  basis: Citation[]
  /** States that other procedures of the same subject must be in. */
  needs?: Record<string, string[]>
  /** Forms of the documents drawn up. */
  documents?: string[]
  /** Leads back (withdrawn, resumed, changed again): it may be taken, but nobody waits for it. */
  back?: true
  /** Deadlines that begin to run, and those that are met, by their id in the register (P-01 …). */
  starts?: string[]
  meets?: string[]
  /**
   * Running deadlines that stand still from the day after this step, and that run on from the day after it: the days
   * between are left out, and the last day is computed again. Deadlines counted in hours cannot be paused.
   */
  pauses?: string[]
  resumes?: string[]
  /** Running deadlines (key) that grow by another row of the register: `{ 'E-01': 'E-02' }`. They keep their own id. */
  extends?: Record<string, string>
  /** Running deadlines that fall away: the case was withdrawn, the decision revoked. `all`: whatever still runs. */
  drops?: string[] | 'all'
  /** The field of input or event that names whose deadlines are paused, resumed, extended and dropped, where they are not this life's own. */
  clocksOf?: string
}

export type Procedure<State extends string = string> = {
  name: string
  label: string
  /** The input and event field that holds the subject's id: `caseId`. Procedures with the same key share subjects. */
  key: string
  states: Record<State, string>
  /** States where a life rightly ends; every state must reach one (checked by the explorer). */
  ends: State[]
  steps: Step<State>[]
  /** Acts of this table that may also be done before its life has begun, and leave it unbegun; of an act one outcome alone: `measure.serve[not-served]`. */
  unbegun?: string[]
  /** Steps that are part of other acts and that nobody takes by themselves: a document is drawn up, a document is served. */
  within?: string[]
}

/** Checks a table as it is defined: states named, rows unambiguous. @throws TypeError with the offending row */
export function procedure<State extends string>(table: Procedure<State>): Procedure<State> {
  const seen = new Set<string>()
  for (const step of table.steps) {
    const { from, act, to, when } = step
    const row = `${table.name}: ${from} --${act}${when ? `[${when}]` : ''}--> ${to}`
    if (!(to in table.states) || (from !== null && !(from in table.states)))
      throw new TypeError(`步骤表引用了未定义的状态 ${row}`)
    const key = `${from} ${act} ${when ?? ''}`
    if (seen.has(key)) throw new TypeError(`步骤表有重复的行 ${row}`)
    seen.add(key)
    const twice = clockTurnedTwice(step)
    if (twice) throw new TypeError(`步骤表的同一行对期限 ${twice} 有两种处理 ${row}`)
  }
  return table
}

function clockTurnedTwice({ meets = [], pauses = [], resumes = [], extends: grown = {}, drops = [] }: Step) {
  const ids = [...meets, ...pauses, ...resumes, ...Object.keys(grown), ...(drops === 'all' ? [] : drops)]
  return ids.find((id, index) => ids.indexOf(id) !== index)
}
