/** Benchmarks and exemption lists to begin with: made for the example, shown as 待核实 until the county imports its own. */
import { insertBenchmarks, insertExemptions } from '../discretion/discretion.store.ts'
import { readBenchmark, readExemption } from '../discretion/index.ts'
import type { Tx } from '../kernel/database.ts'
import benchmarks from '../law/data/benchmarks.json' with { type: 'json' }
import exemptions from '../law/data/exemptions.json' with { type: 'json' }

type Of = { agencyId: string; newId: () => string }

export async function installDiscretion(tx: Tx, { agencyId, newId }: Of): Promise<void> {
  const kept = <Content>({ content }: { content: Content }) => ({ ...content, id: newId(), agencyId })
  await insertBenchmarks(
    tx,
    benchmarks.map((record, index) => kept(readBenchmark(record, index + 2))),
  )
  await insertExemptions(
    tx,
    exemptions.map((record, index) => kept(readExemption(record, index + 2))),
  )
}
