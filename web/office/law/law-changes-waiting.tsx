/** On the to-do page: how many places cite a changed article and wait for this person. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lawChangesQuery } from './law-queries.ts'

export function LawChangesWaiting() {
  const { data } = useQuery({ ...lawChangesQuery, staleTime: 60_000 })
  const mine = data?.mine ?? 0
  if (mine === 0) return null
  return (
    <section className="panel" aria-labelledby="law-changes-title">
      <h2 id="law-changes-title">
        法律变化 <span className="tab-count">{mine}</span>
      </h2>
      <p>
        有 {mine} 处引用了变动的条文，由您负责核对。
        <Link to="/law-changes" search={{ mine: true }}>
          逐处处理
        </Link>
      </p>
    </section>
  )
}
