/** The exam itself: one question at a time, the time left, whether everything is saved, and the map of all questions. */
import './exam-room.css'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Done } from '../../../src/acts/index.ts'
import { now } from '../../ui/clock.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { randomUuid } from '../../ui/uuid.ts'
import { ask } from '../server.ts'
import { useAnswers } from './answers.ts'
import { ExamBar } from './exam-bar.tsx'
import { QuestionMap } from './question-map.tsx'
import { isAnswered, QuestionView } from './question-view.tsx'
import type { Paper } from './training-contract.ts'
import { paperQuery } from './training-queries.ts'

export function ExamRoomPage() {
  const { id } = useParams({ from: '/frame/training/attempts/$id' })
  const { data } = useSuspenseQuery(paperQuery(id))
  return <Room key={id} paper={data} />
}

function Room({ paper }: { paper: Paper }) {
  const work = useAnswers(paper)
  const [at, setAt] = useState(0)
  const left = useTimeLeft(work.endsAt, work.offsetMs)
  const handIn = useHandIn(paper, work)
  const question = paper.questions[at]
  const parts = paper.questions.flatMap((one) => one.parts)
  const answered = parts.filter(({ place }) => isAnswered(work.answers[place])).length
  const isOver = left <= 0 || work.saving === 'over'
  const go = (to: number) => {
    setAt(to)
    window.scrollTo({ top: 0 })
  }
  return (
    <Page title={paper.title}>
      <ExamBar left={left} saving={work.saving} unsent={work.unsent} answered={answered} total={parts.length} />
      {isOver ? (
        <Over />
      ) : (
        <div className="two-columns exam-room">
          <section className="panel" aria-label={`第 ${at + 1} 题`}>
            {question && (
              <QuestionView question={question} number={at + 1} answers={work.answers} answer={work.answer} />
            )}
            <div className="exam-turn">
              <button className="button button-large" type="button" disabled={at === 0} onClick={() => go(at - 1)}>
                上一题
              </button>
              <button
                className="button button-main button-large"
                type="button"
                disabled={at === paper.questions.length - 1}
                onClick={() => go(at + 1)}
              >
                下一题
              </button>
            </div>
          </section>
          <QuestionMap questions={paper.questions} answers={work.answers} at={at} go={go}>
            <HandIn unanswered={parts.length - answered} unsent={work.unsent} handIn={handIn} />
          </QuestionMap>
        </div>
      )}
    </Page>
  )
}

function Over() {
  return (
    <Notice kind="info" title="答题已经结束，试卷由服务器收取。" takesFocus>
      <p>以到时已经保存的答案为准，您无需再操作。</p>
      <a className="button" href="/office/training">
        回到学习考试
      </a>
    </Notice>
  )
}

type Handing = ReturnType<typeof useHandIn>

function HandIn({ unanswered, unsent, handIn }: { unanswered: number; unsent: number; handIn: Handing }) {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button className="button button-large exam-hand-in" type="button" onClick={() => dialog.current?.showModal()}>
        交卷
      </button>
      <dialog className="exam-dialog" ref={dialog} aria-labelledby="hand-in-title">
        <h2 id="hand-in-title">现在交卷？</h2>
        <p>{unanswered > 0 ? `还有 ${unanswered} 处没有作答。` : '全部题目都已作答。'}交卷后不能再修改。</p>
        {unsent > 0 && <Notice kind="warn" title={`还有 ${unsent} 项答案没有送达服务器，请等网络恢复。`} />}
        {handIn.error && <Notice kind="wrong" title={handIn.error.message} />}
        <div className="exam-turn">
          <button className="button button-large" type="button" onClick={() => dialog.current?.close()}>
            继续答题
          </button>
          <button
            className="button button-main button-large"
            type="button"
            disabled={unsent > 0 || handIn.isPending}
            onClick={() => handIn.mutate()}
          >
            确认交卷
          </button>
        </div>
      </dialog>
    </>
  )
}

function useHandIn({ attemptId }: Paper, { lastSequence, forget }: ReturnType<typeof useAnswers>) {
  const key = useRef(randomUuid())
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => {
      const body = { lastSequence: lastSequence() }
      return ask<Done>(`/api/attempts/${attemptId}/hand-in`, { method: 'POST', body, key: key.current })
    },
    onSuccess: async () => {
      forget()
      await queries.invalidateQueries({ queryKey: ['training'] })
      await navigate({ to: '/training' })
    },
    onError: () => {
      key.current = randomUuid()
    },
  })
}

/** Seconds by the server's clock. */
function useTimeLeft(endsAt: string, offsetMs: number): number {
  const secondsLeft = () => Math.max(0, Math.ceil((Date.parse(endsAt) - Date.parse(now()) - offsetMs) / 1000))
  const [left, setLeft] = useState(secondsLeft)
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsLeft()), 500)
    return () => clearInterval(timer)
  })
  return left
}
