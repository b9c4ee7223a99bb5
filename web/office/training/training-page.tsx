/** My exams: what is open now, what comes, what came of them. */
import './exam-room.css'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Done } from '../../../src/acts/index.ts'
import { instantInChinese } from '../../../src/kernel/day.ts'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { randomUuid } from '../../ui/uuid.ts'
import { meQuery } from '../queries.ts'
import { ask } from '../server.ts'
import { OpenActs } from './open-acts.tsx'
import type { OwnExam } from './training-contract.ts'
import { trainingQuery } from './training-queries.ts'

const overseeing = ['reviewer', 'section-head', 'deputy-head', 'agency-head', 'supervisor']

export function TrainingPage() {
  const { data: me } = useSuspenseQuery(meQuery)
  const { data } = useSuspenseQuery({ ...trainingQuery, refetchInterval: 15_000 })
  const mayOversee = me.roles.some(({ id }) => overseeing.includes(id))
  return (
    <Page
      title="学习考试"
      beside={
        mayOversee && (
          <span className="tags">
            <Link className="button" to="/training/exams">
              组织考试
            </Link>
            <Link className="button" to="/training/questions">
              题库
            </Link>
          </span>
        )
      }
    >
      {data.exams.length === 0 ? (
        <section className="panel">
          <Empty icon="document" title="没有需要您参加的考试">
            <p>列入应考名单并发布以后，考试显示在这里。</p>
          </Empty>
        </section>
      ) : (
        data.exams.map((exam) => <ExamPanel key={exam.id} exam={exam} now={data.now} />)
      )}
    </Page>
  )
}

function ExamPanel({ exam, now }: { exam: OwnExam; now: string }) {
  const { attempt, result, resit } = exam
  const title = `exam-${exam.id}`
  return (
    <section className="panel exam-own" aria-labelledby={title}>
      <h2 id={title}>{exam.title}</h2>
      <p>
        <span className="tag">{exam.purpose}</span> <span className="tag tag-state">{exam.state.label}</span>
      </p>
      <p className="soft">
        {instantInChinese(exam.opensAt)}至{instantInChinese(exam.closesAt)}，答题 {exam.minutes} 分钟，共{' '}
        {exam.questions} 题，满分 {exam.totalPoints} 分，{exam.passPoints} 分合格
      </p>
      {resit && (
        <p>
          补考：{resit.state.label}
          {resit.opensAt &&
            resit.closesAt &&
            `，${instantInChinese(resit.opensAt)}至${instantInChinese(resit.closesAt)}`}
        </p>
      )}
      {result && <Result result={result} exam={exam} />}
      <Next exam={exam} now={now} />
      {attempt && result && <OpenActs place="attempts" id={attempt.id} only={['attempt.certify', 'attempt.appeal']} />}
    </section>
  )
}

function Result({ result, exam }: { result: NonNullable<OwnExam['result']>; exam: OwnExam }) {
  if (result.points === null) return <p className="exam-wrong">缺考</p>
  return (
    <p className={result.passed ? 'exam-right' : 'exam-wrong'}>
      成绩 {result.points} 分（满分 {exam.totalPoints} 分），{result.passed ? '合格' : '不合格'}
    </p>
  )
}

function Next({ exam, now }: { exam: OwnExam; now: string }) {
  const { attempt, resit } = exam
  if (attempt?.state.name === 'started')
    return (
      <Link className="button button-main button-large" to="/training/attempts/$id" params={{ id: attempt.id }}>
        继续答题
      </Link>
    )
  if (attempt && exam.resultsOn)
    return (
      <Link className="button" to="/training/attempts/$id/review" params={{ id: attempt.id }}>
        看答卷和解析
      </Link>
    )
  const granted = resit?.opensAt && (!attempt || attempt.startedAt < resit.opensAt)
  const isOpen = granted ? isWithin(resit, now) : !attempt && exam.state.name === 'open'
  if (isOpen) return <Start examId={exam.id} />
  return attempt ? <p className="soft">已交卷，等待公布成绩。</p> : null
}

function isWithin({ opensAt, closesAt }: NonNullable<OwnExam['resit']>, now: string): boolean {
  return opensAt !== null && closesAt !== null && opensAt <= now && now < closesAt
}

function Start({ examId }: { examId: string }) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const start = useMutation({
    mutationFn: () => ask<Done>('/api/attempts', { method: 'POST', body: { examId }, key: randomUuid() }),
    onSuccess: async (done) => {
      await queries.invalidateQueries({ queryKey: ['training'] })
      await navigate({ to: '/training/attempts/$id', params: { id: done.subjectId } })
    },
  })
  return (
    <>
      {start.error && <Notice kind="wrong" title={start.error.message} />}
      <p>进入后开始计时，中途退出不停表。网络中断时答案留在本机，恢复后自动补送。</p>
      <button
        className="button button-main button-large"
        type="button"
        disabled={start.isPending}
        onClick={() => start.mutate()}
      >
        开始答题
      </button>
    </>
  )
}
