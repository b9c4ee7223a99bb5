/** What a candidate must never have to look for: the time left, and whether the answers are safe. */
import { Icon, type IconName } from '../../ui/icon.tsx'
import type { Saving } from './answers.ts'

type Props = { left: number; saving: Saving; unsent: number; answered: number; total: number }

export function ExamBar({ left, saving, unsent, answered, total }: Props) {
  const { icon, kind, words } = wordsOf(saving, unsent)
  return (
    <div className="exam-bar">
      <p className={`exam-left ${left <= 300 ? 'exam-left-short' : ''}`}>
        <span className="exam-label">剩余</span> <strong>{clockOf(left)}</strong>
      </p>
      <p className={`exam-saving exam-saving-${kind}`} role="status">
        <Icon name={icon} size={18} />
        {words}
      </p>
      <p className="exam-count">
        已答 <strong>{answered}</strong>/{total}
      </p>
    </div>
  )
}

function wordsOf(saving: Saving, unsent: number): { icon: IconName; kind: string; words: string } {
  switch (saving) {
    case 'saved':
      return { icon: 'done', kind: 'good', words: '已保存' }
    case 'saving':
      return { icon: 'wait', kind: 'quiet', words: '正在保存' }
    case 'waiting':
      return { icon: 'past', kind: 'warn', words: `${unsent} 项未保存，网络恢复后自动补送` }
    case 'elsewhere':
      return { icon: 'past', kind: 'warn', words: '另一窗口也在作答，请刷新页面' }
    case 'signed-out':
      return { icon: 'lock', kind: 'warn', words: '登录已失效，请另开窗口登录，答案不会丢失' }
    case 'over':
      return { icon: 'lock', kind: 'quiet', words: '已结束' }
  }
}

function clockOf(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`
}
