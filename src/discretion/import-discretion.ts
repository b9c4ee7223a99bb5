import { z } from 'zod'
import { act } from '../acts/act.ts'
import { longTextField } from '../acts/field.ts'
import { parseCsv } from '../kernel/csv.ts'
import type { Day } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import type { LawBook } from '../law/law-book.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import { warn } from '../law/warning.ts'
import type { Benchmark } from './benchmark.ts'
import { benchmarkColumns, benchmarkPlan, faultAgainstLaw, readBenchmark } from './benchmark-table.ts'
import { insertBenchmarks, insertExemptions, listBenchmarks, listExemptions, setEnds } from './discretion.store.ts'
import type { ExemptionRow } from './exemption.ts'
import { exemptionColumns, exemptionPlan, readExemption } from './exemption-table.ts'
import { type Planned, planImport } from './import-plan.ts'
import { faultsInChinese, type RowFault, recordsOf } from './table-reader.ts'

/** The first submission is the rehearsal: it answers with what would change, and changes nothing. */
export const importDiscretion = act({
  name: 'discretion.import',
  label: '导入裁量基准、免罚清单',
  basis: [penaltyLaw(34)],
  by: ['administrator'],
  input: z.object({
    csv: longTextField('表格内容', {
      max: 300_000,
      widget: 'table-text',
      description: '裁量基准或者四张清单的 CSV 文件；从电子表格复制后直接粘贴也可以。第一行为列名，提交后先预演',
    }),
  }),
  load: async (tx) => ({ benchmarks: await listBenchmarks(tx), exemptions: await listExemptions(tx) }),
  must: [],
  rule: (facts, { csv }, context) => {
    const read = readTable(csv, facts, context.law)
    if (isRefusal(read)) return read
    const own = { agencyId: context.actor.agencyId }
    const withIds = <Content>(added: Content[]) => added.map((content) => ({ ...content, ...own, id: context.newId() }))
    const { benchmarks, exemptions } = read
    return {
      benchmarks: withIds(benchmarks.added) as Benchmark[],
      exemptions: withIds(exemptions.added) as ExemptionRow[],
      endedBenchmarks: benchmarks.ended,
      endedExemptions: exemptions.ended,
    }
  },
  warn: (facts, { csv }, context) => rehearsal(readTable(csv, facts, context.law)),
  store: async (tx, { benchmarks, exemptions, endedBenchmarks, endedExemptions }) => {
    await setEnds(tx, 'discretionBenchmark', endedBenchmarks)
    await setEnds(tx, 'exemptionRow', endedExemptions)
    await insertBenchmarks(tx, benchmarks)
    await insertExemptions(tx, exemptions)
  },
})

type Facts = { benchmarks: Benchmark[]; exemptions: ExemptionRow[] }
type Read = {
  benchmarks: Planned<Omit<Benchmark, 'id' | 'agencyId'>>
  exemptions: Planned<Omit<ExemptionRow, 'id' | 'agencyId'>>
}
const nothing = { added: [], ended: [] as { id: string; until: Day }[], unchanged: 0, faults: [] }

/** Which table it is, its columns tell. */
function readTable(csv: string, facts: Facts, law: LawBook): Read | Refusal {
  const { titles, records } = recordsOf(parseCsv(csv))
  const isBenchmarks = titles.includes('裁量阶次')
  const columns = isBenchmarks ? benchmarkColumns : exemptionColumns
  const missing = columns.filter((column) => !titles.includes(column))
  if (missing.length > 0 || records.length === 0)
    return wrongTable([
      records.length === 0 ? '表格没有内容行。' : `第1行缺少列：${missing.join('、')}。`,
      `裁量基准的列为：${benchmarkColumns.join('、')}。`,
      `清单的列为：${exemptionColumns.join('、')}。`,
    ])
  const read = isBenchmarks ? readBenchmarks(records, facts, law) : readExemptions(records, facts)
  const faults = [...read.benchmarks.faults, ...read.exemptions.faults]
  return faults.length === 0 ? read : wrongTable(faultsInChinese(faults))
}

function readBenchmarks(records: Record<string, string>[], { benchmarks }: Facts, law: LawBook): Read {
  const read = records.map((record, index) => ({ row: index + 2, ...readBenchmark(record, index + 2) }))
  const lawful = read.flatMap(({ content, row, faults }) =>
    faults.length > 0 ? faults : faultAgainstLaw(content, row, law.provisions),
  )
  const planned = planImport({ existing: benchmarks, incoming: read, ...benchmarkPlan })
  return { benchmarks: { ...planned, faults: firstOfEach([...lawful, ...planned.faults]) }, exemptions: nothing }
}

function readExemptions(records: Record<string, string>[], { exemptions }: Facts): Read {
  const read = records.map((record, index) => ({ row: index + 2, ...readExemption(record, index + 2) }))
  const planned = planImport({ existing: exemptions, incoming: read, ...exemptionPlan })
  const faults = firstOfEach([...read.flatMap((one) => one.faults), ...planned.faults])
  return { benchmarks: nothing, exemptions: { ...planned, faults } }
}

function firstOfEach(faults: RowFault[]): RowFault[] {
  return faults.toSorted((left, right) => left.row - right.row)
}

const shownFaults = 100

function wrongTable(lines: string[]): Refusal {
  const errors = lines.slice(0, shownFaults).map((message) => ({ path: 'csv', message }))
  const more = lines.length > shownFaults ? `（只列前${shownFaults}处）` : ''
  return {
    ...refuse(
      'table-wrong',
      `表格有${lines.length}处错误，一行也没有导入${more}。`,
      penaltyLaw(34),
      '请改正后重新提交。',
    ),
    errors,
  }
}

function rehearsal(read: Read | Refusal) {
  if (isRefusal(read)) return []
  const { benchmarks, exemptions } = read
  const added = benchmarks.added.length + exemptions.added.length
  const ended = benchmarks.ended.length + exemptions.ended.length
  const unverified = [...benchmarks.added, ...exemptions.added].filter(
    ({ standing }) => standing === 'unverified',
  ).length
  const what = benchmarks === nothing ? '免罚清单' : '裁量基准'
  const reason = `预演：${what}新增${added}行（其中待核实${unverified}行），停用旧行${ended}行，不变${benchmarks.unchanged + exemptions.unchanged}行。现在还没有写入。`
  return [warn('import-rehearsal', reason, penaltyLaw(34), '核对无误后，请写明来源文件（名称、文号、日期）')]
}
