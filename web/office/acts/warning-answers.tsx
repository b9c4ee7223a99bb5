/** What the server wants answered before it does the act: each with its article and a place for the answer. */
import { Input } from 'antd'
import { useEffect, useRef } from 'react'
import { Cited } from '../law/cited.tsx'
import { ProblemError } from '../server.ts'

type Warnings = NonNullable<ProblemError['problem']['warnings']>

export function warningsOf(failure: Error | null): Warnings {
  return failure instanceof ProblemError ? (failure.problem.warnings ?? []) : []
}

type Props = { warnings: Warnings; answers: Record<string, string>; onAnswer: (code: string, text: string) => void }

export function WarningAnswers({ warnings, answers, onAnswer }: Props) {
  const frame = useRef<HTMLElement>(null)
  useEffect(() => frame.current?.focus(), [])
  return (
    <section className="warning-answers" tabIndex={-1} ref={frame} aria-labelledby="warning-answers-title">
      <h2 id="warning-answers-title">
        提交以前，请答复{warnings.length > 1 ? `以下 ${warnings.length} 项提醒` : '这项提醒'}
      </h2>
      <p className="field-help">还没有办理。答复写进办理记录，审核、审批和执法监督都看得到。</p>
      {warnings.map(({ code, rule, reason, basis, ask }) => (
        <div className="field" key={code}>
          <p className="warning-reason">
            {rule && <span className="tag">{rule}</span>} <strong>{reason}</strong>
          </p>
          {basis.length > 0 && (
            <p className="soft">
              依据：
              <Cited text={basis.join('、')} />
            </p>
          )}
          <label className="field-label" htmlFor={`answer-${code}`}>
            {ask}
            <span className="field-star" aria-hidden="true">
              *
            </span>
          </label>
          <Input.TextArea
            id={`answer-${code}`}
            aria-required
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            value={answers[code] ?? ''}
            onChange={(event) => onAnswer(code, event.target.value)}
          />
        </div>
      ))}
    </section>
  )
}
