/** Timeline rows in the words of the screen. Pure. */

import type { AnsweredWarning } from '../law/warning.ts'
import type { Procedure } from '../procedures/procedure.ts'
import type { AnyAct } from './act.ts'
import type { Document } from './context.ts'

export type Said = {
  sequence: number
  at: string
  act: string
  actor: string | null
  post: string | null
  hash: string
  body: Record<string, unknown>
}

/** Labels of what an event may say that a reader wants to see at once. */
const labels: Record<string, string> = {
  opinion: '意见',
  reason: '理由',
  content: '内容',
  recheck: '复核意见',
  conclusion: '结论',
  name: '名称',
  proves: '证明事项',
  proposal: '处理建议',
  place: '地点',
  recipient: '收件人',
  servedOn: '送达日期',
  trackingNumber: '挂号或者快递单号',
  detail: '经过',
  course: '原因和经过',
  postedAt: '公告位置',
  receiptNumber: '票据号',
  paidOn: '缴款日期',
  how: '履行情况',
  identification: '亮证告知',
  explanation: '说明',
  number: '文号',
}

type Known = { acts: AnyAct[]; procedures: Procedure[]; titleOf: (document: Document) => string }

export function timelineOf(rows: Said[], { acts, procedures, titleOf }: Known) {
  return rows.map(({ body, actor, post, ...row }) => ({
    ...row,
    label: acts.find((act) => act.name === row.act)?.label ?? row.act,
    actor: actor ?? '系统',
    post: post ?? '',
    outcome: outcomeOf(row.act, body.outcome, procedures),
    documents: documentsOf(body).map((document) => ({
      id: document.documentId,
      title: titleOf(document),
      number: document.number,
    })),
    detail: [...detailOf(body), ...answersOf(body)],
  }))
}

/** In the words of the step table; null where the act had no other way to end. */
function outcomeOf(act: string, outcome: unknown, procedures: Procedure[]): string | null {
  const rows = procedures.flatMap((table) => table.steps).filter((step) => step.act === act && step.when !== undefined)
  return rows.find((step) => step.when === outcome)?.label ?? null
}

function documentsOf({ documents }: Record<string, unknown>): Document[] {
  return Array.isArray(documents) ? (documents as Document[]) : []
}

function detailOf(body: Record<string, unknown>): { label: string; value: string }[] {
  // whose opinion it is stands beside the entry already
  const { name: _, ...opinion } = isRecord(body.opinion) ? body.opinion : {}
  const row = isRecord(body.row) ? body.row : {}
  // what a row was made from says the same as the row where both say it
  const how = isRecord(row.how) ? Object.fromEntries(Object.entries(row.how).filter(([key]) => !(key in row))) : {}
  const said = [body, row, how, body.given, opinion].filter(isRecord)
  return said.flatMap((part) =>
    Object.entries(labels).flatMap(([key, label]) => {
      const value = part[key]
      return typeof value === 'string' && value !== '' ? [{ label, value: value.slice(0, 600) }] : []
    }),
  )
}

/** What the person was warned of, and answered. */
function answersOf({ answered }: Record<string, unknown>): { label: string; value: string }[] {
  const given = Array.isArray(answered) ? (answered as AnsweredWarning[]) : []
  return given.map(({ reason, answer }) => ({ label: `答复提醒「${reason}」`, value: answer }))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
