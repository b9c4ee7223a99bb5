/** What a disagreement is about: one opinion with a problem, on one draft, and what was said against it. */
import { z } from 'zod'
import type { Day } from '../kernel/day.ts'
import type { ProceedingRecord } from '../proceedings/index.ts'

/** As the act that raises it keeps it. */
export const Raised = z.object({
  opinionId: z.string(),
  grounds: z.string(),
  disputed: z.object({
    caseName: z.string(),
    partyName: z.string(),
    round: z.int(),
    conclusion: z.string(),
    opinion: z.string(),
    reviewer: z.string(),
    givenOn: z.string().transform((text) => text as Day),
    draftSha256: z.string(),
  }),
})
export type Raised = z.infer<typeof Raised>

export const findings = { 'for-handler': '异议成立', 'for-review': '异议不成立，维持审核意见' } as const
export type Finding = keyof typeof findings

const steps: Record<string, string> = {
  'disagreement.raise': '承办人异议',
  'disagreement.re-examine': '复审',
  'disagreement.coordinate': '协调',
  'disagreement.advise': '法律顾问意见',
}
const outcomes: Record<string, string> = { ...findings, upheld: '维持原审核意见', unresolved: '未达成一致' }

/** Step by step as the notice of the outcome tells it; the deliberation keeps a record of its own and is told apart. */
export function courseOf(records: ProceedingRecord[], names: { id: string; name: string }[]) {
  return records
    .filter(({ act }) => act in steps)
    .map(({ act, outcome, saidOn, personId }) => ({
      step: steps[act] ?? act,
      by: names.find(({ id }) => id === personId)?.name ?? '',
      on: saidOn,
      finding: outcome === null ? '已提出' : (outcomes[outcome] ?? outcome),
    }))
}
