/** A boxed message. Kind is told by icon, word and colour together. */
import { type ReactNode, useEffect, useRef } from 'react'
import { Icon, type IconName } from './icon.tsx'

const icons: Record<string, IconName> = { wrong: 'refusal', warn: 'past', info: 'document', good: 'done' }
type Props = { kind: 'wrong' | 'warn' | 'info' | 'good'; title: string; takesFocus?: boolean; children?: ReactNode }

export function Notice({ kind, title, takesFocus = false, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) frame.current?.focus()
  }, [takesFocus])
  return (
    <div className={`notice notice-${kind}`} role={kind === 'wrong' ? 'alert' : 'status'} tabIndex={-1} ref={frame}>
      <Icon name={icons[kind] ?? 'document'} />
      <div className="notice-words">
        <p className="notice-title">{title}</p>
        {children}
      </div>
    </div>
  )
}
