/** The file beside the form: whoever examines or decides reads it without leaving what is being written. */
import { EvidenceLink } from '../cases/evidence-link.tsx'
import type { CasePage, DocumentRow, SubjectPage } from '../contract.ts'
import { type PdfLink, PdfLinks } from './pdf-links.tsx'

type Props = { page: SubjectPage & Partial<Pick<CasePage, 'evidence' | 'draft'>> }

export function Materials({ page }: Props) {
  const { documents, evidence = [], draft } = page
  const isDecided = documents.some(({ form, standing }) => form === 'penalty-decision' && standing === 'issued')
  // an earlier draft is history: what is examined is the latest, and after the decision none
  const current = documents.filter(
    ({ standing, id }) => standing === 'issued' || (!isDecided && id === draft?.documentId),
  )
  const first = current.filter(isReadFirst)
  const rest = current.filter((document) => !isReadFirst(document)).toReversed()
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
      <Situation page={page} />
      {rest.length > 0 && <Documents title={first.length > 0 ? '其他文书' : '文书'} documents={rest} />}
    </>
  )
}

/** What it is about, and what those before have said of it. */
function Situation({ page: { summary, timeline } }: { page: SubjectPage }) {
  const facts = summary.filter(({ value }) => value.length > 24)
  const opinions = timeline.flatMap(({ sequence, label, actor, detail }) =>
    detail
      .filter((said) => said.label === '意见')
      .map(({ value }) => ({ sequence, label: `${label}（${actor}）`, value })),
  )
  const shown = [...facts.map((fact, index) => ({ sequence: -index, ...fact })), ...opinions.slice(-2)]
  return shown.map(({ sequence, label, value }) => (
    <div key={`${sequence} ${label}`}>
      <h2>{label}</h2>
      <p>{value}</p>
    </div>
  ))
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
