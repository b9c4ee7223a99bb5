/** The file beside the form: whoever examines or decides reads it without leaving what is being written. */
import { EvidenceLink } from '../cases/evidence-link.tsx'
import type { CasePage, DocumentRow, SubjectPage } from '../contract.ts'
import { type PdfLink, PdfLinks } from './pdf-links.tsx'

type Props = { page: SubjectPage & Partial<Pick<CasePage, 'evidence' | 'draft'>> }

export function Materials({ page }: Props) {
  const { documents, evidence = [], draft } = page
  // redrafted, the earlier drafts are history: what is examined is the latest
  const current = documents.filter(({ standing, id }) => standing === 'issued' || id === draft?.documentId)
  const first = current.filter(isReadFirst)
  const rest = current.filter((document) => !isReadFirst(document)).toReversed()
  if (current.length + evidence.length === 0) return null
  return (
    <>
      {first.length > 0 && <Documents title="主要文书" documents={first} />}
      {evidence.length > 0 && (
        <div>
          <h2>证据（{evidence.length}）</h2>
          <ul>
            {evidence.map((piece) => (
              <li key={piece.id}>
                <EvidenceLink evidence={piece} /> <span className="soft">{piece.label}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {rest.length > 0 && <Documents title={first.length > 0 ? '其他文书' : '文书'} documents={rest} />}
    </>
  )
}

function isReadFirst({ form, standing }: DocumentRow): boolean {
  return standing === 'draft' || form === 'investigation-report' || form === 'penalty-decision'
}

function Documents({ title, documents }: { title: string; documents: DocumentRow[] }) {
  return (
    <div>
      <h2>
        {title}（{documents.length}）
      </h2>
      <PdfLinks links={documents.map(linkOf)} />
    </div>
  )
}

function linkOf({ id, title, number, standing, pdf }: DocumentRow): PdfLink {
  return { id, title: standing === 'draft' ? `${title}（草稿）` : title, number, href: pdf }
}
