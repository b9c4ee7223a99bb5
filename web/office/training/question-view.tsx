/** One question with all its parts; targets big enough for a thumb. */
import type { Answer, AskedPart, AskedQuestion } from './training-contract.ts'

const kindLabels: Record<string, string> = {
  single: '单项选择',
  multiple: '多项选择',
  judgement: '判断',
  case: '案例分析',
  essay: '问答',
}
const letters = 'ABCDEFGH'

type Props = {
  question: AskedQuestion
  number: number
  answers: Record<string, Answer>
  answer: (place: string, value: Answer) => void
}

export function isAnswered(answer: Answer | undefined): boolean {
  if (!answer) return false
  return 'chosen' in answer ? answer.chosen.length > 0 : answer.text.trim() !== ''
}

export function QuestionView({ question, number, answers, answer }: Props) {
  return (
    <>
      <p className="exam-kind">
        <span className="tag tag-state">{kindLabels[question.kind]}</span> 第 {number} 题，{question.points} 分
      </p>
      <h2 className="exam-stem">{question.stem}</h2>
      {question.parts.map((part, index) => (
        <fieldset key={part.place} className="exam-part">
          <legend className={part.stem === '' ? 'for-readers' : undefined}>
            {part.stem === '' ? question.stem : `（${index + 1}）${part.stem}（${part.points} 分）`}
          </legend>
          {part.kind === 'essay' ? (
            <Essay part={part} said={answers[part.place]} answer={answer} />
          ) : (
            <Options part={part} said={answers[part.place]} answer={answer} />
          )}
        </fieldset>
      ))}
    </>
  )
}

type PartProps = { part: AskedPart; said: Answer | undefined; answer: Props['answer'] }

function Options({ part, said, answer }: PartProps) {
  const chosen = said && 'chosen' in said ? said.chosen : []
  const isMultiple = part.kind === 'multiple'
  const choose = (option: number) => {
    const rest = chosen.filter((one) => one !== option)
    const multiple = rest.length === chosen.length ? [...chosen, option].toSorted((a, b) => a - b) : rest
    answer(part.place, { chosen: isMultiple ? multiple : [option] })
  }
  return (
    <>
      {isMultiple && <p className="field-help">可选多项</p>}
      {part.options.map((option, index) => (
        <label key={option} className="exam-option">
          <input
            type={isMultiple ? 'checkbox' : 'radio'}
            name={part.place}
            checked={chosen.includes(index)}
            onChange={() => choose(index)}
          />
          <span className="exam-letter" aria-hidden="true">
            {part.kind === 'judgement' ? '' : letters[index]}
          </span>
          <span>{option}</span>
        </label>
      ))}
    </>
  )
}

function Essay({ part, said, answer }: PartProps) {
  const text = said && 'text' in said ? said.text : ''
  return (
    <>
      <textarea
        className="plain-input exam-essay"
        aria-label={part.stem}
        maxLength={4000}
        value={text}
        onChange={(event) => answer(part.place, { text: event.target.value })}
      />
      <p className="field-help">{text.length}/4000 字</p>
    </>
  )
}
