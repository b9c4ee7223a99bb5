/** An act on an exam, an attempt or an application to sit again: the same form as every act. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { ActShown } from '../acts/act-page.tsx'
import { placeActsQuery, trainingPlaces } from './training-queries.ts'

export function TrainingActPage() {
  const { place: asked, id, name } = useParams({ from: '/frame/training/$place/$id/acts/$name' })
  const search = useSearch({ from: '/frame/training/$place/$id/acts/$name' })
  const place = trainingPlaces.find((one) => one === asked) ?? 'exams'
  const { data } = useSuspenseQuery({ ...placeActsQuery(place, id), refetchOnWindowFocus: false })
  const back = <Link to="/training">学习考试</Link>
  const onward =
    place === 'exams' ? (
      <Link className="button button-main" to="/training/exams/$id" params={{ id }}>
        继续办理考试
      </Link>
    ) : (
      <Link className="button button-main" to="/training">
        回到学习考试
      </Link>
    )
  const shown = { acts: data.acts, name, subject: null, back, search, onward }
  return <ActShown key={`${id} ${name}`} {...shown} />
}
