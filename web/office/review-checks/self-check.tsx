/** 自查: what the machine would say of the record at review, point by point, so that faults are put right before submitting. */
import './review-checks.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Notice } from '../../ui/notice.tsx'
import { Cited } from '../law/cited.tsx'
import type { Place } from '../queries.ts'
import { type CheckAnswer, type MachineAnswer, type PointAnswer, preAnswersQuery } from './pre-answers.ts'
import { ProofLink } from './proof-link.tsx'

const looks: Record<MachineAnswer, string> = {
  problem: 'tag-wrong',
  unknown: 'tag-warn',
  sound: 'tag-good',
  'not-applicable': '',
}
const marks: Record<MachineAnswer, string> = { problem: '✘', unknown: '？', sound: '✔', 'not-applicable': '—' }
const order: MachineAnswer[] = ['problem', 'unknown', 'sound', 'not-applicable']

type Of = { place: Place; id: string }

export function SelfCheck({ place, id }: Of) {
  const { data } = useSuspenseQuery(preAnswersQuery(place, id))
  const all = data.points.flatMap(({ checks }) => checks)
  const count = (answer: MachineAnswer) => all.filter((one) => one.answer === answer).length
  const [problems, unknowns] = [count('problem'), count('unknown')]
  return (
    <>
      {problems > 0 ? (
        <Notice kind="wrong" title={`发现 ${problems} 处问题，请在送审以前改正或者准备说明。`} />
      ) : (
        <Notice kind="good" title="凭现有记录没有发现问题。" />
      )}
      <p className="soft check-count">
        共核对 {all.length} 项：问题 {problems}，不能判断 {unknowns}，无误 {count('sound')}，不涉及{' '}
        {count('not-applicable')}。「不能判断」的，由审核人员审查；核对结果不代替审核意见。
        <Link to="/review-checks">全部核对项目</Link>
      </p>
      <ol className="points">
        {data.points.map((point, index) => (
          <Point key={point.point} {...{ place, id, point, index, labels: data.labels }} />
        ))}
      </ol>
    </>
  )
}

type Labels = Record<MachineAnswer, string>

function Point({ place, id, point, index, labels }: Of & { point: PointAnswer; index: number; labels: Labels }) {
  const isOpen = point.answer === 'problem'
  const ordered = order.flatMap((answer) => point.checks.filter((one) => one.answer === answer))
  const [loud, quiet] = [ordered.filter((one) => !isQuiet(one)), ordered.filter(isQuiet)]
  return (
    <li>
      <details open={isOpen}>
        <summary className="point-head">
          <span className="point-number">{index + 1}</span>
          <span className="point-name">{point.point}</span>
          <AnswerTag answer={point.answer} label={labels[point.answer]} />
        </summary>
        <Checks {...{ place, id, labels }} checks={loud} />
        {loud.length === 0 ? (
          <Checks {...{ place, id, labels }} checks={quiet} />
        ) : (
          quiet.length > 0 && (
            <details className="quiet-checks">
              <summary>另有 {quiet.length} 项无误或者不涉及</summary>
              <Checks {...{ place, id, labels }} checks={quiet} />
            </details>
          )
        )}
      </details>
    </li>
  )
}

const isQuiet = ({ answer }: CheckAnswer) => answer === 'sound' || answer === 'not-applicable'

function Checks({ place, id, labels, checks }: Of & { labels: Labels; checks: CheckAnswer[] }) {
  if (checks.length === 0) return null
  return (
    <ul className="plain-list checks">
      {checks.map((one) => (
        <CheckItem key={one.id} {...{ place, id, check: one, said: labels[one.answer] }} />
      ))}
    </ul>
  )
}

function AnswerTag({ answer, label }: { answer: MachineAnswer; label: string }) {
  return (
    <span className={`tag ${looks[answer]}`}>
      <span aria-hidden="true">{marks[answer]}</span> {label}
    </span>
  )
}

const shownProofs = 6

function CheckItem({ place, id, check, said }: Of & { check: CheckAnswer; said: string }) {
  const { label, answer, because, basis, proofs } = check
  const quiet = isQuiet(check)
  return (
    <li className={`check check-${answer}`}>
      <p>
        <span className="check-mark" role="img" aria-label={`${said}：`}>
          {marks[answer]}
        </span>
        <strong>{label}</strong>
      </p>
      <p className={quiet ? 'soft' : 'check-because'}>
        <Cited text={because} />
      </p>
      {answer !== 'not-applicable' && (
        <details className="proofs" open={!quiet}>
          <summary>依据和凭据（{proofs.length}）</summary>
          <p className="soft">
            <Cited text={basis.join('、')} />
          </p>
          <ul>
            {proofs.slice(0, shownProofs).map((proof) => (
              <li key={`${proof.ref.kind} ${proof.ref.id} ${proof.text}`}>
                <ProofLink {...{ place, id, proof }} />
              </li>
            ))}
            {proofs.length > shownProofs && <li className="soft">等 {proofs.length} 处</li>}
          </ul>
        </details>
      )}
    </li>
  )
}
