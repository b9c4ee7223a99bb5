/** Taking the service of one document over, or handing it back. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { ActShown } from '../acts/act-page.tsx'
import { serviceActsQuery } from './service-queries.ts'

export function ServiceActPage() {
  const { id, name } = useParams({ from: '/frame/service/$id/acts/$name' })
  const search = useSearch({ from: '/frame/service/$id/acts/$name' })
  const { data } = useSuspenseQuery({ ...serviceActsQuery(id), refetchOnWindowFocus: false })
  const back = (
    <Link to="/service/$id" params={{ id }}>
      待送达文书
    </Link>
  )
  const onward = (
    <Link className="button button-main" to="/service/$id" params={{ id }}>
      继续办理送达
    </Link>
  )
  const shown = { acts: data.acts, name, subject: null, back, search, onward }
  return <ActShown key={`${id} ${name}`} {...shown} />
}
