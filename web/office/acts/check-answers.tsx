/** 检查您填写的内容: everything once more in words, each with a way back, then the button that counts. */
import type { AvailableAct } from '../../../src/acts/index.ts'
import { type AnswerGroup, answerGroups } from '../../ui/form/answers.ts'
import type { ActWork } from './act-work.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import { WarningAnswers, warningsOf } from './warning-answers.tsx'

export function CheckAnswers({ act, work }: { act: AvailableAct; work: ActWork }) {
  const { draft, sources, failure, isSending } = work
  const warnings = warningsOf(failure)
  const groups = answerGroups(act.form, draft.values, { sources, fileNames: draft.fileNames })
  return (
    <div>
      {failure && !isSending && warnings.length === 0 && <RefusalNotice error={failure} />}
      {warnings.length > 0 && (
        <WarningAnswers warnings={warnings} answers={draft.answers ?? {}} onAnswer={work.answer} />
      )}
      {groups.map((group) => (
        <Group key={group.path} group={group} onChange={work.change} />
      ))}
      {groups.length === 0 && <p>这一项不需要填写内容，确认后直接办理。</p>}
      <p className="field-help">提交后记入全过程记录，不能修改或删除；写错了只能另行更正。</p>
      <button className="button button-main button-large" type="button" disabled={isSending} onClick={work.submit}>
        {isSending ? '正在提交…' : `${submitWord(failure, warnings)}：${act.label}`}
      </button>
      <p className="for-readers" role="status">
        {isSending ? '正在提交，请稍候' : ''}
      </p>
    </div>
  )
}

function submitWord(failure: Error | null, warnings: unknown[]): string {
  if (warnings.length > 0) return '答复后提交'
  return failure ? '重新提交' : '确认提交'
}

function Group({ group, onChange }: { group: AnswerGroup; onChange: (path: string) => Promise<void> }) {
  return (
    <section className="answers">
      {group.title && <h2>{group.title}</h2>}
      <dl>
        {group.answers.map(({ path, label, text, fixed }) => (
          <div key={path}>
            <dt>{label}</dt>
            <dd className="answer-text">{text}</dd>
            <dd className="answer-change">
              {!fixed && (
                <button className="text-button" type="button" onClick={() => void onChange(path)}>
                  修改<span className="for-readers">{label}</span>
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
