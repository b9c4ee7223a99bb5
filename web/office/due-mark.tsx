/** How near a last day is: icon, words and colour say the same thing. */
import './todo/todo.css'
import { dayInChinese } from '../../src/kernel/day.ts'
import { Icon } from '../ui/icon.tsx'
import type { Due } from './contract.ts'

export function DueMark({ due }: { due: Due }) {
  return (
    <span className={`due due-${due.level}`}>
      <Icon name={due.level} size={16} />
      {due.label}
      <span className="due-day">
        {dayInChinese(due.day)}
        {due.note && <abbr title={due.note}>（暂）</abbr>}
      </span>
    </span>
  )
}
