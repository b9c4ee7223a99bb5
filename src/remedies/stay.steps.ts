/** Whether execution is stayed: a life beside the remedy, which ends with it. 《行政复议法》第四十二条、《行政诉讼法》第五十六条. */
import type { Citation } from '../law/citation.ts'
import { type Procedure, procedure } from '../procedures/procedure.ts'

/** The days in which nothing was carried out are left out of the party's time to pay. */
export function stayOf(remedy: 'reconsideration' | 'litigation', label: string, basis: Citation): Procedure {
  const by = ['officer' as const, 'reviewer' as const]
  const clocks = { clocksOf: 'disputedId' }
  const row = { by, basis: [basis] }
  return procedure<'stayed' | 'lifted'>({
    name: `${remedy}-stay`,
    label: `${label}期间停止执行`,
    key: `${remedy}Id`,
    states: { stayed: '已停止执行', lifted: '已恢复执行' },
    ends: ['lifted'],
    unbegun: [`${remedy}.conclude`],
    steps: [
      { ...row, ...clocks, from: null, act: `${remedy}.stay`, to: 'stayed', label: '停止执行', pauses: ['X-01'] },
      {
        ...row,
        ...clocks,
        from: 'stayed',
        act: `${remedy}.lift-stay`,
        to: 'lifted',
        label: '恢复执行',
        resumes: ['X-01'],
        back: true,
      },
      {
        ...row,
        ...clocks,
        from: 'stayed',
        act: `${remedy}.conclude`,
        to: 'lifted',
        label: '程序终结，恢复执行',
        resumes: ['X-01'],
      },
      { ...row, from: 'lifted', act: `${remedy}.conclude`, to: 'lifted', label: '程序终结', back: true },
    ],
  })
}
