/** An act on a form or on a single document: the same page as every act. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { ActShown } from '../acts/act-page.tsx'
import { documentQuery, formsQuery, paperActsQuery } from './document-queries.ts'

export function FormActPage() {
  const { id, name } = useParams({ from: '/frame/forms/$id/acts/$name' })
  const search = useSearch({ from: '/frame/forms/$id/acts/$name' })
  const { data } = useSuspenseQuery({ ...paperActsQuery('forms', id), refetchOnWindowFocus: false })
  const { data: forms } = useSuspenseQuery(formsQuery)
  const back = (
    <Link to="/forms/$id" params={{ id }}>
      {forms.rows.find((row) => row.id === id)?.title ?? '文书式样'}
    </Link>
  )
  const onward = (
    <Link className="button button-main" to="/forms/$id" params={{ id }}>
      回到这种文书
    </Link>
  )
  return <ActShown key={`${id} ${name}`} {...{ acts: data.acts, name, subject: null, back, search, onward }} />
}

export function DocumentActPage() {
  const { id, name } = useParams({ from: '/frame/documents/$id/acts/$name' })
  const search = useSearch({ from: '/frame/documents/$id/acts/$name' })
  const { data } = useSuspenseQuery({ ...paperActsQuery('documents', id), refetchOnWindowFocus: false })
  const { data: document } = useSuspenseQuery(documentQuery(id))
  const back = (
    <Link to="/documents/$id" params={{ id }} search={{}}>
      {document.title}
    </Link>
  )
  const onward = (
    <Link className="button button-main" to="/documents/$id" params={{ id }} search={{}}>
      回到这份文书
    </Link>
  )
  return <ActShown key={`${id} ${name}`} {...{ acts: data.acts, name, subject: null, back, search, onward }} />
}
