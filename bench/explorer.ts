/** Every state and every path of the step tables: how many there are, and how long it takes to walk them all. */
import { countPaths, explore } from '../src/procedures/explorer.ts'
import { procedures } from '../src/register.ts'
import type { Row } from './row.ts'

export async function run(): Promise<Row[]> {
  const keys = [...new Set(procedures.map((table) => table.key))]
  return keys.map((key) => {
    const from = performance.now()
    const explored = explore(procedures.filter((table) => table.key === key))
    const ms = performance.now() - from
    const { states, transitions } = explored
    const paths = countPaths(explored, 1_000_000) ?? Number.POSITIVE_INFINITY
    const note = `${states.size} states, ${transitions.length} steps, ${paths} paths that never turn back; tests/explorer.test.ts finds none around the gate`
    return { name: `explorer, ${key}`, ours: ms, peer: Number.NaN, ratio: Number.NaN, unit: 'ms', note }
  })
}
