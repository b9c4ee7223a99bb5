/** Assessing and drafting as an officer would, with one thing otherwise. */
import type { TestApp } from './app.ts'
import { attemptUnanswered, offers } from './drive.ts'

export type Violation = {
  facts: { metric: string; value?: number }[]
  exemptions: { question: string; applies?: boolean }[]
}

/** What the desk proposes, every exemption answered no, changed as told. */
export async function assess(
  app: TestApp,
  on: string,
  { change = () => ({}), more = {} }: { change?: (one: Violation) => object; more?: object } = {},
) {
  const offer = (await offers(app, 'officer1', on)).find(({ name }) => name === 'discretion.assess')
  const violations = ((offer?.defaults.violations ?? []) as Violation[]).map((one) => {
    const answered = { ...one, exemptions: one.exemptions.map((each) => ({ ...each, applies: false })) }
    return { ...answered, ...change(answered) }
  })
  return attemptUnanswered(app, 'officer1', {
    on,
    act: 'discretion.assess',
    with: { violations, crimeSuspected: false, ...more },
  })
}
export const measured = (value: number) => (one: Violation) => ({
  facts: one.facts.map((fact) => ({ ...fact, value })),
})
export const draft = (app: TestApp, on: string, given: object = {}) =>
  attemptUnanswered(app, 'officer1', { on, act: 'decision.draft', with: { ...given } })
/** The drafted act with these measures. */
export async function draftMeasures(
  app: TestApp,
  on: string,
  { measures, ...given }: { measures: string[] } & Record<string, unknown>,
) {
  const offer = (await offers(app, 'officer1', on)).find(({ name }) => name === 'decision.draft')
  const violations = ((offer?.defaults.violations ?? []) as object[]).map((one) => ({ ...one, measures }))
  return draft(app, on, { violations, ...given })
}
