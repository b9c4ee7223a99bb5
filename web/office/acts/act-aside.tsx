/** Beside the form: what this act is, on which article, what it will bring about, and the file to go by. */
import type { ReactNode } from 'react'
import type { AvailableAct } from '../../../src/acts/index.ts'
import { Cited } from '../law/cited.tsx'

/** On a narrow screen it stands above the form, folded; beside the form it lies open. */
const isWide = (): boolean => window.matchMedia('(min-width: 1080px)').matches

type Props = { act: AvailableAct; materials: ReactNode; preview: ReactNode }

export function ActAside({ act, materials, preview }: Props) {
  const parts = [
    { title: '依据', lines: act.basis },
    { title: '办成后生成的文书', lines: act.documents },
    { title: '办成后开始计算的期限', lines: act.deadlines },
  ]
  return (
    <aside className="panel act-aside" aria-label="本次办理">
      {preview}
      <details open={isWide()}>
        <summary>办理依据{materials !== null && '与案卷材料'}</summary>
        {parts
          .filter(({ lines }) => lines.length > 0)
          .map(({ title, lines }) => (
            <div key={title}>
              <h2>{title}</h2>
              <ul>
                {lines.map((line) => (
                  <li key={line}>
                    <Cited text={line} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        {materials}
      </details>
    </aside>
  )
}
