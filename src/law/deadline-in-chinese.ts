/** The working of a deadline in sentences, for the screen, the case file and the API. Pure. */
import { dayInChinese, instantInChinese } from '../kernel/day.ts'
import { type Citation, citationInChinese, civilProcedureLaw } from './citation.ts'
import type { Deadline, WorkingStep } from './deadlines.ts'
import type { DeadlineRow } from './law-book.ts'

/** One sentence a step, in the order of the count; what is unverified says so. */
export function workingInChinese(deadline: Deadline): string[] {
  return deadline.working.map((step) => stepInChinese(step, deadline))
}

function stepInChinese(step: WorkingStep, deadline: Deadline): string {
  switch (step.kind) {
    case 'start':
      return startInChinese(step, deadline)
    case 'rule':
      return `期限：${ruleInChinese(step)}${sourceInChinese(deadline)}。`
    case 'skipped':
      return `跳过${step.name}：${spanInChinese(step)}，不计入。`
    case 'made-up':
      return `${dayInChinese(step.day)}是${step.name}调休上班日，计入工作日。`
    case 'suspended':
      return `暂停计算：${spanInChinese(step)}，不计入${articlesInChinese(step.basis)}。`
    case 'extended':
      return `延长：${step.label}，自${dayInChinese(step.from)}届满起${lengthInChinese(step)}${articlesInChinese(step.basis)}。`
    case 'stated':
      return `文书写明的届满日：${dayInChinese(step.day)}${sourceInChinese(deadline)}。`
    case 'rolled':
      return rolledInChinese(step)
    case 'unannounced':
      return `${step.year}年放假安排尚未载入，届满日${presumptions[step.presumed]}，以${step.year}年放假安排公布为准，载入后重新计算。`
    case 'result':
      return resultInChinese(step, deadline)
  }
}

function startInChinese(step: WorkingStep & { kind: 'start' }, { working }: Deadline): string {
  const moment = step.at === undefined ? dayInChinese(step.day) : instantInChinese(step.at)
  const backward = working.some((other) => other.kind === 'rule' && other.backward)
  const uncounted = step.at === undefined ? '当日' : '当时'
  return `${backward ? '自此日倒算' : '起算'}：${moment}，${uncounted}不计入（${citationInChinese(civilProcedureLaw(85))}）。`
}

const presumptions = { weekends: '暂按只有周末休息计', 'not-rolled': '暂按未顺延计' }

function articlesInChinese(basis: Citation[] | undefined): string {
  return basis === undefined || basis.length === 0 ? '' : `（${basis.map(citationInChinese).join('、')}）`
}

function lengthInChinese({ length, unit }: WorkingStep & { kind: 'extended' }): string {
  return length === null ? '至批准的日期' : `${length}${units[unit]}`
}

const units: Partial<Record<DeadlineRow['unit'], string>> = {
  'working-day': '个工作日',
  day: '日',
  hour: '小时',
  month: '个月',
  year: '年',
}

type Period = Pick<DeadlineRow, 'length' | 'unit'> & { monthDay?: string; backward?: boolean }

/** 15个工作日, 次年1月31日前: how long a row of the register is. */
export function ruleInChinese({ length, unit, monthDay, backward }: Period): string {
  if (unit === 'rest-days') return '遇法定节假日、周末不得办理，待其过后'
  if (unit === 'same-year-date') return `当年${monthDay?.split('-').map(Number).join('月')}日`
  if (unit === 'next-year-date') return `次年${monthDay?.split('-').map(Number).join('月')}日前`
  if (unit === 'stated') return '以文书写明的日期为准'
  if (length === 0) return '自次日起'
  return `${length}${units[unit]}${backward ? '前' : ''}`
}

function sourceInChinese({ basis, standing }: Deadline): string {
  const parts = [...basis.map(citationInChinese), ...(standing === 'unverified' ? ['待核实'] : [])]
  return parts.length === 0 ? '' : `（${parts.join('、')}）`
}

function spanInChinese({ from, to, days }: WorkingStep & { kind: 'skipped' | 'suspended' }): string {
  return from === to ? `${dayInChinese(from)}，1天` : `${dayInChinese(from)}至${dayInChinese(to)}，${days}天`
}

function rolledInChinese({ name, from, to }: WorkingStep & { kind: 'rolled' }): string {
  if (to < from) return `${dayInChinese(from)}是${name}，提前至此前最近的工作日${dayInChinese(to)}。`
  const article = citationInChinese(civilProcedureLaw(85))
  return `末日${dayInChinese(from)}是${name}，顺延至其后第一个工作日${dayInChinese(to)}（${article}）。`
}

function resultInChinese(step: WorkingStep & { kind: 'result' }, { direction }: Deadline): string {
  const moment = step.at === undefined ? dayInChinese(step.day) : instantInChinese(step.at)
  return direction === 'at-least' ? `届满：${moment}；此后方可进行下一步。` : `最迟：${moment}。`
}
