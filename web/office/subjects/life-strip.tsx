/** Where each of the parallel procedures of one subject stands. */
import type { SubjectPage } from '../contract.ts'

export function LifeStrip({ lives }: { lives: SubjectPage['lives'] }) {
  return (
    <ol className="lives" aria-label="各项程序的进度">
      {lives.map(({ procedure, label, state }, index) => (
        <li key={procedure} className={index === 0 ? 'life-main' : undefined}>
          <span className="soft">{label}</span>
          <strong>{state.label}</strong>
        </li>
      ))}
    </ol>
  )
}
