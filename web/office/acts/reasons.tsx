/** Why not, by which article, and what instead. */
import { Cited } from '../law/cited.tsx'

type Reason = { reason: string; basis: string[]; instead?: string }

export function Reasons({ reasons }: { reasons: Reason[] }) {
  return reasons.map(({ reason, basis, instead }) => (
    <details className="reason" key={reason}>
      <summary>{reason}</summary>
      {basis.length > 0 && (
        <p>
          依据：
          <Cited text={basis.join('、')} />
        </p>
      )}
      {instead && <p>可以这样办：{instead}</p>}
    </details>
  ))
}
