/** How many there are, and the pages before and after this one; everything else that stands in the address stays. */
import { Link } from '@tanstack/react-router'

type Props = {
  page: number
  pageSize: number
  total: number
  /** There are more than `total`; they were not counted. */
  more?: boolean
  /** What is counted: 条、件、次. */
  unit?: string
}

export function PageTurner({ page, pageSize, total, more = false, unit = '条' }: Props) {
  const last = Math.max(1, Math.ceil(total / pageSize))
  return (
    <nav className="pages" aria-label="分页">
      <span className="soft">
        共 {total}
        {more && '＋'} {unit}，第 {page} / {last} 页
      </span>
      {page > 1 && <Turn to={page - 1}>上一页</Turn>}
      {page < last && <Turn to={page + 1}>下一页</Turn>}
    </nav>
  )
}

/** The first page has the plain address. */
function Turn({ to, children }: { to: number; children: string }) {
  return (
    <Link className="button" to="." search={(before: object) => ({ ...before, page: to > 1 ? to : undefined })}>
      {children}
    </Link>
  )
}
