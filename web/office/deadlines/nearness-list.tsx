/** Deadlines by how near they are; each opens its reckoning. */
import { Link } from '@tanstack/react-router'
import type { DeadlinePage, DeskDeadline, Nearness } from '../../../src/deadlines-desk/index.ts'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { DeadlineItem } from './deadline-item.tsx'

const groups: Record<Nearness, { title: string; hint?: string }> = {
  overdue: { title: '已超期' },
  today: { title: '今天届满' },
  week: { title: '本周届满' },
  later: { title: '以后届满' },
  waiting: { title: '等待期满', hint: '当事人行使权利的期间和法定的最短间隔，期满前不能办理下一步。' },
  paused: { title: '已中止计算', hint: '恢复后重新计算届满日。' },
}

export function NearnessList({ page, filtered }: { page: DeadlinePage; filtered: boolean }) {
  const { deadlines, truncated } = page
  if (deadlines.length === 0)
    return (
      <section className="panel">
        <Empty icon="far" title={filtered ? '没有符合条件的期限' : '没有与您有关的期限正在计算'}>
          {filtered ? (
            <p>
              可以
              <Link to="/deadlines" search={{}}>
                清除筛选条件
              </Link>
              。
            </p>
          ) : (
            <p>立案、告知、送达等步骤办成以后，期限自动开始计算，并出现在这里。</p>
          )}
        </Empty>
      </section>
    )
  const provisional = deadlines.flatMap(({ due }) => due.note ?? [])
  return (
    <>
      {truncated && <Notice kind="warn" title="期限较多，只显示最近届满的一千个。请按类别或者股室筛选。" />}
      {provisional.length > 0 && (
        <Notice kind="warn" title={`有 ${provisional.length} 个期限${[...new Set(provisional)].join('；')}`}>
          <p>标有「（暂）」的届满日可能变动；系统管理员载入公布的安排后自动重算，变动会通知到您。</p>
        </Notice>
      )}
      {(Object.keys(groups) as Nearness[]).map((nearness) => (
        <Group key={nearness} nearness={nearness} deadlines={deadlines.filter((one) => one.nearness === nearness)} />
      ))}
    </>
  )
}

function Group({ nearness, deadlines }: { nearness: Nearness; deadlines: DeskDeadline[] }) {
  if (deadlines.length === 0) return null
  const { title, hint } = groups[nearness]
  return (
    <section className={`panel nearness-${nearness}`} aria-labelledby={`nearness-${nearness}`}>
      <h2 id={`nearness-${nearness}`}>
        {title}
        <span className="tab-count">{deadlines.length}</span>
      </h2>
      {hint && <p className="soft">{hint}</p>}
      <ul className="plain-list deadlines">
        {deadlines.map((deadline) => (
          <DeadlineItem key={deadline.key} deadline={deadline} />
        ))}
      </ul>
    </section>
  )
}
