/** What a finding cites lies in the file, or is an article; printed by its name, with its page or second. */
import type { Cite, ReviewPoint } from '../approvals/index.ts'
import { type Citation, citationInChinese, parseCitation } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'

/** Names by id: of the papers in the file, and of the evidence. */
export type File = { papers: Map<string, string>; evidence: Map<string, string> }

export function mustCiteTheFile(points: ReviewPoint[], file: File, basis: Citation): Refusal | undefined {
  const stray = points.find(({ cites = [] }) => cites.some((cite) => nameOf(cite, file) === undefined))
  if (!stray) return undefined
  const reason = `「${stray.point}」引用的材料不在卷内，或者条文写法不对。`
  return refuse('cited-not-in-file', reason, basis, '请从卷内文书、证据中选择引用；条文写明法律名称和条。')
}

/** 《询问笔录》第2页、现场录像00:01:05、《安全生产法》第三十条第一款 */
export function citesInChinese({ cites = [] }: ReviewPoint, file: File): string {
  return cites.map((cite) => `${nameOf(cite, file) ?? ''}${placeIn(cite)}`).join('、')
}

function nameOf({ kind, of }: Cite, { papers, evidence }: File): string | undefined {
  switch (kind) {
    case 'page':
      return papers.get(of) ?? evidence.get(of)
    case 'evidence':
    case 'second':
      return evidence.get(of)
    case 'article':
      return articleIn(of)
  }
}

function articleIn(text: string): string | undefined {
  return /^[^|]+\|[1-9]\d{0,3}(\|([1-9]\d{0,2})?){0,2}$/.test(text) ? citationInChinese(parseCitation(text)) : undefined
}

function placeIn({ kind, at }: Cite): string {
  if (at === undefined || kind === 'article') return ''
  return kind === 'second' ? clockOf(at) : `第${at}页`
}

function clockOf(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':')
}
