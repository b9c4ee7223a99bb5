/** A PDF over the page. The browser's own dialog keeps the focus inside and closes on Esc. */
import './pdf-dialog.css'
import { useEffect, useRef } from 'react'

type Props = { title: string; href: string; word?: string; onClose: () => void }

export function PdfDialog({ title, href, word, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog className="pdf-dialog" ref={dialog} onClose={onClose} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <a className="button" href={href} target="_blank" rel="noreferrer">
          新窗口打开、打印
        </a>
        {word && (
          <a className="button" href={word} download>
            下载 Word
          </a>
        )}
        <button className="button" type="button" onClick={() => dialog.current?.close()}>
          关闭
        </button>
      </header>
      <iframe title={`${title}（PDF）`} src={`${href}#navpanes=0&view=FitH`} />
    </dialog>
  )
}
