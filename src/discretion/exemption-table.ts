/** The table of exemption lists as it is imported and exported. Pure. */
import { citationInChinese } from '../law/citation.ts'
import { type ExemptionRow, exemptionLists } from './exemption.ts'
import type { Plan } from './import-plan.ts'
import { cellReader, type RowFault, type TableRecord } from './table-reader.ts'

export const exemptionColumns = [
  '清单类别',
  '事项编号',
  '违法行为代码',
  '违法行为',
  '设定依据',
  '适用情形',
  '处理依据',
  '生效日期',
  '失效日期',
  '来源',
  '核实状态',
]

export type ExemptionContent = Omit<ExemptionRow, 'id' | 'agencyId'>

export function readExemption(record: TableRecord, row: number): { content: ExemptionContent; faults: RowFault[] } {
  const cell = cellReader(record, row)
  const content: ExemptionContent = {
    list: cell.choice('清单类别', exemptionLists, 'no-penalty'),
    code: cell.required('事项编号'),
    conductCode: cell.required('违法行为代码'),
    conduct: cell.required('违法行为'),
    penalty: cell.citation('设定依据'),
    circumstances: cell.required('适用情形'),
    basis: cell.citations('处理依据'),
    from: cell.day('生效日期'),
    until: cell.dayOrNone('失效日期'),
    source: cell.required('来源'),
    standing: cell.standing('核实状态'),
  }
  if (content.basis.length === 0) cell.wrong('处理依据', '未填写', null)
  return { content, faults: cell.faults }
}

export const exemptionPlan: Pick<Plan<ExemptionContent>, 'setOf' | 'placeOf' | 'print'> = {
  setOf: ({ list, code }) => `${exemptionLists[list]} ${code}`,
  placeOf: () => '',
  print: printExemption,
}

function printExemption(row: ExemptionContent): TableRecord {
  return {
    清单类别: exemptionLists[row.list],
    事项编号: row.code,
    违法行为代码: row.conductCode,
    违法行为: row.conduct,
    设定依据: citationInChinese(row.penalty),
    适用情形: row.circumstances,
    处理依据: row.basis.map(citationInChinese).join('、'),
    生效日期: row.from,
    失效日期: row.until ?? '',
    来源: row.source,
    核实状态: row.standing === 'verified' ? '已核实' : '待核实',
  }
}
