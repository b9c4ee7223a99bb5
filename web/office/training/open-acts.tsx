/** What may be done now, as buttons that lead to the form; what is shut says why. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Reasons } from '../acts/reasons.tsx'
import { placeActsQuery, type TrainingPlace } from './training-queries.ts'

type Props = { place: TrainingPlace; id: string; only?: string[] }

export function OpenActs({ place, id, only }: Props) {
  const { data } = useQuery(placeActsQuery(place, id))
  const acts = (data?.acts ?? []).filter(({ mine, name }) => mine && (only === undefined || only.includes(name)))
  if (acts.length === 0)
    return only === undefined ? <p className="soft">没有轮到您办理的事项；开考、收卷、结束由系统到时办理。</p> : null
  return (
    <ul className="plain-list">
      {acts.map((act) => (
        <li key={act.name}>
          {act.allowed ? (
            <Link
              className={act.back ? 'button' : 'button button-main'}
              to="/training/$place/$id/acts/$name"
              params={{ place, id, name: act.name }}
              search={{}}
            >
              {act.label}
            </Link>
          ) : (
            <>
              <strong>{act.label}</strong>
              <Reasons reasons={act.reasons} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
