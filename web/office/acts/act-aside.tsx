/** Beside the form: what this act is, on which article, and what it will bring about. */
import type { AvailableAct } from '../../../src/acts/index.ts'

export function ActAside({ act, subject }: { act: AvailableAct; subject: string | null }) {
  const parts = [
    { title: '办理事项', lines: subject === null ? [act.label] : [act.label, subject] },
    { title: '依据', lines: act.basis },
    { title: '办成后生成的文书', lines: act.documents },
    { title: '办成后开始计算的期限', lines: act.deadlines },
  ]
  return (
    <aside className="panel act-aside" aria-label="本次办理">
      {parts
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <div key={title}>
            <h2>{title}</h2>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
    </aside>
  )
}
