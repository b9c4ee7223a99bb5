/** Each last day with its reckoning, step by step, so that nobody has to believe it. */
import { dayInChinese } from '../../../src/kernel/day.ts'
import { Empty } from '../../ui/empty.tsx'
import type { DeadlineView } from '../contract.ts'
import { DueMark } from '../due-mark.tsx'
import { Cited } from '../law/cited.tsx'
import { StandingTag } from '../law/standing-tag.tsx'

const ended = { met: '✔ 已按期完成', 'met-late': '！已完成，但超期', dropped: '不再适用' }
const looks = { met: 'tag-good', 'met-late': 'tag-wrong', dropped: '' }

export function DeadlineList({ deadlines }: { deadlines: DeadlineView[] }) {
  if (deadlines.length === 0) return <Empty icon="far" title="还没有开始计算的期限" />
  return (
    <ul className="plain-list deadlines">
      {deadlines.map((deadline) => (
        <li key={`${deadline.id} ${deadline.from}`}>
          <p className="timeline-head">
            <strong>{deadline.label}</strong>
            {deadline.standing === 'unverified' && <StandingTag standing="unverified" />}
            {deadline.state === 'running' ? (
              <DueMark due={deadline.due} />
            ) : (
              <span className={`tag ${looks[deadline.state]}`}>{ended[deadline.state]}</span>
            )}
          </p>
          <p className="soft">
            自 {dayInChinese(deadline.from)} 起算，{deadline.direction === 'at-least' ? '不早于' : '不晚于'}{' '}
            {dayInChinese(deadline.due.day)}
            {deadline.due.note && `（${deadline.due.note}）`}
            {deadline.basis.length > 0 && <Cited text={`。依据：${deadline.basis.join('、')}`} on={deadline.from} />}
          </p>
          {deadline.moved.map((move) => (
            <p className="soft" key={move}>
              {move}
            </p>
          ))}
          <details open={deadline.state === 'running'}>
            <summary>怎样算出来的</summary>
            <ol className="working">
              {deadline.working.map((step) => (
                <li key={step}>
                  <Cited text={step} on={deadline.from} />
                </li>
              ))}
            </ol>
          </details>
        </li>
      ))}
    </ul>
  )
}
