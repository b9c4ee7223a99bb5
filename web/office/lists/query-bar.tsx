/** A list's question: a word to look for, choices beside it, and the way back to everything. The answers stand in the address. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** What was entered under a name; undefined where nothing was. */
export type Entered = (name: string) => string | undefined

type Props = {
  q: string | undefined
  /** What the word may be part of. */
  placeholder: string
  onAsk: (entered: Entered) => void
  /** Choices, each a `<div>` with its label. */
  children?: ReactNode
  /** What is asked for less often, below. */
  below?: ReactNode
}

export function QueryBar({ q, placeholder, onAsk, children, below }: Props) {
  return (
    <form
      className="query-form"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        onAsk((name) => String(form.get(name) ?? '').trim() || undefined)
      }}
    >
      <div>
        <label htmlFor="query-q">关键字</label>
        <input id="query-q" className="plain-input" name="q" defaultValue={q} placeholder={placeholder} />
      </div>
      {children}
      <div className="query-buttons">
        <button className="button button-main" type="submit">
          查询
        </button>
        <Link className="button" to="." search={{}}>
          重置
        </Link>
      </div>
      {below}
    </form>
  )
}
