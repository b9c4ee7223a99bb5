/** All questions at a glance: which are answered, and where one is. */
import type { ReactNode } from 'react'
import { isAnswered } from './question-view.tsx'
import type { Answer, AskedQuestion } from './training-contract.ts'

type Props = {
  questions: AskedQuestion[]
  answers: Record<string, Answer>
  at: number
  go: (to: number) => void
  children: ReactNode
}

export function QuestionMap({ questions, answers, at, go, children }: Props) {
  return (
    <nav className="panel exam-map" aria-label="题卡">
      <h2>题卡</h2>
      <ol>
        {questions.map(({ parts }, index) => {
          const done = parts.filter(({ place }) => isAnswered(answers[place])).length
          const state = done === parts.length ? 'done' : 'open'
          return (
            <li key={parts[0]?.place ?? index}>
              <button
                type="button"
                className={`exam-cell exam-cell-${done > 0 && state === 'open' ? 'part' : state}`}
                aria-current={index === at ? 'step' : undefined}
                aria-label={`第 ${index + 1} 题，${state === 'done' ? '已答' : '未答完'}`}
                onClick={() => go(index)}
              >
                {index + 1}
              </button>
            </li>
          )
        })}
      </ol>
      {children}
    </nav>
  )
}
