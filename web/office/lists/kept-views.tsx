/** Questions that a person asks often, kept under a name: one tap instead of five choices. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Notice } from '../../ui/notice.tsx'
import { randomUuid } from '../../ui/uuid.ts'
import type { ListView } from '../contract.ts'
import { type ListPlace, type ListSearch, listViewsQuery } from '../queries.ts'
import { ask } from '../server.ts'

type Props = { place: ListPlace; search: ListSearch }

/** The page is not part of a view: it is opened at its beginning. */
const wordsOf = ({ page: _page, ...search }: ListSearch) => JSON.stringify(search)
const searchOf = ({ search }: ListView) => JSON.parse(search) as ListSearch

export function KeptViews({ place, search }: Props) {
  const { data } = useQuery(listViewsQuery)
  const [naming, setNaming] = useState(false)
  const posting = usePosting(() => setNaming(false))
  const views = (data?.views ?? []).filter((view) => view.place === place)
  const shown = views.find((view) => view.search === wordsOf(search))
  const isAsking = Object.entries(search).some(([name, value]) => name !== 'page' && value !== undefined)
  if (views.length === 0 && !isAsking) return null
  return (
    <div className="kept-views">
      {views.map((view) => (
        <span className={`kept-view${view === shown ? ' is-shown' : ''}`} key={view.id}>
          <Link to={`/${place}`} search={searchOf(view)} aria-current={view === shown ? 'page' : undefined}>
            {view.name}
          </Link>
          <button
            type="button"
            aria-label={`删除视图“${view.name}”`}
            disabled={posting.isPending}
            onClick={() => posting.mutate({ path: `/api/list-views/${view.id}/removal`, body: {} })}
          >
            ×
          </button>
        </span>
      ))}
      {isAsking && !shown && !naming && (
        <button className="button" type="button" onClick={() => setNaming(true)}>
          保存为视图
        </button>
      )}
      {naming && (
        <NameForm
          busy={posting.isPending}
          onKeep={(name) => posting.mutate({ path: '/api/list-views', body: { place, name, search: wordsOf(search) } })}
          onCancel={() => setNaming(false)}
        />
      )}
      {posting.error && <Notice kind="wrong" title={posting.error.message} />}
    </div>
  )
}

function usePosting(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body: object }) =>
      ask(path, { method: 'POST', body, key: randomUuid() }),
    onSuccess: () => {
      onDone()
      return queries.invalidateQueries({ queryKey: listViewsQuery.queryKey })
    },
  })
}

/** The button just pressed has made way for this very field. */
const focus = (input: HTMLInputElement | null) => input?.focus()

type NameProps = { busy: boolean; onKeep: (name: string) => void; onCancel: () => void }

function NameForm({ busy, onKeep, onCancel }: NameProps) {
  return (
    <form
      className="keep-form"
      onSubmit={(event) => {
        event.preventDefault()
        onKeep(String(new FormData(event.currentTarget).get('name')).trim())
      }}
    >
      <label className="for-readers" htmlFor="view-name">
        视图名称
      </label>
      <input
        id="view-name"
        className="plain-input"
        name="name"
        required
        maxLength={20}
        placeholder="如：本月逾期"
        ref={focus}
      />
      <button className="button button-main" type="submit" disabled={busy}>
        保存
      </button>
      <button className="button" type="button" onClick={onCancel}>
        取消
      </button>
    </form>
  )
}
