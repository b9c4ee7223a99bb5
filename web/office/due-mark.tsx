/** How near a last day is: icon, words and colour say the same thing. */
import './todo/todo.css'
import type { Due } from '../../src/acts/index.ts'
import { dayInChinese, instantInChinese } from '../../src/kernel/day.ts'
import { Icon } from '../ui/icon.tsx'

export function DueMark({ due }: { due: Due }) {
  return (
    <span className={`due due-${due.level}`}>
      <Icon name={due.level} size={16} />
      {due.label}
      <span className="due-day">
        {due.at === null ? dayInChinese(due.day) : instantInChinese(due.at)}
        {due.note && <abbr title={due.note}>（暂）</abbr>}
      </span>
    </span>
  )
}
