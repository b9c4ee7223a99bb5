import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { choiceField, citationField, idField, instantField, longTextField, textField } from '../acts/field.ts'
import {
  inspectedUnitOf,
  officersOf,
  type InspectionRecord as RecordOnForm,
  type Signature,
} from '../documents/index.ts'
import { dayOf, type Instant, instant, startOf } from '../kernel/day.ts'
import { workSafetyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeInspector, mustNotBeInFuture } from './inspection.rules.ts'
import { insertRecord } from './inspection.store.ts'
import { type InspectionRecord, signatures } from './inspection.ts'
import { type InspectionFacts, loadInspection } from './inspection-facts.store.ts'

const hour = 3_600_000

const input = z.object({
  inspectionId: idField('检查'),
  startedAt: instantField('检查开始时间'),
  endedAt: instantField('检查结束时间'),
  situation: longTextField('检查情况'),
  findings: z
    .array(
      z.object({
        problem: longTextField('存在的问题', { max: 1000 }),
        citation: citationField('违反的规定').optional(),
        major: z.boolean().default(false).meta({ title: '重大事故隐患' }),
      }),
    )
    .max(100)
    .meta({ title: '存在的问题', description: '未发现问题的，不填' }),
  sitePerson: textField('现场负责人'),
  signature: choiceField('签名情况', signatures),
  refusalReason: textField('拒签情况').optional(),
})

export const recordInspection = act({
  name: 'inspection.record',
  label: '记录现场检查',
  basis: [workSafetyLaw(68)],
  by: ['officer'],
  input,
  load: (tx, { inspectionId }) => loadInspection(tx, String(inspectionId)),
  must: [mustBeInspector],
  propose: ({ visit, subject }) => {
    const nine = visit ? instant(Date.parse(startOf(visit.visitedOn)) + 9 * hour) : undefined
    return {
      ...(nine === undefined ? {} : { startedAt: nine, endedAt: instant(Date.parse(nine) + 2 * hour) }),
      sitePerson: subject.representative ?? '现场负责人',
      signature: 'signed' as const,
      findings: [],
    }
  },
  rule: (facts, given, context) => {
    const { visit } = facts
    const [startedAt, endedAt] = [given.startedAt as Instant, given.endedAt as Instant]
    const wrong = mustNotBeInFuture(dayOf(startedAt), '检查时间', context)
    if (wrong) return wrong
    if (endedAt <= startedAt || (visit && dayOf(startedAt) < visit.visitedOn))
      return refuse('times-wrong', '检查结束应晚于开始，且不早于到场日期。', workSafetyLaw(68), '请核对起止时间。')
    if (given.signature === 'refused' && given.refusalReason === undefined)
      return refuse(
        'refusal-unexplained',
        '现场负责人拒绝签名的，应当记录在案。',
        workSafetyLaw(68),
        '请填写拒签情况。',
      )
    const { inspectionId, findings, sitePerson, signature } = given
    const { agencyId } = context.actor
    const times = { startedAt, endedAt, recordedAt: context.now }
    const row: InspectionRecord = { inspectionId, agencyId, findings, sitePerson, signature, ...times }
    const documents = [{ form: 'inspection-record', content: recordContent(facts, given, context) }]
    return { outcome: findings.length > 0 ? 'problems' : 'clean', on: dayOf(endedAt), row, documents }
  },
  store: (tx, { row }) => insertRecord(tx, row),
})

function recordContent(
  { agency, subject, officers, visit, inspection }: InspectionFacts,
  given: z.infer<typeof input>,
  context: Context,
): RecordOnForm {
  const on = visit?.visitedOn ?? inspection.plannedOn
  const late = visit?.recordedLate ? `（本记录于${context.today}补录）` : ''
  return {
    agencyName: agency.name,
    unit: inspectedUnitOf(subject),
    place: visit?.place ?? subject.address ?? subject.name,
    startedAt: given.startedAt as Instant,
    endedAt: given.endedAt as Instant,
    planNumber: null,
    officers: officersOf(officers, on, agency.areaCode),
    certificatesShown: true,
    rightsTold: true,
    recusal: '未申请回避',
    findings: `${given.situation}${late}`,
    problems: given.findings.map(({ problem, major }) => `${problem}${major ? '（重大事故隐患）' : ''}`),
    correctedOnSite: null,
    recording: null,
    siteSignature: signatureOf(given, dayOf(given.endedAt as Instant)),
  }
}

function signatureOf(
  { signature, sitePerson, refusalReason }: z.infer<typeof input>,
  on: ReturnType<typeof dayOf>,
): Signature {
  if (signature === 'signed') return { manner: 'signed', name: sitePerson, on }
  return { manner: 'refused', reason: refusalReason ?? '拒绝签名', witness: null }
}
