/** A paper after the results: what was said, what was right, and why. */
import './exam-room.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Page } from '../../ui/page.tsx'
import type { ReviewPage as Review } from './training-contract.ts'
import { reviewQuery } from './training-queries.ts'

export function ReviewPage() {
  const { id } = useParams({ from: '/frame/training/attempts/$id/review' })
  const { data } = useSuspenseQuery(reviewQuery(id))
  return (
    <Page
      title={`答卷：${data.title}`}
      above={
        <p className="crumbs">
          <Link to="/training">学习考试</Link>
        </p>
      }
      beside={
        <strong>
          {data.points} 分 / {data.totalPoints} 分
        </strong>
      }
    >
      <p className="soft">
        共保存 {data.answered} 次作答，封存校验值 <code>{data.answersSha256}</code>
      </p>
      {data.questions.map((question, index) => (
        <section className="panel" key={question.parts[0]?.place ?? index} aria-label={`第 ${index + 1} 题`}>
          <h2 className="exam-stem">
            {index + 1}. {question.stem}
          </h2>
          {question.parts.map((part) => (
            <ReviewedPart key={part.place} part={part} />
          ))}
          <p className="soft">
            依据：{question.basis.join('、')}
            {question.analysis !== '' && `。${question.analysis}`}
          </p>
        </section>
      ))}
    </Page>
  )
}

function ReviewedPart({ part }: { part: Review['questions'][number]['parts'][number] }) {
  const chosen = part.said && 'chosen' in part.said ? part.said.chosen : []
  const text = part.said && 'text' in part.said ? part.said.text : ''
  return (
    <>
      {part.stem !== '' && <h3>{part.stem}</h3>}
      <p className={part.won === part.points ? 'exam-right' : 'exam-wrong'}>
        得 {part.won ?? 0} 分（{part.points} 分）
      </p>
      <ul className="exam-review">
        {part.options.map((option, index) => (
          <li key={option.text}>
            {option.text} {option.right && <span className="tag tag-good">正确答案</span>}{' '}
            {chosen.includes(index) && <span className="tag tag-state">您选的</span>}
          </li>
        ))}
      </ul>
      {part.reference !== null && (
        <>
          <p>您的回答：{text || '没有作答'}</p>
          <p className="soft">参考答案：{part.reference}</p>
        </>
      )}
      {part.comments.map((comment) => (
        <p key={comment}>评语：{comment}</p>
      ))}
    </>
  )
}
