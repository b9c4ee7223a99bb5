/** What the cover and the catalogue of a file say, and what keeps it from being bound. */
import type { Context } from '../acts/context.ts'
import { type DossierCover, documentTitle, officersOf } from '../documents/index.ts'
import { dayOf } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { CatalogueRow } from './bundle-commitment.ts'
import { type Dossier, retentions } from './dossier.ts'
import { type DossierHead, documentPath, inOrder, type Papers } from './dossier-content.store.ts'

/** A page that has not been set cannot be bound: what is missing is named before the file is made. */
export function mustBeRendered({ documents }: Pick<Papers, 'documents'>): Refusal | undefined {
  const waiting = documents.filter((document) => document.pdfSha256 === null)
  if (waiting.length === 0) return undefined
  const titles = waiting.map((document) => documentTitle(document)).join('、')
  return refuse(
    'not-rendered',
    `还有文书没有用印，或者正在生成版式文件：${titles}。`,
    penaltyLaw(47),
    '没有用印的，请印章管理人员用印；正在生成的，请稍候片刻。',
  )
}

/** What was withdrawn before anything was written has nothing to bind. */
export function mustHoldPapers({ documents }: Pick<Papers, 'documents'>): Refusal | undefined {
  if (documents.length > 0) return undefined
  return refuse('nothing-to-bind', '本事项没有制作过文书，没有可以立卷的材料。', penaltyLaw(47), '不必立卷。')
}

export function catalogueOf({
  documents,
  behind,
  evidence,
}: Pick<Papers, 'documents' | 'behind' | 'evidence'>): CatalogueRow[] {
  const papers = inOrder({ documents, behind }).map((document, index) => ({
    title: `${documentTitle(document)}${document.standing === 'draft' ? '（草稿）' : ''}`,
    ...(document.number === null ? {} : { number: document.number }),
    day: dayOf(document.drawnUpAt),
    path: documentPath(document, index),
    ...(document.pdfPages === null ? {} : { pages: document.pdfPages }),
  }))
  const things = evidence
    .filter((piece) => piece.documentId === null)
    .map((piece) => ({ title: `证据：${piece.name}`, day: piece.collectedOn }))
  return [...papers, ...things].map((row, index) => ({ order: index + 1, ...row }))
}

/** 页号: counted through the file from its first page, for as long as the pages of everything before are known. */
export function pageNumbers(catalogue: Pick<CatalogueRow, 'pages'>[]): (string | null)[] {
  let from: number | null = 1
  return catalogue.map(({ pages }) => {
    if (from === null || pages === undefined) {
      from = null
      return null
    }
    const first = from
    from += pages
    return pages === 1 ? String(first) : `${first}—${from - 1}`
  })
}

/** Null as long as one piece has pages that nobody counted: a recording, a thing. */
function pagesIn(catalogue: Pick<CatalogueRow, 'pages'>[]): number | null {
  const counted = catalogue.map(({ pages }) => pages)
  return counted.every((pages) => pages !== undefined) ? counted.reduce((sum, pages) => sum + pages, 0) : null
}

export function coverContent(head: DossierHead, dossier: Dossier, { today }: Context): DossierCover {
  const { agency, title, cause, partyName, decisionNumber, outcome, filedOn, closedOn, handlers } = head
  return {
    agencyName: agency.name,
    caseName: title,
    ...{ cause, partyName, decisionNumber, outcome, filedOn, closedOn },
    officers: officersOf(handlers, today, agency.areaCode),
    archivedOn: today,
    archiveNumber: dossier.number,
    retention: retentions[dossier.retention],
    pieces: dossier.catalogue.length,
    pages: pagesIn(dossier.catalogue),
  }
}
