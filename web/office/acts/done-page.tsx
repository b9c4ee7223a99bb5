/** After every act: what was done, its number and receipt, what to print, what next. */
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Done } from '../../../src/acts/index.ts'
import { type Instant, instantInChinese } from '../../../src/kernel/day.ts'
import { Facts } from '../../ui/facts.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { PdfDialog } from '../../ui/pdf-dialog.tsx'
import type { Place } from '../queries.ts'

type Subject = { place: Place; id: string } | null

/** Kept for this tab, so that reloading the page does not lose the receipt. */
export function keepDone(pathname: string, done: Done): void {
  sessionStorage.setItem(`done:${pathname}`, JSON.stringify(done))
}

export function findDone(pathname: string): Done | undefined {
  const text = sessionStorage.getItem(`done:${pathname}`)
  return text === null ? undefined : (JSON.parse(text) as Done)
}

type Props = { done: Done; back: ReactNode; subject: Subject; onward?: ReactNode }

export function DonePage({ done, back, subject, onward }: Props) {
  const receipt = [
    { label: '办理时间', value: instantInChinese(done.at as Instant) },
    { label: '记录序号', value: `第 ${done.receipt.sequence} 条` },
    { label: '记录校验值', value: done.receipt.hash },
  ]
  return (
    <Page title={`${done.label}：已办成`} above={<p className="crumbs">{back}</p>}>
      <section className="panel done-panel">
        <p className="done-mark">
          <Icon name="done" size={36} />
          {done.repeated ? '这一项先前已经办成，没有重复办理。' : '已办成，并已记入全过程记录。'}
        </p>
        <Facts rows={receipt} />
        {done.notes.length > 0 && <Notes notes={done.notes} />}
        {done.documents.length > 0 && <Documents documents={done.documents} />}
        <h2>接下来</h2>
        <p className="done-next">
          {onward ?? <Next done={done} subject={subject} />}
          <Link className="button" to="/">
            回到待办
          </Link>
        </p>
      </section>
    </Page>
  )
}

function Notes({ notes }: Pick<Done, 'notes'>) {
  return (
    <>
      <h2>同时发生的变动</h2>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  )
}

function Documents({ documents }: { documents: Done['documents'] }) {
  const [shown, setShown] = useState<Done['documents'][number]>()
  return (
    <>
      <h2>需要打印、送达的文书</h2>
      <ul className="plain-list">
        {documents.map((document) => (
          <li key={document.id}>
            <button className="text-button" type="button" onClick={() => setShown(document)}>
              <Icon name="document" size={18} />
              {document.title}
              {document.number && `　${document.number}`}
            </button>
          </li>
        ))}
      </ul>
      {shown && (
        <PdfDialog title={shown.title} href={`/api/documents/${shown.id}.pdf`} onClose={() => setShown(undefined)} />
      )}
    </>
  )
}

/** What was begun has a page of its own; what was continued goes on where it was. */
function Next({ done, subject }: { done: Done; subject: Subject }) {
  const next = begunBy(done, subject) ?? subject
  if (next === null) return null
  return (
    <Link className="button button-main" to={`/${next.place}/$id`} params={{ id: next.id }} search={{}}>
      继续办理
    </Link>
  )
}

/** A case registered from an inspection is another subject than the page it was begun on. */
function begunBy({ subjectKey, subjectId }: Done, subject: Subject): Subject {
  if (subjectId === subject?.id || subjectKey === 'agencyId') return null
  return { place: ownPlaces[subjectKey] ?? 'proceedings', id: subjectId }
}

const ownPlaces: Record<string, Place> = {
  caseId: 'cases',
  inspectionId: 'inspections',
  certificateId: 'certificates',
  counselRequestId: 'counsel-requests',
}
