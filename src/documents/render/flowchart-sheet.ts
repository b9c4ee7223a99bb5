/** What the template of a flowchart on paper is told. */
import { type Day, dayInChinese } from '../../kernel/day.ts'
import type { FlowchartStep, PrintedCourse } from '../../procedures/flowchart.ts'
import type { Fonts } from './fonts.ts'

/** `since`: the day from which the table has stood as it is drawn; the file is dated by it. */
export type FlowchartSheet = {
  title: string
  agencyName: string
  since: Day
  courses: PrintedCourse[]
  steps: FlowchartStep[]
}

const legend =
  '先画主线，再画支线。方框右上角和框中各行前的数字是步骤清单的序号；红色锁形框是必经前提；黄色框写明办到这一步时还可能办理的、退回的事项。本图由办案系统实际执行的步骤表直接画出：公开的就是执行的。'

export function flowchartInputs({ since, ...sheet }: FlowchartSheet, fonts: Fonts): Record<string, string> {
  const [year = 0, month = 0, day = 0] = since.split('-').map(Number)
  const told = { ...sheet, legend, since: dayInChinese(since), dated: { year, month, day } }
  return { fonts: JSON.stringify(fonts), sheet: JSON.stringify(told) }
}
