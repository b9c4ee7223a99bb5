/** Documents to be looked at without leaving the page. */
import { useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { PdfDialog } from '../../ui/pdf-dialog.tsx'

export type PdfLink = { id: string; title: string; number: string | null; href: string }

export function PdfLinks({ links }: { links: PdfLink[] }) {
  const [shown, setShown] = useState<PdfLink>()
  if (links.length === 0) return null
  return (
    <>
      <ul className="pdf-links">
        {links.map((link) => (
          <li key={link.id}>
            <button className="text-button" type="button" aria-haspopup="dialog" onClick={() => setShown(link)}>
              <Icon name="document" size={16} />
              {link.title}
            </button>
            {link.number && <span className="soft">　{link.number}</span>}
          </li>
        ))}
      </ul>
      {shown && (
        <PdfDialog
          title={shown.title}
          href={shown.href}
          word={wordOf(shown.href)}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  )
}

/** The same document as a Word file, to copy from. */
export function wordOf(pdf: string): string {
  return pdf.replace(/\.pdf$/, '.docx')
}
