/** One page: its title in the tab and in the heading, and what stands beside the heading. */
import { type ReactNode, useEffect } from 'react'

type Props = { title: string; wrong?: boolean; above?: ReactNode; beside?: ReactNode; children: ReactNode }

export function Page({ title, wrong = false, above, beside, children }: Props) {
  useEffect(() => {
    document.title = `${wrong ? '错误：' : ''}${title} - 明证`
  }, [title, wrong])
  return (
    <>
      {above}
      <div className="page-head">
        <h1>{title}</h1>
        {beside && <div className="page-beside">{beside}</div>}
      </div>
      {children}
    </>
  )
}
