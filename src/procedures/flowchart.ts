/** The public flowchart (行政执法流程图), drawn from the very table that perform obeys. Same table, same bytes. */
import { flowGraphs } from './flowchart-graph.ts'
import { placeGraph } from './flowchart-layout.ts'
import { onPaper, type PrintedCourse } from './flowchart-paper.ts'
import { type FlowchartStep, type FlowchartWords, stepsInWords } from './flowchart-steps.ts'
import { svgOf } from './flowchart-svg.ts'
import type { Procedure } from './procedure.ts'

export type { PrintedCourse } from './flowchart-paper.ts'
export type { FlowchartStep, FlowchartWords } from './flowchart-steps.ts'

/**
 * `steps`: the same rows in words, in the order of the table, for those who do not see the picture. `courses`: the same
 * pictures, each in parts that fit a sheet of paper.
 */
export type Flowchart = { svg: string; steps: FlowchartStep[]; courses: PrintedCourse[] }

export async function drawFlowchart(table: Procedure, words: FlowchartWords = {}): Promise<Flowchart> {
  const pictures = await Promise.all(flowGraphs(table, words).map(placeGraph))
  const steps = stepsInWords(table, words)
  const description = `共${steps.length}个步骤，与图下的步骤清单逐条对应。`
  return { svg: svgOf(pictures, `${table.label}流程图`, description), steps, courses: pictures.map(onPaper) }
}
