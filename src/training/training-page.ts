/** My exams, my courses, my hours of the year. */
import type { Office } from '../acts/office.ts'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../kernel/database.ts'
import { attempt as attemptTable, exam as examTable, resit as resitTable } from './exam.procedure.ts'
import { examPurposes } from './exam.ts'
import { listOwnExams } from './exam.views.ts'

export async function trainingPage({ clock }: Office, tx: Tx, { personId }: Actor) {
  const exams = await listOwnExams(tx, personId)
  return {
    now: clock(),
    exams: exams.map(({ state, attempt, resit, purpose, ...row }) => ({
      ...row,
      purpose: examPurposes[purpose],
      state: { name: state, label: labelIn(examTable.states, state) },
      attempt: attempt && {
        ...attempt,
        state: { name: attempt.state, label: labelIn(attemptTable.states, attempt.state) },
      },
      resit: resit && { ...resit, state: { name: resit.state, label: labelIn(resitTable.states, resit.state) } },
    })),
  }
}

function labelIn(states: Record<string, string>, name: string): string {
  return states[name] ?? name
}
