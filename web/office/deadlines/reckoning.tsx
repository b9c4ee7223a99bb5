/** How a last day was reckoned, a step a line, with the articles it rests on. */
import { Cited } from '../law/cited.tsx'

export function Reckoning({ working, basis }: { working: string[]; basis: string[] }) {
  return (
    <>
      <ol className="working">
        {working.map((step) => (
          <li key={step}>
            <Cited text={step} />
          </li>
        ))}
      </ol>
      {basis.length === 0 && <p className="soft">依据：条文待核实</p>}
    </>
  )
}
