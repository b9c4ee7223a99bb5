/** In the frame of every page: how many notices are unread, and the way to them. */
import './deadlines.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../ui/icon.tsx'
import { noticesQuery } from './deadline-queries.ts'

export function NoticeBell() {
  const { data } = useQuery(noticesQuery)
  const unread = data?.unread ?? 0
  return (
    <Link className="notice-bell" to="/deadlines" search={{ view: 'notices' }}>
      <Icon name="bell" />
      <span className="for-readers">期限通知</span>
      {unread > 0 && (
        <span className="count-dot">
          {unread > 99 ? '99+' : unread}
          <span className="for-readers">条未读</span>
        </span>
      )}
    </Link>
  )
}
