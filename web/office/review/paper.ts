/** What a reviewer reads beside the points: the draft, the papers and the evidence of one file, and how they are cited. */
import type { Cite, ReviewPoint } from '../../../src/approvals/index.ts'
import { citationInChinese, parseCitation } from '../../../src/law/citation.ts'
import type { CasePage, SubjectPage } from '../contract.ts'
import { question } from '../queries.ts'

export type Paper = {
  id: string
  title: string
  kind: 'document' | 'evidence'
  /** Heading in the list of papers. */
  group: string
  href: string | null
  show: 'pdf' | 'picture' | 'video' | 'sound' | 'none'
}

type MachineProof = { text: string; ref: { kind: string; id: string } }
type MachineCheck = { id: string; label: string; answer: string; because: string; proofs: MachineProof[] }
export type MachinePoint = { point: string; answer: string; checks: MachineCheck[] }
export type PreAnswers = { labels: Record<string, string>; points: MachinePoint[] }

export const preAnswersQuery = (place: string, id: string) =>
  question<PreAnswers>([place, id, 'pre-answers'], `/api/${place}/${id}/pre-answers`)

/** The draft first: it is what is judged. */
export function papersOf(page: SubjectPage): Paper[] {
  const documents = page.documents.filter(({ voided }) => !voided).toReversed()
  const drafts = documents.filter(({ standing }) => standing === 'draft').slice(0, 1)
  const issued = documents.filter(({ standing }) => standing !== 'draft')
  const evidence = (page as Partial<CasePage>).evidence ?? []
  return [
    ...drafts.map((draft) => ({ ...paperOf(draft), group: '拟作决定', title: `${draft.title}（草稿）` })),
    ...evidence.map(({ id, name, label, href, mediaType }) => ({
      ...{ id, title: `${name}（${label}）`, kind: 'evidence' as const, group: '证据', href },
      show: href?.endsWith('.pdf') ? ('pdf' as const) : showOf(href, mediaType),
    })),
    ...issued.map(paperOf),
  ]
}

function paperOf({ id, title, number, pdf }: SubjectPage['documents'][number]): Paper {
  const named = number === null ? title : `${title} ${number}`
  return { id, title: named, kind: 'document', group: '文书', href: pdf, show: 'pdf' }
}

function showOf(href: string | null, mediaType: string | null): Paper['show'] {
  if (href === null || mediaType === null) return 'none'
  if (mediaType === 'application/pdf') return 'pdf'
  if (mediaType.startsWith('image/')) return 'picture'
  if (mediaType.startsWith('video/')) return 'video'
  return mediaType.startsWith('audio/') ? 'sound' : 'none'
}

export type Answered = Partial<ReviewPoint> & { point: string }

/** 《询问笔录》第 2 页 */
export function citeInWords({ kind, of, at }: Cite, papers: Paper[]): string {
  if (kind === 'article') return articleInWords(of)
  const title = papers.find(({ id }) => id === of)?.title ?? '卷内材料'
  if (at === undefined) return title
  return kind === 'second' ? `${title} ${clockOf(at)}` : `${title} 第 ${at} 页`
}

export function clockOf(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}

function articleInWords(text: string): string {
  try {
    return citationInChinese(parseCitation(text))
  } catch {
    return text
  }
}

/** What of the machine's proof can be cited: a paper, a piece of evidence, an article. */
export function citeOfProof({ ref: { kind, id } }: MachineProof): Cite | undefined {
  if (kind === 'document') return { kind: 'page', of: id, at: 1 }
  if (kind === 'evidence') return { kind: 'evidence', of: id }
  return kind === 'article' ? { kind: 'article', of: id } : undefined
}

export function sameCite(left: Cite, right: Cite): boolean {
  return left.kind === right.kind && left.of === right.of && left.at === right.at
}
