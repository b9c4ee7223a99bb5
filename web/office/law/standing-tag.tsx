/** Whether somebody has read it in the published text. */
import type { Standing } from './law-contract.ts'

export function StandingTag({ standing }: { standing: Standing }) {
  return standing === 'verified' ? (
    <span className="tag tag-good">✔ 已核实</span>
  ) : (
    <span className="tag tag-warn">！待核实</span>
  )
}
