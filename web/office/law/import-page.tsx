/** Texts into the library: files or pasted, each with a report before anything is done, then carried out one after the other. */
import './law.css'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../../ui/page.tsx'
import { ImportRow } from './import-row.tsx'
import { type Candidate, useImports } from './import-work.ts'

export function ImportPage() {
  const imports = useImports()
  const ready = imports.candidates.filter((one) => isReady(one))
  return (
    <Page
      title="导入法规"
      above={
        <p className="crumbs">
          <Link to="/statutes" search={{}}>
            法规库
          </Link>
        </p>
      }
    >
      <section className="panel" aria-labelledby="sources-title">
        <h2 id="sources-title">选择文本</h2>
        <Drop onFiles={imports.addFiles} />
        <Paste onText={(text) => void imports.add('粘贴的文本', text)} />
      </section>
      {imports.candidates.length > 0 && (
        <section className="panel" aria-labelledby="reports-title">
          <h2 id="reports-title">导入前的核对</h2>
          <ul className="parted">
            {imports.candidates.map((candidate) => (
              <ImportRow key={candidate.id} candidate={candidate} imports={imports} />
            ))}
          </ul>
          {ready.length > 1 && (
            <button
              className="button button-main button-large"
              type="button"
              disabled={imports.isWorking}
              onClick={() => void imports.carryOut(ready)}
            >
              {imports.isWorking ? `正在导入，还有 ${ready.length} 部` : `全部导入（${ready.length} 部）`}
            </button>
          )}
        </section>
      )}
    </Page>
  )
}

/** New, and nothing odd about it: the rest is looked at one by one. */
function isReady({ report, state, fields }: Candidate): boolean {
  if (state !== 'reported' || report === null || report.warnings.length > 0) return false
  return fields.version !== '' && fields.from !== '' && (report.registered?.hasText !== true || fields.replace)
}

function Drop({ onFiles }: { onFiles: (files: File[]) => void }) {
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut beside the file field within
    <div
      className={`drop ${over ? 'drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      <label>
        把 Markdown 或者文本文件拖到这里，或者选择文件（可多选）
        <input
          className="block"
          type="file"
          accept=".md,.txt,text/plain,text/markdown"
          multiple
          onChange={(event) => onFiles([...(event.target.files ?? [])])}
        />
      </label>
    </div>
  )
}

function Paste({ onText }: { onText: (text: string) => void }) {
  const [text, setText] = useState('')
  return (
    <details>
      <summary>或者粘贴全文</summary>
      <label className="for-readers" htmlFor="paste">
        全文
      </label>
      <textarea
        id="paste"
        className="plain-input import-text"
        value={text}
        placeholder="从标题起粘贴，每款、每项一行"
        onChange={(event) => setText(event.target.value)}
      />
      <button
        className="button"
        type="button"
        disabled={text.trim() === ''}
        onClick={() => {
          onText(text)
          setText('')
        }}
      >
        核对
      </button>
    </details>
  )
}
