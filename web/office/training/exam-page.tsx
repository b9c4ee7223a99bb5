/** One exam for those who run it: who has begun, whose answers arrive, what came of it, and how each question worked. */
import './exam-room.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { instantInChinese, timeInChinese } from '../../../src/kernel/day.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Page } from '../../ui/page.tsx'
import { OpenActs } from './open-acts.tsx'
import type { ExamPage as Exam, RosterRow } from './training-contract.ts'
import { examQuery } from './training-queries.ts'

export function ExamPage() {
  const { id } = useParams({ from: '/frame/training/exams/$id' })
  const { data: exam } = useSuspenseQuery(examQuery(id))
  const crumbs = (
    <p className="crumbs">
      <Link to="/training/exams">组织考试</Link>
    </p>
  )
  return (
    <Page
      title={exam.title}
      above={crumbs}
      beside={<span className="tag tag-state tag-large">{exam.state.label}</span>}
    >
      <div className="two-columns acts-first">
        <div>
          <section className="panel" aria-labelledby="facts-title">
            <h2 id="facts-title">考试安排</h2>
            <Facts rows={factsOf(exam)} />
          </section>
          <section className="panel" aria-labelledby="roster-title">
            <h2 id="roster-title">应考人（{exam.roster.length} 人）</h2>
            <DataTable
              caption="应考人"
              columns={rosterColumns(exam)}
              rows={exam.roster}
              keyOf={(row) => row.personId}
            />
          </section>
          {exam.resultsOn && <Statistics exam={exam} />}
        </div>
        <section className="panel acts-panel" aria-labelledby="acts-title">
          <h2 id="acts-title">现在可以办</h2>
          <OpenActs place="exams" id={id} />
        </section>
      </div>
    </Page>
  )
}

function factsOf(exam: Exam) {
  return [
    { label: '类别', value: exam.purpose },
    { label: '时间', value: `${instantInChinese(exam.opensAt)}至${instantInChinese(exam.closesAt)}` },
    { label: '答题时长', value: `${exam.minutes} 分钟` },
    { label: '试卷', value: `${exam.questions} 题，满分 ${exam.totalPoints} 分，${exam.passPoints} 分合格` },
    { label: '抽题要求', value: exam.blueprint.join('；') },
    { label: '抽题种子', value: exam.seed },
  ]
}

function rosterColumns({ passPoints, isMarker }: Exam): Column<RosterRow>[] {
  return [
    { title: '姓名', show: ({ name, section }) => `${name}（${section}）` },
    {
      title: '答卷',
      show: ({ state, answered, lastSavedAt }) =>
        state === null
          ? '未进入'
          : `${state.label}，已答 ${answered}${lastSavedAt ? `，最近保存 ${timeInChinese(lastSavedAt)}` : ''}`,
    },
    {
      title: '成绩',
      show: ({ points }) =>
        points === null ? '—' : <span className={points >= passPoints ? 'exam-right' : 'exam-wrong'}>{points} 分</span>,
    },
    { title: '办理', show: (row) => <RowActs row={row} isMarker={isMarker} /> },
  ]
}

function RowActs({ row: { attemptId, state, resitId, resitState }, isMarker }: { row: RosterRow; isMarker: boolean }) {
  const marking = state !== null && ['handed-in', 'first-marked', 'disputed'].includes(state.name)
  return (
    <>
      {attemptId && marking && (isMarker || state?.name === 'disputed') && (
        <Link className="button" to="/training/attempts/$id/marking" params={{ id: attemptId }}>
          {state?.name === 'disputed' ? '定分' : '阅卷'}
        </Link>
      )}
      {attemptId && state?.name === 'started' && <OpenActs place="attempts" id={attemptId} only={['attempt.extend']} />}
      {attemptId && state?.name === 'appealed' && (
        <OpenActs place="attempts" id={attemptId} only={['attempt.decide-appeal']} />
      )}
      {resitId && <span className="tag">补考：{resitState?.label}</span>}
      {resitId && resitState?.name === 'applied' && <OpenActs place="resits" id={resitId} />}
    </>
  )
}

function Statistics({ exam: { sections, items } }: { exam: Exam }) {
  return (
    <>
      <section className="panel" aria-labelledby="sections-title">
        <h2 id="sections-title">各股室成绩</h2>
        <DataTable
          caption="各股室成绩"
          keyOf={({ section }) => section}
          rows={sections}
          columns={[
            { title: '股室', show: ({ section }) => section },
            { title: '应考', numeric: true, show: ({ candidates }) => candidates },
            { title: '实考', numeric: true, show: ({ sat }) => sat },
            { title: '合格', numeric: true, show: ({ passed }) => passed },
            { title: '平均分', numeric: true, show: ({ averagePoints }) => averagePoints ?? '—' },
          ]}
        />
      </section>
      <section className="panel" aria-labelledby="items-title">
        <h2 id="items-title">各题得分率和区分度</h2>
        <p className="soft">
          得分率低的题值得再讲；区分度低于 20 的题，好的和差的都答对或者都答错，宜修改。十份答卷以上才计算区分度。
        </p>
        <DataTable
          caption="各题得分率和区分度"
          keyOf={({ questionId }) => questionId}
          rows={items}
          columns={[
            { title: '题号', show: ({ code }) => code },
            { title: '题干', show: ({ stem }) => stem },
            { title: '得分率', numeric: true, show: ({ facility }) => `${facility}%` },
            { title: '区分度', numeric: true, show: ({ discrimination }) => discrimination ?? '—' },
          ]}
        />
      </section>
    </>
  )
}
