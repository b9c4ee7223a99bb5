/** The lives of an exam, of an attempt at it, and of an application to sit it again. */
import { type Role, roles } from '../identity/role.ts'
import { procedure } from '../procedures/procedure.ts'
import { trainingLaw as basis } from './training-law.ts'

/** Whoever works here may be a candidate. */
export const anybody = Object.keys(roles) as Role[]
export const organisers: Role[] = ['reviewer', 'section-head']
/** Somebody else than who drew it up. */
export const approvers: Role[] = ['section-head', 'deputy-head']
export const markerRoles: Role[] = ['reviewer', 'section-head', 'deputy-head']

type ExamState = 'drawn-up' | 'announced' | 'open' | 'closed' | 'marked' | 'results' | 'withdrawn'
const withdraw = { act: 'exam.withdraw', to: 'withdrawn' as const, by: organisers, label: '取消考试', basis, back: true as const }

export const exam = procedure<ExamState>({
  name: 'exam',
  label: '考试组织程序',
  key: 'examId',
  states: { 'drawn-up': '已拟定，待发布', announced: '已发布，待开考', open: '考试进行中', closed: '已结束，阅卷中', marked: '阅卷完成，待公布成绩', results: '已公布成绩', withdrawn: '已取消' },
  ends: ['results', 'withdrawn'],
  steps: [
    { from: null, act: 'exam.draw-up', to: 'drawn-up', by: organisers, label: '拟定考试、抽取试卷', basis },
    { from: 'drawn-up', act: 'exam.announce', to: 'announced', by: approvers, label: '审核发布考试', basis },
    { from: 'announced', act: 'exam.open', to: 'open', by: approvers, label: '到时开考', basis },
    { from: 'open', act: 'exam.close', to: 'closed', by: approvers, label: '到时结束考试', basis },
    { from: 'closed', act: 'exam.conclude-marking', to: 'marked', by: organisers, label: '阅卷完成', basis },
    { from: 'marked', act: 'exam.publish-results', to: 'results', by: approvers, label: '公布成绩', basis },
    { from: 'drawn-up', ...withdraw },
    { from: 'announced', ...withdraw },
  ],
})

type AttemptState = 'started' | 'handed-in' | 'first-marked' | 'disputed' | 'marked' | 'appealed' | 'certified'
const handIn = { from: 'started' as const, act: 'attempt.hand-in', by: anybody, label: '交卷', basis }
const collect = { from: 'started' as const, act: 'attempt.collect', by: anybody, label: '到时收卷', basis }
const mark = { act: 'attempt.mark', by: markerRoles, label: '阅卷评分', basis }
const byKey = { when: 'by-key', to: 'marked' as const }
const toMark = { when: 'to-mark', to: 'handed-in' as const }

export const attempt = procedure<AttemptState>({
  name: 'attempt',
  label: '答卷与评分程序',
  key: 'attemptId',
  states: { started: '答题中', 'handed-in': '已交卷，待评分', 'first-marked': '已初评，待复评', disputed: '两评不一致，待定分', marked: '已评分', appealed: '申请复核中', certified: '已发合格证明' },
  ends: ['marked', 'certified'],
  steps: [
    { from: null, act: 'attempt.start', to: 'started', by: anybody, label: '开始答题', basis },
    { from: 'started', act: 'attempt.extend', to: 'started', by: organisers, label: '因故延长答题时间', basis },
    { ...handIn, ...byKey },
    { ...handIn, ...toMark },
    { ...collect, ...byKey },
    { ...collect, ...toMark },
    { from: 'handed-in', ...mark, when: 'only', to: 'marked' },
    { from: 'handed-in', ...mark, when: 'first', to: 'first-marked', label: '初评' },
    { from: 'first-marked', ...mark, when: 'agreed', to: 'marked', label: '复评，两评相近' },
    { from: 'first-marked', ...mark, when: 'differs', to: 'disputed', label: '复评，两评相差过大' },
    { from: 'disputed', act: 'attempt.settle-marks', to: 'marked', by: approvers, label: '定分', basis },
    { from: 'marked', act: 'attempt.appeal', to: 'appealed', by: anybody, label: '申请复核成绩', basis, back: true },
    { from: 'appealed', act: 'attempt.decide-appeal', when: 'upheld', to: 'marked', by: approvers, label: '复核后维持', basis },
    { from: 'appealed', act: 'attempt.decide-appeal', when: 'corrected', to: 'marked', by: approvers, label: '复核后更正', basis },
    { from: 'marked', act: 'attempt.certify', to: 'certified', by: anybody, label: '领取合格证明', basis, documents: ['exam-certificate'] },
  ],
})

type ResitState = 'applied' | 'granted' | 'refused'
const decide = { from: 'applied' as const, act: 'resit.decide', by: approvers, basis }

export const resit = procedure<ResitState>({
  name: 'resit',
  label: '缺考补考程序',
  key: 'resitId',
  states: { applied: '待审批', granted: '同意补考', refused: '不同意补考' },
  ends: ['granted', 'refused'],
  steps: [
    { from: null, act: 'resit.apply', to: 'applied', by: anybody, label: '申请补考', basis },
    { ...decide, when: 'agreed', to: 'granted', label: '同意补考，另定时间' },
    { ...decide, when: 'refused', to: 'refused', label: '不同意补考' },
  ],
})
