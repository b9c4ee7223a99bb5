/** The answers of all checks, gathered under the eleven points, and what they propose to the reviewer. Pure. */
import { type ReviewPoint, reviewPoints } from '../approvals/index.ts'
import { citationInChinese } from '../law/citation.ts'
import { type Answer, type MachineAnswer, machineAnswers, type Seen } from './check.ts'
import { checks } from './checks.ts'

export type CheckAnswer = Answer & { id: string; label: string; basis: string[] }

export type PointAnswer = {
  point: (typeof reviewPoints)[number]
  answer: MachineAnswer
  checks: CheckAnswer[]
}

/** In the order of the points; every check once. */
export function preAnswers(seen: Seen): PointAnswer[] {
  return reviewPoints.map((point, index) => {
    const own = checks
      .filter((one) => one.point === index + 1)
      .map(({ id, label, basis, answer }) => ({ id, label, basis: basis.map(citationInChinese), ...answer(seen) }))
    return { point, answer: worstOf(own), checks: own }
  })
}

const gravity: MachineAnswer[] = ['problem', 'unknown', 'sound', 'not-applicable']

function worstOf(answers: Pick<Answer, 'answer'>[]): MachineAnswer {
  return gravity.find((grave) => answers.some(({ answer }) => answer === grave)) ?? 'not-applicable'
}

export type ProposedPoint = Pick<ReviewPoint, 'point' | 'reason'> & { finding?: ReviewPoint['finding'] }

/** The finding stays open where the machine cannot tell: nothing that was not proved is filled in as sound. */
export function proposedByMachine(answers: PointAnswer[]): ProposedPoint[] {
  return answers.map(({ point, answer, checks: own }) => {
    const reason = reasonOf(own)
    return answer === 'sound' || answer === 'problem' ? { point, finding: answer, reason } : { point, reason }
  })
}

const reasonLimit = 1900

/** 发现问题：……；不能判断：……；核对无误：…… */
function reasonOf(own: CheckAnswer[]): string {
  const said = gravity.slice(0, 3).flatMap((grave) => {
    const of = own.filter(({ answer }) => answer === grave)
    if (of.length === 0) return []
    return [`${machineAnswers[grave]}：${of.map(({ label, because }) => `${label}（${because}）`).join('；')}`]
  })
  return said.length === 0 ? '' : `系统预核：${said.join('。')}。`.slice(0, reasonLimit)
}
