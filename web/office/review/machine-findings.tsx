/** What the machine found beforehand of one point, each question with its proof; a proof can be looked at and cited. */
import type { Cite } from '../../../src/approvals/index.ts'
import { Cited } from '../law/cited.tsx'
import { citeOfProof, type MachinePoint } from './paper.ts'

type Props = {
  machine: MachinePoint
  labels: Record<string, string>
  onCite: (cite: Cite) => void
  onShow: (cite: Cite) => void
}

export function MachineFindings({ machine: { answer, checks }, labels, onCite, onShow }: Props) {
  if (checks.length === 0) return null
  const open = checks.filter((one) => one.answer === 'problem' || one.answer === 'unknown')
  return (
    <details className={`machine machine-${answer}`} open={answer === 'problem'}>
      <summary>
        系统预核：<strong>{labels[answer] ?? answer}</strong>
        <span className="soft">
          {' '}
          {checks.length} 项，{open.length === 0 ? '没有疑问' : `${open.length} 项要看`}
        </span>
      </summary>
      <ul>
        {[...open, ...checks.filter((one) => !open.includes(one))].map((one) => (
          <li key={one.id} className={`machine-check machine-check-${one.answer}`}>
            <p>
              <strong>{labels[one.answer] ?? one.answer}</strong> {one.label}
            </p>
            <p className="soft">
              <Cited text={one.because} />
            </p>
            {one.proofs.slice(0, 6).map((proof) => {
              const cite = citeOfProof(proof)
              return (
                <p key={`${proof.ref.id} ${proof.text}`} className="machine-proof">
                  {cite && cite.kind !== 'article' ? (
                    <button className="text-button" type="button" onClick={() => onShow(cite)}>
                      {proof.text}
                    </button>
                  ) : (
                    <Cited text={proof.text} />
                  )}
                  {cite && (
                    <button className="text-button" type="button" onClick={() => onCite(cite)}>
                      引用<span className="for-readers">{proof.text}</span>
                    </button>
                  )}
                </p>
              )
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
