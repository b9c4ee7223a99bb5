/** Telling and hearing before an application is decided. */
import { appliedOn, lastUnder } from './application.ts'
import { type ApplicationStep, loadApplication } from './application-step.ts'
import { Examined } from './conclude-examination.ts'
import type { HearingStep } from './hearing-acts.ts'

export function hearingOf({ name, key, noun }: ApplicationStep): HearingStep {
  return {
    ...{ name, key, noun },
    load: async (tx, facts) => {
      const application = await loadApplication(tx, facts)
      const examined = lastUnder(facts.records, 'conclude-examination', Examined)
      return {
        applied: appliedOn({ ...facts, ...application }),
        deadlines: application.deadlines,
        proposal: {
          proposed: examined?.recommendation === 'refuse' ? `不予${noun}` : `准予${noun}`,
          reason: examined?.findings ?? '',
        },
      }
    },
  }
}
