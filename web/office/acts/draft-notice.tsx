/** Says that what stands in the form was typed earlier. */
import { type Instant, instantInChinese } from '../../../src/kernel/day.ts'
import { Notice } from '../../ui/notice.tsx'

export function DraftNotice({ savedAt, onDiscard }: { savedAt: Instant; onDiscard: () => void }) {
  return (
    <Notice kind="info" title={`已恢复 ${instantInChinese(savedAt)} 填写、还没有提交的内容`}>
      <button className="text-button" type="button" onClick={onDiscard}>
        不要了，重新填写
      </button>
    </Notice>
  )
}
