/** What the address of an act's page says beside the act: the step one is at, the field to go to. */
export type ActSearch = {
  step?: 'check' | 'done'
  field?: string
  /** On whom something is begun. */
  party?: string
}

export function actSearch({ step, field, party }: Record<string, unknown>): ActSearch {
  return {
    ...(step === 'check' || step === 'done' ? { step } : {}),
    ...(typeof field === 'string' ? { field } : {}),
    ...(typeof party === 'string' ? { party } : {}),
  }
}
