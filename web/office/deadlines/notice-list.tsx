/** What I was told of deadlines: before the last day, after it, and when a calendar moved it. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { NoticePage } from '../../../src/deadlines-desk/index.ts'
import { instantInChinese } from '../../../src/kernel/day.ts'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ask } from '../server.ts'
import { noticesQuery, subjectPath } from './deadline-queries.ts'

const kinds = {
  reminder: { label: '届满提醒', tag: 'tag-warn' },
  escalation: { label: '超期报告', tag: 'tag-wrong' },
  moved: { label: '期限变动', tag: 'tag-state' },
}

export function NoticeList() {
  const { data } = useSuspenseQuery(noticesQuery)
  const queries = useQueryClient()
  const reading = useMutation({
    mutationFn: (ids: string[] | undefined) => ask('/api/notices/read', { method: 'POST', body: ids ? { ids } : {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  })
  if (data.notices.length === 0)
    return (
      <section className="panel">
        <Empty icon="done" title="没有通知">
          <p>期限届满前、超期后，或者放假安排变动使届满日改变时，会在这里通知您。</p>
        </Empty>
      </section>
    )
  return (
    <section className="panel" aria-labelledby="notices-title">
      <div className="month-head">
        <h2 id="notices-title">通知</h2>
        {data.unread > 0 && (
          <button
            className="button"
            type="button"
            disabled={reading.isPending}
            onClick={() => reading.mutate(undefined)}
          >
            全部标为已读（{data.unread}）
          </button>
        )}
      </div>
      {reading.error && <Notice kind="wrong" title="没有标记成功，请再试一次。" />}
      <ul className="plain-list">
        {data.notices.map((notice) => (
          <Row key={notice.id} notice={notice} onRead={() => reading.mutate([notice.id])} />
        ))}
      </ul>
    </section>
  )
}

function Row({ notice, onRead }: { notice: NoticePage['notices'][number]; onRead: () => void }) {
  const { kind, title, subject, text, now, noticedAt, readAt } = notice
  return (
    <li className={readAt === null ? 'notice-unread' : undefined}>
      <p className="deadline-head">
        <span className={`tag ${kinds[kind].tag}`}>{kinds[kind].label}</span>
        {readAt === null ? <strong>{text}</strong> : <span>{text}</span>}
      </p>
      <p className="deadline-matter">
        <Link {...subjectPath(subject)} onClick={readAt === null ? onRead : undefined}>
          {title}
        </Link>
        <span className="soft">现在：{now}</span>
        <time className="soft" dateTime={noticedAt}>
          {instantInChinese(noticedAt)}
        </time>
        {readAt === null && (
          <button className="text-button" type="button" onClick={onRead}>
            标为已读
          </button>
        )}
      </p>
    </li>
  )
}
