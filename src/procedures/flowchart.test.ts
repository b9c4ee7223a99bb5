import { describe, expect, test } from 'vitest'
import type { Role } from '../identity/role.ts'
import { penaltyLaw, workSafetyLaw } from '../law/citation.ts'
import { drawFlowchart } from './flowchart.ts'
import { flowGraphs } from './flowchart-graph.ts'
import { breakLines, textWidth } from './flowchart-text.ts'
import { type Procedure, procedure, type Step } from './procedure.ts'

const review: Procedure = {
  name: 'legal-review',
  label: '法制审核',
  key: 'caseId',
  states: { passed: '审核同意' },
  ends: ['passed'],
  steps: [],
}

/** A made-up ordinary procedure, as branchy as the real one. */
const states = {
  clue: '线索',
  filed: '已立案',
  investigating: '调查中',
  suspended: '中止',
  concluded: '调查终结',
  reported: '已报告',
  proposed: '拟处罚',
  notified: '已告知',
  heard: '听证结束',
  ready: '待决定',
  deliberated: '已讨论',
  decided: '已决定',
  served: '已送达',
  urged: '已催告',
  performed: '已履行',
  'to-court': '已申请法院执行',
  transferred: '已移送',
  dropped: '不予立案',
  spared: '不予处罚',
  closed: '已结案',
  archived: '已归档',
}
type State = keyof typeof states

type More = Partial<Step<State>>
const row = (from: State | null, act: string, to: State, label: string, by: Role[], more: More = {}): Step<State> => ({
  from,
  act,
  to,
  label,
  by,
  basis: [penaltyLaw(54)],
  ...more,
})

const table = procedure<State>({
  name: 'case',
  label: '行政处罚普通程序',
  key: 'caseId',
  states,
  ends: ['archived', 'dropped', 'transferred'],
  steps: [
    row(null, 'clue.register', 'clue', '登记案件来源', ['officer'], { documents: ['case-source'] }),
    row('clue', 'case.file', 'filed', '立案', ['deputy-head'], { documents: ['filing-approval'], starts: ['C-03'] }),
    row('clue', 'case.decline', 'dropped', '不予立案', ['section-head']),
    row('filed', 'case.assign', 'investigating', '指派两名以上执法人员', ['section-head'], { basis: [penaltyLaw(42)] }),
    row('investigating', 'evidence.add', 'investigating', '调查取证', ['officer'], { documents: ['interview-record'] }),
    row('investigating', 'case.suspend', 'suspended', '中止调查', ['agency-head']),
    row('suspended', 'case.resume', 'investigating', '恢复调查', ['agency-head']),
    row('investigating', 'investigation.conclude', 'concluded', '调查终结', ['officer']),
    row('concluded', 'report.submit', 'reported', '提交调查报告', ['officer'], { documents: ['report'] }),
    row('concluded', 'case.transfer', 'transferred', '移送司法机关', ['agency-head'], { basis: [penaltyLaw(27)] }),
    row('concluded', 'case.spare', 'spared', '不予行政处罚', ['agency-head'], { basis: [penaltyLaw(33)] }),
    row('reported', 'report.examine', 'proposed', '同意拟处罚意见', ['section-head'], { when: 'agreed' }),
    row('reported', 'report.examine', 'investigating', '退回补充调查', ['section-head'], { when: 'returned' }),
    row('proposed', 'notice.give', 'notified', '告知拟处罚内容和权利', ['officer'], {
      documents: ['notice', 'receipt'],
      basis: [penaltyLaw(44), penaltyLaw(45)],
      starts: ['C-06'],
    }),
    row('notified', 'hearing.hold', 'heard', '举行听证', ['reviewer'], { basis: [penaltyLaw(63)] }),
    row('notified', 'defence.expire', 'ready', '陈述申辩期满', ['officer']),
    row('heard', 'hearing.report', 'ready', '提出听证报告', ['reviewer'], { basis: [penaltyLaw(65)] }),
    row('ready', 'deliberation.hold', 'deliberated', '集体讨论', ['agency-head'], { basis: [penaltyLaw(57, 2)] }),
    row('ready', 'decision.issue', 'decided', '作出处罚决定', ['agency-head'], {
      needs: { 'legal-review': ['passed'] },
      starts: ['P-01', 'C-13'],
      documents: ['decision'],
    }),
    row('deliberated', 'decision.issue', 'decided', '作出处罚决定', ['agency-head'], {
      needs: { 'legal-review': ['passed'] },
      starts: ['P-01', 'C-13'],
      documents: ['decision'],
    }),
    row('decided', 'decision.serve', 'served', '送达决定书', ['officer'], { meets: ['C-13'], basis: [penaltyLaw(61)] }),
    row('served', 'payment.record', 'performed', '缴纳罚款', ['clerk'], { basis: [penaltyLaw(67)] }),
    row('served', 'payment.urge', 'urged', '逾期催告', ['officer'], { basis: [workSafetyLaw(110)] }),
    row('urged', 'payment.record', 'performed', '缴纳罚款', ['clerk'], { basis: [penaltyLaw(67)] }),
    row('urged', 'execution.apply', 'to-court', '申请人民法院强制执行', ['agency-head'], { basis: [penaltyLaw(72)] }),
    row('to-court', 'case.close', 'closed', '结案', ['agency-head']),
    row('performed', 'case.close', 'closed', '结案', ['agency-head']),
    row('spared', 'case.close', 'closed', '结案', ['agency-head']),
    row('closed', 'case.archive', 'archived', '立卷归档', ['archivist']),
  ],
})

const words = {
  acts: { 'report.examine': '审查调查报告' },
  documents: { 'filing-approval': '立案审批表', decision: '行政处罚决定书' },
  deadlines: { 'P-01': '7个工作日内公示', 'C-13': '7日内送达' },
  procedures: [review],
}

describe('行政执法流程图由步骤表画出', () => {
  test('同一步骤表画出的图逐字节相同', async () => {
    const [first, second] = [await drawFlowchart(table, words), await drawFlowchart(table, words)]
    expect(first.svg).toBe(second.svg)
  })

  test('步骤清单与步骤表逐行对应，写明承办人、依据、文书、时限和前提', async () => {
    const { steps } = await drawFlowchart(table, words)
    expect(steps.map((step) => step.label)).toEqual(table.steps.map((step) => step.label))
    expect(steps[18]).toEqual({
      ordinal: 19,
      act: 'decision.issue',
      label: '作出处罚决定',
      from: '待决定',
      to: '已决定',
      by: ['局长'],
      basis: ['《行政处罚法》第五十四条'],
      documents: ['行政处罚决定书'],
      needs: ['法制审核（审核同意）'],
      starts: ['7个工作日内公示', '7日内送达'],
      meets: [],
    })
  })

  test('每一步都在图上，点开到清单中的同一步，前提画成门', async () => {
    const { svg, steps } = await drawFlowchart(table, words)
    for (const label of new Set(table.steps.map((step) => step.label))) expect(svg).toContain(label)
    for (const [, ordinal] of svg.matchAll(/href="#step-(\d+)"/g))
      expect(Number(ordinal)).toBeLessThanOrEqual(steps.length)
    expect(svg).toContain('须经法制审核（审核同意）')
  })

  test('图中没有脚本和样式表，文字都经转义', async () => {
    const hostile = { ...table, label: '<script>alert(1)</script>', states: { ...states, closed: '"<b>&' } }
    const { svg } = await drawFlowchart(hostile)
    expect(svg).not.toMatch(/<script|<style|<b>|style=|on[a-z]+=/)
  })

  test('每一行在图上只有一处，离开主线的那一行在它的支线上再画一次', () => {
    const drawn = flowGraphs(table, words).flatMap(({ nodes }) => nodes)
    const shown = drawn.flatMap((node) => [...node.rows, ...node.notes.flatMap((note) => note.rows)])
    const leaving = shown.filter(({ label }) => label === '中止调查')
    expect(leaving.map(({ ordinal }) => ordinal)).toEqual([6, 6])
    const others = shown.filter((one) => !leaving.includes(one)).map(({ ordinal }) => ordinal)
    expect(others.toSorted((left, right) => left - right)).toEqual(
      table.steps.map((_, index) => index + 1).filter((ordinal) => ordinal !== 6),
    )
  })

  test('退回、重复办理的写在所在状态的框里，线都向前，主线最长', () => {
    const [main] = flowGraphs(table, words)
    const notes = main?.nodes.flatMap((node) => node.notes.map(({ text }) => [node.label, text]))
    expect(notes).toEqual([
      ['调查中', '调查取证'],
      ['调查中', '中止调查（支线1）'],
      ['已报告', '退回补充调查 → 调查中'],
    ])
    const place = new Map(main?.nodes.map((node, index) => [node.id, index]))
    for (const { from, to } of main?.edges ?? []) expect(place.get(from)).toBeLessThan(place.get(to) ?? -1)
    const labels = main?.nodes.filter((node) => main.spine.includes(node.id)).map((node) => node.label)
    expect(labels).toContain('举行听证')
    expect(labels).not.toContain('不予立案')
  })

  test('离开主线的另画一图，写明从哪里来、到哪里去', () => {
    const [, side, ...others] = flowGraphs(table, words)
    expect(others).toEqual([])
    expect(side?.title).toBe('支线1：中止调查')
    expect(side?.nodes.map(({ kind, label }) => [kind, label])).toEqual([
      ['link', '自：调查中'],
      ['step', '中止调查'],
      ['step', '恢复调查'],
      ['link', '转：调查中'],
    ])
  })

  test('各阶段都可以办的，集中写一次，写明哪些阶段，链接到每一行', () => {
    const sued = (['decided', 'served', 'performed', 'closed'] as const).map((from) =>
      row(from, 'litigation.receive', from, '收到起诉状副本', ['officer'], { back: true }),
    )
    const told = (steps: typeof sued) =>
      flowGraphs({ ...table, steps: [...table.steps, ...steps] }, words)
        .flatMap(({ nodes }) =>
          nodes.map(({ kind, notes }) => [kind, notes.filter(({ text }) => text.startsWith('收到'))] as const),
        )
        .flatMap(([kind, notes]) => notes.map(({ text, rows }) => [kind, text, rows.length]))
    expect(told(sued)).toEqual([['notes', '收到起诉状副本：已决定、已送达、已履行、已结案', 4]])
    expect(told(sued.slice(1)).map(([, ...note]) => note)).toEqual(Array(3).fill(['收到起诉状副本', 1]))
  })
})

describe('中文断行', () => {
  test.each([
    ['作出行政处罚决定', 15, 60, ['作出行政', '处罚决定']],
    ['甲乙丙丁，戊', 10, 40, ['甲乙丙丁，', '戊']],
    ['abcd', 10, 12, ['ab', 'cd']],
  ])('%s', (text, size, width, lines) => expect(breakLines(text, size, width)).toEqual(lines))

  test('超出行数以省略号结尾', () => expect(breakLines('甲乙丙丁戊己', 10, 20, 2)).toEqual(['甲乙', '丙…']))
  test('汉字一个字宽，西文约半个', () => expect(textWidth('法A', 10)).toBeCloseTo(15.6))
})
