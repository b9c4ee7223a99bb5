/** Clerical errors only: what changes the party, a sum or the penalty is another decision. */
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { DocumentRow } from './document.store.ts'

type Correction = { where: string; written: string; corrected: string }

const instead = '请依法撤销或者变更原决定，重新告知、听取意见后另行作出决定。'

export function mustBeClerical(
  { content }: Pick<DocumentRow, 'content'>,
  corrections: Correction[],
): Refusal | undefined {
  const texts = textsIn(content)
  for (const correction of corrections) {
    const { written, corrected } = correction
    if (written === corrected)
      return refuse('nothing-corrected', `「${written}」更正前后相同。`, penaltyLaw(75, 2), '请写明更正后的文字。')
    if (!texts.some((text) => text.includes(written)))
      return refuse('not-written', `原文书没有写「${written}」。`, penaltyLaw(75, 2), '请照抄原文书的文字。')
    const substantial = substanceOf(correction, content)
    if (substantial) return substantial
  }
  return undefined
}

const money = /\d[\d,.]*\s*(元|万元|%)|[零〇一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾佰仟百千万亿]+元/
const penalties = /警告|通报批评|罚款|没收|暂扣|吊销|降低资质|限制开展|责令停产|责令停业|责令关闭|限制从业|拘留/g

function substanceOf({ written, corrected }: Correction, content: Record<string, unknown>): Refusal | undefined {
  if (money.test(written) || money.test(corrected) || isSumIn(content, written))
    return refuse('amount-not-clerical', `「${written}」涉及数额，不是文字差错。`, penaltyLaw(75, 2), instead)
  if (namesIn(written) !== namesIn(corrected))
    return refuse(
      'penalty-not-clerical',
      `「${written}」改为「${corrected}」改变了处罚种类。`,
      [penaltyLaw(9), penaltyLaw(75, 2)],
      instead,
    )
  const identity = textsIn(content.party).find((text) => text.includes(written) || written.includes(text))
  return identity === undefined
    ? undefined
    : refuse(
        'party-not-clerical',
        `「${written}」是当事人的身份事项，不是文字差错。`,
        [penaltyLaw(59, 1), penaltyLaw(75, 2)],
        instead,
      )
}

function namesIn(text: string): string {
  return [...text.matchAll(penalties)].map(([name]) => name).join('、')
}

/** 50,000 or 50000 where the document holds five million fen. */
function isSumIn(content: Record<string, unknown>, written: string): boolean {
  const figure = Number(written.replace(/[,，\s]/g, ''))
  if (written.trim() === '' || Number.isNaN(figure)) return false
  return fenIn(content).some((fen) => fen === figure * 100)
}

function fenIn(value: unknown, name = ''): number[] {
  if (typeof value === 'number') return name.endsWith('Fen') ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => fenIn(part, key))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
