/** How near a last day is: icon, words and colour say the same thing. */
import './todo/todo.css'
import { dayInChinese } from '../../src/kernel/day.ts'
import { Icon } from '../ui/icon.tsx'
import type { Due } from './contract.ts'

export function DueMark({ due }: { due: Due }) {
  return (
    <span className={`due due-${due.level}`} title={due.label}>
      <Icon name={due.level} size={16} />
      {left(due)}
      <span className="due-day">{dayInChinese(due.day)}</span>
    </span>
  )
}

function left({ daysLeft, level }: Due): string {
  if (level === 'past' || daysLeft < 0) return `已超期 ${Math.abs(daysLeft)} 天`
  return daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天`
}
