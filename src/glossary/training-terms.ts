/** Terms of training and examination. */
import { type Term, term } from './term.ts'

export const trainingTerms: Term[] = [
  term('training', '培训', { never: ['education'], because: 'education 是对当事人的教育' }),
  term('exam', '考试', { never: ['test', 'quiz'], because: 'test 是程序的测试' }),
  term('question bank', '题库', { never: ['item pool'] }),
  term('paper', '试卷', { never: ['sheet'] }),
  term('blueprint', '抽题要求（双向细目）', { never: ['template'] }),
  term('seed', '抽题、排序的种子', { never: ['salt'] }),
  term('candidate', '应考人', { never: ['examinee', 'student'] }),
  term('attempt', '一次答题、答卷', { never: ['try', 'session'] }),
  term('hand in', '交卷', { never: ['submit', 'finish'] }),
  term('invigilation', '监考（按时开考、收卷）', { never: ['proctoring'] }),
  term('marker', '阅卷人', { never: ['grader'] }),
  term('double marking', '两人分别评分', { never: ['second grading'] }),
  term('appeal of a mark', '申请复核成绩', { never: ['complaint'] }),
  term('re-sit', '补考', { never: ['retake', 'makeup'] }),
  term('facility', '得分率（难度）', { never: ['easiness'] }),
  term('discrimination', '区分度', { never: ['selectivity'] }),
]
