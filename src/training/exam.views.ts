/** Exams as they are looked at: by the clock, by whoever sits them, by whoever runs and marks them. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import type { Attempt, Exam } from './exam.ts'

type Due = { id: string; by: string }

/** What the clock has come to, and in whose name it is carried out. */
export async function listDue(tx: Tx, now: Instant): Promise<{ opening: Due[]; collecting: Due[]; closing: Due[] }> {
  const [opening, collecting, closing] = await Promise.all([
    sql<Due>`select exam.id, announced_by as by from exam join life on life.subject_id = exam.id and life.procedure = 'exam'
      where life.state = 'announced' and opens_at <= ${now} and announced_by is not null`.execute(tx),
    sql<Due>`select id, person_id as by from exam_attempt where handed_in_at is null and ends_at < ${now} limit 200`.execute(
      tx,
    ),
    sql<Due>`select exam.id, announced_by as by from exam join life on life.subject_id = exam.id and life.procedure = 'exam'
      where life.state = 'open' and closes_at <= ${now} and announced_by is not null
        and not exists (select from exam_attempt where exam_id = exam.id and handed_in_at is null)`.execute(tx),
  ])
  return { opening: opening.rows, collecting: collecting.rows, closing: closing.rows }
}

export type ExamRow = Pick<
  Exam,
  | 'id'
  | 'title'
  | 'purpose'
  | 'opensAt'
  | 'closesAt'
  | 'minutes'
  | 'totalPoints'
  | 'passPoints'
  | 'resultsOn'
  | 'appealDays'
> & {
  state: string
  questions: number
  candidates: number
}

const examColumns = sql`exam.id, exam.title, exam.purpose, exam.opens_at, exam.closes_at, exam.minutes, exam.total_points, exam.pass_points,
  exam.results_on, exam.appeal_days, life.state, jsonb_array_length(exam.paper) as questions, cardinality(exam.candidates) as candidates`

/** Newest first. */
export async function listExamRows(tx: Tx): Promise<ExamRow[]> {
  const { rows } =
    await sql<ExamRow>`select ${examColumns} from exam join life on life.subject_id = exam.id and life.procedure = 'exam'
    order by exam.opens_at desc, exam.id desc limit 200`.execute(tx)
  return rows
}

export type OwnExamRow = ExamRow & {
  attempt: (Pick<Attempt, 'id' | 'startedAt' | 'endsAt' | 'handedInAt'> & { state: string }) | null
  result: { points: number | null; passed: boolean } | null
  resit: { opensAt: Instant | null; closesAt: Instant | null; state: string } | null
}

/** What this person sits or has sat, newest first; drafts and what was withdrawn before it was sat are not there. */
export async function listOwnExams(tx: Tx, personId: string): Promise<OwnExamRow[]> {
  const { rows } =
    await sql<OwnExamRow>`select ${examColumns}, to_jsonb(own) as attempt, to_jsonb(result) as result, to_jsonb(again) as resit
    from exam join life on life.subject_id = exam.id and life.procedure = 'exam'
    left join lateral (select attempt.id, attempt.started_at as "startedAt", attempt.ends_at as "endsAt", attempt.handed_in_at as "handedInAt", stands.state
      from exam_attempt attempt join life stands on stands.subject_id = attempt.id and stands.procedure = 'attempt'
      where attempt.exam_id = exam.id and attempt.person_id = ${personId}::uuid order by attempt.ordinal desc limit 1) own on true
    left join lateral (select points, passed from exam_result where exam_id = exam.id and person_id = ${personId}::uuid) result on true
    left join lateral (select resit.opens_at as "opensAt", resit.closes_at as "closesAt", stands.state
      from exam_resit resit join life stands on stands.subject_id = resit.id and stands.procedure = 'resit'
      where resit.exam_id = exam.id and resit.person_id = ${personId}::uuid order by resit.applied_at desc limit 1) again on true
    where ${personId}::uuid = any(exam.candidates) and life.state <> 'drawn-up' and (life.state <> 'withdrawn' or own.id is not null)
    order by exam.opens_at desc, exam.id desc limit 100`.execute(tx)
  return rows
}

export type RosterRow = {
  personId: string
  name: string
  section: string
  attemptId: string | null
  state: string | null
  startedAt: Instant | null
  endsAt: Instant | null
  /** Places answered so far, of those that can be. */
  answered: number
  lastSavedAt: Instant | null
  points: number | null
  passed: boolean | null
  resitId: string | null
  resitState: string | null
}

/** Every candidate of an exam with the latest attempt. */
export async function listRoster(tx: Tx, examId: string): Promise<RosterRow[]> {
  const { rows } =
    await sql<RosterRow>`select person.id as person_id, person.name, section.name as section, own.id as attempt_id, stands.state,
      own.started_at, own.ends_at, coalesce(saved.answered, 0)::int as answered, saved.last_saved_at, own.points, result.passed,
      again.id as resit_id, again.state as resit_state
    from exam join person on person.id = any(exam.candidates) join section on section.id = person.section_id
    left join lateral (select * from exam_attempt where exam_id = exam.id and person_id = person.id order by ordinal desc limit 1) own on true
    left join life stands on stands.subject_id = own.id and stands.procedure = 'attempt'
    left join lateral (select count(distinct place) as answered, max(saved_at) as last_saved_at from exam_answer where attempt_id = own.id) saved on true
    left join exam_result result on result.exam_id = exam.id and result.person_id = person.id
    left join lateral (select resit.id, life.state from exam_resit resit join life on life.subject_id = resit.id and life.procedure = 'resit'
      where resit.exam_id = exam.id and resit.person_id = person.id order by applied_at desc limit 1) again on true
    where exam.id = ${examId}::uuid order by section.name, person.name, person.id`.execute(tx)
  return rows
}

export type ItemStatistic = {
  questionId: string
  code: string
  kind: string
  topic: string
  stem: string
  answers: number
  /** Share of the points won, in per cent: the lower, the harder. */
  facility: number
  /** Share won by the best 27 per cent of papers less that won by the worst 27, in points of a hundred; null under ten papers. */
  discrimination: number | null
}

/** How each question of an exam worked. Ebel: 27 per cent at either end. */
export async function listItemStatistics(tx: Tx, examId: string): Promise<ItemStatistic[]> {
  const { rows } = await sql<ItemStatistic>`
    with won as (select attempt.id, score.question_id, sum(score.points)::numeric as points, sum(score.out_of)::numeric as out_of
        from exam_attempt attempt join exam_score score on score.attempt_id = attempt.id
        where attempt.exam_id = ${examId}::uuid and attempt.points is not null group by attempt.id, score.question_id),
      ends as (select id, row_number() over (order by points desc, id) as best, row_number() over (order by points, id) as worst, count(*) over () as papers
        from exam_attempt where exam_id = ${examId}::uuid and points is not null)
    select question.id as question_id, question.code, question.kind, question.topic, left(question.content->>'stem', 60) as stem,
      count(*)::int as answers, round(100 * sum(won.points) / sum(won.out_of))::int as facility,
      case when max(ends.papers) >= 10 then round(100 * (
        avg(won.points / won.out_of) filter (where ends.best <= ceil(ends.papers * 0.27))
        - avg(won.points / won.out_of) filter (where ends.worst <= ceil(ends.papers * 0.27))))::int end as discrimination
    from won join ends using (id) join exam_question question on question.id = won.question_id
    group by question.id order by facility, question.code`.execute(tx)
  return rows
}

export type SectionStatistic = {
  section: string
  candidates: number
  sat: number
  passed: number
  averagePoints: number | null
}

export async function listSectionStatistics(tx: Tx, examId: string): Promise<SectionStatistic[]> {
  const { rows } = await sql<SectionStatistic>`select section.name as section, count(*)::int as candidates,
      count(result.points)::int as sat, count(*) filter (where result.passed)::int as passed, round(avg(result.points))::int as average_points
    from exam_result result join person on person.id = result.person_id join section on section.id = person.section_id
    where result.exam_id = ${examId}::uuid group by section.name order by section.name`.execute(tx)
  return rows
}
