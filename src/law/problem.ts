/** Refusals and invalid input as they go over the wire (RFC 9457). Pure. */
import type { z } from 'zod'
import { citationInChinese } from './citation.ts'
import type { Refusal } from './refusal.ts'
import { ruleOfCode } from './validation-rules.ts'
import type { Warning } from './warning.ts'

/** A refusal, an invalid input or a fault on the wire (RFC 9457, application/problem+json). */
export type Problem = {
  type: string
  title: string
  status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500
  /** Machine name of the refusal, or `invalid-input`, `not-signed-in`, `fault`. */
  code: string
  detail: string
  /** 《行政处罚法》第五十八条 … */
  basis: string[]
  instead?: string
  /** The validation rule behind it: `V-06`. */
  rule?: string
  /** `type` is then `warning`: the same request is taken with an answer to each, as `answers: { code: reason }`. */
  warnings?: WarningOnTheWire[]
  /** Invalid input: one row a field; `path` in dots (`violations.0.fineFen`). */
  errors?: { path: string; message: string }[]
  /** A fault's number, for the log. */
  fault?: string
}

export type WarningOnTheWire = { code: string; rule?: string; reason: string; basis: string[]; ask: string }

export function problemOfRefusal({ code, reason, basis, instead, errors }: Refusal): Problem {
  const status = code === 'role-missing' ? 403 : 409
  const texts = [...new Set(basis.map(citationInChinese))]
  return {
    ...titled(status, '依法不能办理'),
    code,
    detail: reason,
    basis: texts,
    ...(instead === undefined ? {} : { instead }),
    ...(errors === undefined ? {} : { errors }),
    ...ruleMark(code),
  }
}

export function problemOfWarnings(warnings: Warning[]): Problem {
  return {
    ...titled(409, '有提醒须先答复'),
    type: 'warning',
    code: 'warning-unanswered',
    detail: warnings.map(({ reason }) => reason).join('；'),
    basis: [...new Set(warnings.flatMap(({ basis }) => basis.map(citationInChinese)))],
    warnings: warnings.map(({ basis, ...said }) => ({
      ...said,
      ...ruleMark(said.code),
      basis: basis.map(citationInChinese),
    })),
    instead: '请逐项答复后重新提交；答复记入全过程记录。',
  }
}

export function ruleMark(code: string): { rule?: string } {
  const rule = ruleOfCode(code)
  return rule === undefined ? {} : { rule: rule.id }
}

export function problemOfInvalidInput(error: z.ZodError): Problem {
  const errors = error.issues.map((issue) => ({ path: issue.path.join('.'), message: inChinese(issue) }))
  const detail = errors.map(({ path, message }) => (path === '' ? message : `${path}：${message}`)).join('；')
  return { ...titled(400, '填写的内容有误'), code: 'invalid-input', detail: detail.slice(0, 2000), basis: [], errors }
}

export function problem(status: Problem['status'], code: string, detail: string): Problem {
  return { ...titled(status, titles[status]), code, detail, basis: [] }
}

const titles: Record<Problem['status'], string> = {
  400: '填写的内容有误',
  401: '请先登录',
  403: '没有权限',
  404: '没有找到',
  409: '依法不能办理',
  413: '内容过大',
  422: '无法办理',
  429: '请求过于频繁',
  500: '系统故障',
}

function titled(status: Problem['status'], title: string): Pick<Problem, 'type' | 'title' | 'status'> {
  return { type: 'about:blank', title, status }
}

/** Zod speaks English where a field gave no sentence of its own. */
function inChinese({ code, message }: z.core.$ZodIssue): string {
  if (/[\u4e00-\u9fff]/.test(message)) return message
  if (code === 'invalid_type') return '未填写或者类型不符'
  if (code === 'too_big') return '超出上限'
  if (code === 'too_small') return '数量不足'
  return '不符合要求'
}
