/** The order in which parts stand in the register says nothing: where an act is taken and written, its row or the act itself says. */
import { expect, test } from 'vitest'
import type { AnyAct } from '../src/acts/act.ts'
import { isTakenOn, primaryKey, subjectsIn, tablesOf } from '../src/acts/subjects.ts'
import type { Procedure } from '../src/procedures/procedure.ts'
import { acts, procedures } from '../src/register.ts'

const keys = [...new Set(procedures.map(({ key }) => key))]

/** Every choice of subjects that an input of this act may name. */
function inputsOf(act: AnyAct): Record<string, string>[] {
  const named = keys.filter((key) => key in act.input.shape)
  return Array.from({ length: 2 ** named.length }, (_, choice) =>
    Object.fromEntries(named.filter((_key, index) => choice & (1 << index)).map((key) => [key, key])),
  )
}

const said = (act: AnyAct, tables: Procedure[]) => ({
  act: act.name,
  offeredOn: keys.filter((key) => isTakenOn(act, key, tables)),
  cases: inputsOf(act).map((input) => ({
    written: primaryKey(act, tables, input),
    subjects: subjectsIn(act, tables, input),
    asked: Object.entries(Object.groupBy(tablesOf(act, tables, input), ({ key }) => key)).map(([key, own = []]) => [
      ...[key, own.map(({ name }) => name).toSorted()],
    ]),
  })),
})

/** Turned by so many tables, and turned round: any two tables stand in both orders. */
const orders = [procedures.toReversed(), procedures.toSpliced(0, 17).concat(procedures.slice(0, 17)).toReversed()]

test('各部分换一种排列，每项行为在哪里办、记在哪里、先问哪张步骤表，一概不变', () => {
  for (const act of acts) for (const tables of orders) expect(said(act, tables)).toEqual(said(act, procedures))
})

test('这项检查看得出差别：不写明办理所在的事项，就随排列而变', () => {
  const vague = acts.filter(({ subjectKey }) => subjectKey !== undefined).map(({ subjectKey: _, ...act }) => act)
  const changed = vague.filter((act) =>
    orders.some((tables) => JSON.stringify(said(act, tables)) !== JSON.stringify(said(act, procedures))),
  )
  expect(changed.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['revocation.issue', 'crime-transfer.decide', 'licence-change.decide']),
  )
})
