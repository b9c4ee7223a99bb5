/** The rows of a legal review in the table of whatever is reviewed: the same course, between states of its own. */
import type { Citation } from '../law/citation.ts'
import type { Step } from '../procedures/procedure.ts'
import type { ReviewVerb } from './review-kind.ts'

export type ReviewCourse<State extends string> = {
  nameOf: (verb: ReviewVerb) => string
  basis: Citation[]
  /** `due`: drafted, to be submitted; `returned`: where a draft goes that has problems. */
  states: { due: State; submitted: State; supplementing: State; examined: State; returned: State; passed: State }
  /** Where other lives must stand, and what is met, when it is submitted. */
  submitting?: Pick<Step, 'needs' | 'meets'>
}

/** As `revocation.submit-review`: proceedings share tables with other acts of examining. */
export const reviewOfProceeding = (name: string) => ({ nameOf: (verb: ReviewVerb) => `${name}.${verb}-review` })

export function reviewSteps<State extends string>(course: ReviewCourse<State>): Step<State>[] {
  const { nameOf, basis, submitting = {} } = course
  const { due, submitted, supplementing, examined, returned, passed } = course.states
  const given = { basis, documents: ['review-opinion'], meets: ['C-10'] }
  const reviewer = { act: nameOf('examine'), by: ['reviewer' as const] }
  const head = { act: nameOf('countersign'), by: ['section-head' as const] }
  const officer = { by: ['officer' as const], basis }
  return [
    {
      from: due,
      act: nameOf('submit'),
      to: submitted,
      ...officer,
      label: '送法制审核',
      ...submitting,
      documents: ['review-submission'],
      starts: ['C-10'],
    },
    { from: submitted, act: nameOf('withdraw'), to: due, ...officer, label: '撤回送审', meets: ['C-10'], back: true },
    {
      from: submitted,
      act: nameOf('request-supplement'),
      to: supplementing,
      by: ['reviewer'],
      label: '要求补充材料',
      basis,
      pauses: ['C-10'],
      starts: ['C-11'],
      back: true,
    },
    {
      from: supplementing,
      act: nameOf('supplement'),
      to: submitted,
      ...officer,
      label: '补充材料',
      resumes: ['C-10'],
      meets: ['C-11'],
    },
    {
      from: supplementing,
      act: nameOf('return-incomplete'),
      to: due,
      by: ['reviewer'],
      label: '逾期未补充，退回',
      basis,
      meets: ['C-10', 'C-11'],
      back: true,
    },
    {
      from: supplementing,
      act: nameOf('withdraw'),
      to: due,
      ...officer,
      label: '撤回送审',
      meets: ['C-10', 'C-11'],
      back: true,
    },
    { from: submitted, ...reviewer, when: 'agreed', to: examined, label: '初审同意', basis },
    { from: submitted, ...reviewer, to: returned, label: '初审认为存在问题', ...given },
    { from: examined, ...head, when: 'agreed', to: passed, label: '审签同意', ...given },
    { from: examined, ...head, to: returned, label: '审签退回', ...given },
  ]
}
