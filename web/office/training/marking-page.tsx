/** Marking one paper without a name: answer and reference side by side, points and a word to each. */
import './exam-room.css'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Done } from '../../../src/acts/index.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { randomUuid } from '../../ui/uuid.ts'
import { ask } from '../server.ts'
import { markingQuery } from './training-queries.ts'

type Given = { points: string; comment: string }

export function MarkingPage() {
  const { id } = useParams({ from: '/frame/training/attempts/$id/marking' })
  const { data } = useSuspenseQuery({ ...markingQuery(id), refetchOnWindowFocus: false })
  const [given, setGiven] = useState<Record<string, Given>>({})
  const submit = useMarking(id, data.examId, data.state.name === 'disputed' ? 'settled-marks' : 'marks')
  const of = (place: string): Given => given[place] ?? { points: '', comment: '' }
  const set = (place: string, change: Partial<Given>) =>
    setGiven((old) => ({ ...old, [place]: { points: '', comment: '', ...old[place], ...change } }))
  const marks = data.essays.map(({ place }) => {
    const { points, comment } = of(place)
    return { place, points: Number(points), ...(comment.trim() === '' ? {} : { comment }) }
  })
  const isWhole = data.essays.every(({ place }) => of(place).points !== '')
  return (
    <Page
      title={`阅卷：${data.title}`}
      above={
        <p className="crumbs">
          <Link to="/training/exams/$id" params={{ id: data.examId }}>
            {data.title}
          </Link>
        </p>
      }
      beside={<span className="tag tag-state">{data.state.label}</span>}
    >
      {submit.error && <Notice kind="wrong" title={submit.error.message} takesFocus />}
      {data.essays.map((essay) => (
        <section className="panel" key={essay.place} aria-label={essay.stem}>
          <p className="soft">{essay.about}</p>
          <h2 className="exam-stem">{essay.stem}</h2>
          <h3>应考人的回答</h3>
          <p>{essay.said || '没有作答'}</p>
          <h3>参考答案</h3>
          <p className="soft">{essay.reference}</p>
          {essay.marks.map(({ round, points, comment }) => (
            <p key={`${round} ${points}`}>
              {round} {points} 分{comment && `：${comment}`}
            </p>
          ))}
          <label>
            评分（0 至 {essay.points} 分）
            <input
              className="plain-input"
              type="number"
              inputMode="numeric"
              min={0}
              max={essay.points}
              value={of(essay.place).points}
              onChange={(event) => set(essay.place, { points: event.target.value })}
            />
          </label>
          <label>
            评语（可不填）
            <input
              className="plain-input"
              maxLength={1000}
              value={of(essay.place).comment}
              onChange={(event) => set(essay.place, { comment: event.target.value })}
            />
          </label>
        </section>
      ))}
      <button
        className="button button-main button-large"
        type="button"
        disabled={!isWhole || submit.isPending}
        onClick={() => submit.mutate({ marks })}
      >
        提交评分
      </button>
    </Page>
  )
}

function useMarking(id: string, examId: string, path: 'marks' | 'settled-marks') {
  const key = useRef(randomUuid())
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (body: object) => ask<Done>(`/api/attempts/${id}/${path}`, { method: 'POST', body, key: key.current }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['exams'] })
      await navigate({ to: '/training/exams/$id', params: { id: examId } })
    },
    onError: () => {
      key.current = randomUuid()
    },
  })
}
