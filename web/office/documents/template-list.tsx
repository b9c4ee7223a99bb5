/** The bureau's layouts of one form, newest first; one may be put out of use with a reason. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dayInChinese, dayOf } from '../../../src/kernel/day.ts'
import { randomUuid } from '../../ui/uuid.ts'
import { RefusalNotice } from '../acts/refusal-notice.tsx'
import { ask } from '../server.ts'
import type { TemplateRow } from './document-queries.ts'

export function TemplateList({ templates, mayRetire }: { templates: TemplateRow[]; mayRetire: boolean }) {
  if (templates.length === 0) return <p>现在用系统版式，没有启用过本局模板。</p>
  return (
    <ul className="plain-list">
      {templates.map((template) => (
        <li key={template.id}>
          <strong>
            {template.label} 第 {template.version} 版
          </strong>{' '}
          <span className={`tag ${template.inForce ? 'tag-good' : ''}`}>{standingOf(template)}</span>
          <span className="soft block">
            {template.fileName}，{dayInChinese(template.heldFrom)}起用，{template.by}于
            {dayInChinese(dayOf(template.installedAt))}启用
            {template.retireReason && `；停用理由：${template.retireReason}`}
          </span>
          {mayRetire && template.retiredAt === null && <Retire id={template.id} />}
        </li>
      ))}
    </ul>
  )
}

function standingOf({ inForce, retiredAt }: TemplateRow): string {
  if (inForce) return '在用'
  return retiredAt === null ? '未到启用日或者已换新版' : '已停用'
}

function Retire({ id }: { id: string }) {
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [key] = useState(randomUuid)
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => ask(`/api/templates/${id}/retirement`, { method: 'POST', body: { reason }, key }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['forms'] }),
  })
  return (
    <details>
      <summary>停用</summary>
      {error && <RefusalNotice error={error} />}
      <form
        className="retire"
        onSubmit={(event) => {
          event.preventDefault()
          mutate()
        }}
      >
        <label htmlFor={`reason-${id}`}>停用理由</label>
        <input
          id={`reason-${id}`}
          className="plain-input"
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <button className="button" type="submit" disabled={isPending}>
          停用这个模板
        </button>
      </form>
    </details>
  )
}
