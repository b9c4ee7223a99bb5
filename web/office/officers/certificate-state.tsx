import type { Named } from '../contract.ts'

/** A word and a colour, never colour alone. */
export function CertificateState({ state }: { state: Named }) {
  return <span className={`tag whole ${state.name === 'valid' ? 'tag-good' : 'tag-wrong'}`}>{state.label}</span>
}
