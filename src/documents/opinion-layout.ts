/** The three levels of opinion as rows of an internal form; a level that has not spoken leaves its box to be written in. */
import { type Cell, wide } from './block.ts'
import type { HandlersOpinion, Opinion, Opinions } from './opinion.ts'
import { date } from './wording.ts'

const blankDate = '　　　　年　　月　　日'

export function opinionRows({ handlers, review, approval }: Opinions): Cell[][] {
  return [handlersRow(handlers), opinionRow('审核意见', '审核人', review), opinionRow('审批意见', '审批人', approval)]
}

export function opinionRow(label: string, who: string, opinion: Opinion | null): Cell[] {
  if (opinion === null) return wide(label, null, { lines: 3, foot: [`${who}（签名）：　　　　　　　　`, blankDate] })
  const certificate = opinion.certificateNumber === null ? '' : `（证号${opinion.certificateNumber}）`
  return wide(label, opinion.opinion, {
    lines: 3,
    foot: [`${who}（签名）：${opinion.name}${certificate}`, date(opinion.date)],
  })
}

function handlersRow({ opinion, officers, date: on }: HandlersOpinion): Cell[] {
  const names = officers.map(({ name, certificateNumber }) => `承办人（签名）：${name}（证号${certificateNumber}）`)
  return wide('承办人意见', opinion, { lines: 3, foot: [...names, date(on)] })
}
