/** What a licence is worth today, in the colour that says so. */
import type { Named } from '../contract.ts'

const tones: Record<string, string> = { valid: 'tag-good', renewing: 'tag-state' }

export function LicenceState({ state }: { state: Named }) {
  return <span className={`tag ${tones[state.name] ?? 'tag-wrong'}`}>{state.label}</span>
}
