/** One of the eleven points: what the machine found, what the reviewer finds, why, and what it rests on. */
import type { Cite } from '../../../src/approvals/index.ts'
import { fieldId } from '../../ui/form/field-path.ts'
import { Cited } from '../law/cited.tsx'
import { MachineFindings } from './machine-findings.tsx'
import { type Answered, citeInWords, type MachinePoint, type Paper, sameCite } from './paper.ts'

export type Finding = { value: string; label: string }
type Props = {
  index: number
  answered: Answered
  machine: MachinePoint | undefined
  labels: Record<string, string>
  findings: Finding[]
  papers: Paper[]
  errors: Record<string, string>
  isCurrent: boolean
  onFocus: () => void
  set: (path: string, value: unknown) => void
  onShow: (cite: Cite) => void
}

export function PointCard(props: Props) {
  const { index, answered, machine, labels, findings, errors, isCurrent, onFocus, set } = props
  const path = `points.${index}`
  const wrong = errors[`${path}.finding`] ?? errors[`${path}.reason`]
  const cites = answered.cites ?? []
  const cite = (one: Cite) => {
    if (!cites.some((other) => sameCite(other, one))) set(`${path}.cites`, [...cites, one])
  }
  return (
    <fieldset className={`review-point ${isCurrent ? 'review-point-current' : ''}`} onFocus={onFocus}>
      <legend>
        {index + 1}. {answered.point}
      </legend>
      {machine && <MachineFindings machine={machine} labels={labels} onCite={cite} onShow={props.onShow} />}
      <div className="review-findings">
        {findings.map(({ value, label }, at) => (
          <label key={value} className={`review-finding review-finding-${value}`}>
            <input
              type="radio"
              id={at === 0 ? fieldId(`${path}.finding`) : undefined}
              name={fieldId(`${path}.finding`)}
              checked={answered.finding === value}
              onChange={() => set(`${path}.finding`, value)}
            />
            {label}
          </label>
        ))}
      </div>
      <label className="review-reason">
        <span>理由{isOverride(answered, machine) && '（与系统预核不同，须写明为什么）'}</span>
        <textarea
          id={fieldId(`${path}.reason`)}
          rows={2}
          maxLength={2000}
          value={answered.reason ?? ''}
          onChange={(event) => set(`${path}.reason`, event.target.value)}
        />
      </label>
      {wrong && <p className="field-error">{wrong}</p>}
      <Cites
        cites={cites}
        papers={props.papers}
        onShow={props.onShow}
        onChange={(next) => set(`${path}.cites`, next)}
      />
    </fieldset>
  )
}

function isOverride({ finding }: Answered, machine: MachinePoint | undefined): boolean {
  const said = machine?.answer
  return (said === 'sound' || said === 'problem') && finding !== undefined && finding !== said
}

type CitesProps = { cites: Cite[]; papers: Paper[]; onShow: (cite: Cite) => void; onChange: (next: Cite[]) => void }

function Cites({ cites, papers, onShow, onChange }: CitesProps) {
  if (cites.length === 0) return <p className="field-help">还没有引用；在材料上点「引用」，或者引用系统预核的证明。</p>
  return (
    <ul className="review-cites" aria-label="引用">
      {cites.map((cite) => {
        const words = citeInWords(cite, papers)
        return (
          <li key={`${cite.kind} ${cite.of} ${cite.at}`}>
            {cite.kind === 'article' ? (
              <Cited text={words} />
            ) : (
              <button className="text-button" type="button" onClick={() => onShow(cite)}>
                {words}
              </button>
            )}
            <button
              className="text-button"
              type="button"
              aria-label={`不引用${words}`}
              onClick={() => onChange(cites.filter((other) => !sameCite(other, cite)))}
            >
              ×
            </button>
          </li>
        )
      })}
    </ul>
  )
}
