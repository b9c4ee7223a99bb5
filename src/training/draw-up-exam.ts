/** An exam is drawn up: who sits it, when, and a paper drawn from the bank by a seed that is kept. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, idField, instantField, longTextField, textField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import { listPersons } from '../organisation/organisation.store.ts'
import { organisers } from './exam.procedure.ts'
import { insertExam } from './exam.store.ts'
import { type BlueprintLine, type Exam, examPurposes } from './exam.ts'
import { drawPaper, lineInChinese } from './paper.ts'
import { listBank } from './question.store.ts'
import { difficulties, type Question, questionKinds } from './question.ts'
import { trainingLaw } from './training-law.ts'

const whole = (title: string, [least, most]: [number, number], description?: string) =>
  z
    .int(`${title}须为整数`)
    .min(least, `${title}不少于 ${least}`)
    .max(most, `${title}不超过 ${most}`)
    .meta({ title, ...(description === undefined ? {} : { description }) })

const Line = z.object({
  kind: choiceField('题型', questionKinds),
  topic: textField('主题', { max: 60, description: '不填为不限' }).optional(),
  difficulty: choiceField('难度', difficulties, { description: '不选为不限' }).optional(),
  count: whole('题数', [1, 100]),
  points: whole('每题分值', [1, 100], '案例分析为各小题分值的合计，只抽取合计相同的案例'),
})

const people = (title: string, description: string) =>
  z.array(idField(title, 'person')).max(1000).meta({ title, description, widget: 'people' })

const Given = z.object({
  title: textField('考试名称', { max: 100 }),
  purpose: choiceField('考试类别', examPurposes),
  opensAt: instantField('开考时间'),
  closesAt: instantField('截止时间', { description: '到时系统自动收卷' }),
  minutes: whole('答题时长（分钟）', [1, 480]),
  blueprint: z.array(Line).min(1, '请写明各题型的题数').max(20).meta({ title: '抽题要求' }),
  passPoints: whole('及格分', [1, 1000]),
  halfWhenIncomplete: z.boolean().default(false).meta({ title: '多项选择少选的得一半分（错选不得分）' }),
  candidates: people('应考人', '本机关人员').min(1, '请选择应考人'),
  markers: people('阅卷人', '有问答题的必须指定；阅卷时不显示姓名').default([]),
  doubleMarking: z.boolean().default(false).meta({ title: '两人分别评分' }),
  tolerancePoints: whole('两评相差不超过（分）', [0, 100], '超过的由另一人定分').default(5),
  appealDays: whole('公布成绩后可申请复核的天数', [1, 60]).default(5),
  note: longTextField('说明', { max: 2000 }).optional(),
})
type Given = z.infer<typeof Given>

export const drawUpExam = act({
  name: 'exam.draw-up',
  label: '拟定考试',
  basis: trainingLaw,
  by: organisers,
  input: Given,
  load: async (tx: Tx, { candidates = [], markers = [] }) => ({
    bank: (await listBank(tx)).filter(({ retired }) => !retired),
    known: (await listPersons(tx, [...candidates, ...markers])).map(({ id }) => id),
  }),
  must: [],
  rule: ({ bank, known }, { note, ...given }, { actor, now, newId, digest }) => {
    const blueprint = given.blueprint.map(lineOf)
    const seed = digest(newId())
    const wrong = unknownPeople(given, known) ?? wrongPeople(given, actor.personId) ?? wrongTimes(given, now)
    if (wrong) return wrong
    const paper = drawPaper({ blueprint, seed, bank }, digest)
    if (!Array.isArray(paper)) return tooFew(paper.short, paper.found)
    const totalPoints = paper.reduce((sum, { points }) => sum + points, 0)
    const chosen = new Set(paper.map(({ questionId }) => questionId))
    const unfit = unfitPaper(
      given,
      totalPoints,
      bank.filter(({ id }) => chosen.has(id)),
    )
    if (isRefusal(unfit)) return unfit
    const exam: Exam = {
      ...{
        ...given,
        candidates: [...new Set(given.candidates)],
        id: newId(),
        agencyId: actor.agencyId,
        blueprint,
        seed,
        paper,
        totalPoints,
      },
      ...{ opensAt: given.opensAt as Instant, closesAt: given.closesAt as Instant },
      ...{ drawnUpBy: actor.personId, drawnUpAt: now, announcedBy: null, resultsOn: null },
    }
    const drawn = `按种子 ${seed.slice(0, 12)}… 从题库抽取 ${paper.length} 题，满分 ${totalPoints} 分。`
    return { examId: exam.id, exam, note: note ?? null, notes: [drawn] }
  },
  store: (tx, { exam }) => insertExam(tx, exam),
})

function lineOf({ topic, difficulty, ...line }: z.infer<typeof Line>): BlueprintLine {
  return { ...line, topic: topic ?? null, difficulty: difficulty ?? null }
}

function unknownPeople({ candidates, markers }: Given, known: string[]): Refusal | undefined {
  const strangers = [...candidates, ...markers].filter((id) => !known.includes(id))
  if (strangers.length === 0) return undefined
  return refuse(
    'person-unknown',
    `有 ${strangers.length} 人不是本机关人员。`,
    trainingLaw,
    '请重新选择应考人、阅卷人。',
  )
}

function wrongPeople({ candidates, markers, doubleMarking }: Given, drafter: string): Refusal | undefined {
  if (candidates.includes(drafter))
    return refuse('drafter-is-candidate', '拟定考试的人看得到试题，不得应考。', trainingLaw, '请由不应考的人拟定。')
  if (markers.some((marker) => candidates.includes(marker)))
    return refuse('marker-is-candidate', '应考人不得阅卷。', trainingLaw, '请另选阅卷人。')
  if (doubleMarking && new Set(markers).size < 2)
    return refuse('too-few-markers', '两人分别评分的，阅卷人至少两名。', trainingLaw, '请补选阅卷人。')
  return undefined
}

function wrongTimes({ opensAt, closesAt, minutes }: Given, now: Instant): Refusal | undefined {
  if (opensAt <= now) return refuse('window-wrong', '开考时间应当晚于现在。', trainingLaw, '请改开考时间。')
  if (Date.parse(closesAt) - Date.parse(opensAt) < minutes * 60_000)
    return refuse('window-wrong', '开考到截止的时间短于答题时长。', trainingLaw, '请推迟截止时间，或者缩短答题时长。')
  return undefined
}

function tooFew(line: BlueprintLine, found: number): Refusal {
  const reason = `题库中${lineInChinese(line)}只有 ${found} 题可抽，不足 ${line.count} 题。`
  return refuse('bank-too-small', reason, trainingLaw, '请补充题库，或者减少题数、放宽主题和难度。')
}

function unfitPaper({ passPoints, markers }: Given, totalPoints: number, questions: Question[]): Refusal | undefined {
  if (passPoints > totalPoints)
    return refuse('pass-beyond-total', `及格分高于满分 ${totalPoints} 分。`, trainingLaw, '请改及格分。')
  const hasEssay = questions.some(({ content }) => content.parts.some(({ kind }) => kind === 'essay'))
  return hasEssay && markers.length === 0
    ? refuse('too-few-markers', '抽到了问答题，须指定阅卷人。', trainingLaw, '请选择阅卷人。')
    : undefined
}
