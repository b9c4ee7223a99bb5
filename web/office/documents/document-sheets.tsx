/** The pages of a document: the PDF itself where the browser shows one in a page, else a picture of the same pages. */
import { type ReactNode, useState } from 'react'
import type { DocumentPage as DocumentPageData } from '../../../src/desk/index.ts'
import { wordOf } from '../subjects/pdf-links.tsx'

/** No browser of a telephone shows a PDF inside a page. */
const showsPdf = (): boolean => navigator.pdfViewerEnabled && window.matchMedia('(min-width: 760px)').matches

export function DocumentSheets({ page: { id, title, pdf } }: { page: DocumentPageData }) {
  return (
    <Sheets name={`${title}的页面`} title={title} pdf={pdf} picture={`/api/documents/${id}.svg`}>
      <a className="button" href={pdf} target="_blank" rel="noreferrer">
        打开 PDF、打印
      </a>
      <a className="button" href={wordOf(pdf)} download>
        下载 Word
      </a>
    </Sheets>
  )
}

/** A form with everything it can hold. */
export function FormSheets({ id, title }: { id: string; title: string }) {
  const sample = `/api/forms/${id}/sample`
  return (
    <Sheets name="样例" title={`${title}样例`} pdf={`${sample}.pdf`} picture={`${sample}.svg`}>
      <a className="button" href={`${sample}.pdf`} target="_blank" rel="noreferrer">
        打开样例
      </a>
    </Sheets>
  )
}

type Props = { name: string; title: string; pdf: string; picture: string; children: ReactNode }

function Sheets({ name, title, pdf, picture, children }: Props) {
  const [inPlace] = useState(showsPdf)
  return (
    <section className="panel" aria-label={name}>
      {inPlace ? (
        <iframe className="paper-sheet" title={`${title}（PDF）`} src={`${pdf}#toolbar=0&navpanes=0&view=FitH`} />
      ) : (
        <img className="paper-picture" src={picture} alt={`${title}的各页，可以放大看；文字版请打开 PDF`} />
      )}
      <p className="links">{children}</p>
    </section>
  )
}
