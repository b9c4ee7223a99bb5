/** One deadline: how near, what, in which matter, whose; and how it was reckoned. */
import { Link } from '@tanstack/react-router'
import type { DeskDeadline } from '../../../src/deadlines-desk/index.ts'
import { DueMark } from '../due-mark.tsx'
import { subjectPath } from './deadline-queries.ts'
import { Reckoning } from './reckoning.tsx'

export function DeadlineItem({ deadline }: { deadline: DeskDeadline }) {
  const { label, due, subject, handlers, duty, direction } = deadline
  return (
    <li>
      <p className="deadline-head">
        <strong>{label}</strong>
        <DueMark due={due} />
      </p>
      <p className="deadline-matter">
        <Link {...subjectPath(subject)}>{subject.title}</Link>
        <span className="soft">{subject.party}</span>
        {handlers.length > 0 && <span className="soft">承办：{handlers.join('、')}</span>}
        {duty === 'other' && <span className="tag">当事人或者其他机关的期限</span>}
        {direction === 'at-least' && <span className="tag">最短间隔</span>}
      </p>
      {deadline.moved.map((move) => (
        <p className="deadline-moved" key={move}>
          {move}
        </p>
      ))}
      <details>
        <summary>怎样算出来的</summary>
        <Reckoning working={deadline.working} basis={deadline.basis} />
      </details>
    </li>
  )
}
