/** Nothing here, and what to do about it. */
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type Props = { icon?: IconName; title: string; children?: ReactNode }

export function Empty({ icon = 'done', title, children }: Props) {
  return (
    <div className="empty">
      <Icon name={icon} size={40} />
      <p className="empty-title">{title}</p>
      {children}
    </div>
  )
}
