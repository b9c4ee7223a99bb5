/** Whether a ground for giving no penalty is there, and who must look at it before it is approved. */
import type { Context } from '../acts/context.ts'
import type { Deliberation } from '../deliberations/index.ts'
import { canonical } from '../kernel/canonical.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type ProposedDecision, requiresDeliberation, requiresReview } from '../law/major.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { SubjectKind } from '../subjects/index.ts'
import { groundArticles, type NoPenalty, type NoPenaltyGround } from './no-penalty.ts'

type Known = {
  said: Pick<NoPenalty, 'ground' | 'corrected' | 'harm' | 'proof'>
  kind: SubjectKind
  /** Numbers of penalty decisions that cite the same provision for the same party. */
  earlier: string[]
}

type Missing = { when: boolean; why: string; instead: string }

/** 第三十三条: what each ground takes must have been found; what was not found is no ground. */
export function mustHaveGround(known: Known): Refusal | undefined {
  const missing = taken(known).find(({ when }) => when)
  return missing && refuse('ground-missing', missing.why, groundArticles[known.said.ground], missing.instead)
}

function taken({ said: { ground, corrected, harm, proof }, kind, earlier }: Known): Missing[] {
  const instead = '请拟定处罚决定，或者选择相符的情形。'
  const uncorrected = { when: !corrected, why: '违法行为没有及时改正，不属于可以不予处罚的情形。', instead }
  const grounds: Record<NoPenaltyGround, Missing[]> = {
    minor: [
      uncorrected,
      {
        when: harm !== 'none',
        why: '造成了危害后果的，不属于轻微不罚。',
        instead: '危害后果轻微且初次违法的，请选择首违不罚；否则拟定处罚决定。',
      },
    ],
    'first-violation': [
      uncorrected,
      { when: harm === 'real', why: '危害后果不属于轻微，不能首违不罚。', instead },
      {
        when: earlier.length > 0,
        why: `当事人曾因同一规定受过处罚（${earlier.join('、')}），不是初次违法。`,
        instead,
      },
    ],
    'no-fault': [
      { when: proof === undefined, why: '没有主观过错须由当事人以证据证明。', instead: '请写明当事人提出的证据。' },
    ],
    'not-responsible': [{ when: kind !== 'person', why: '责任年龄和责任能力只对自然人适用。', instead }],
    'time-barred': [],
    unproved: [],
  }
  return grounds[ground]
}

type Facts = { said: NoPenalty | undefined; subject: { kind: SubjectKind }; hearingHeld: boolean }

function proposedOf({ said, subject, hearingHeld }: Facts): ProposedDecision {
  return {
    target: subject.kind === 'person' ? 'person' : 'organisation',
    ...{ fineFen: 0, confiscationFen: 0, measures: [], hearingHeld, crimeSuspected: false },
    ...{
      complex: said?.grave ?? false,
      publicInterest: said?.publicInterest ?? false,
      reduction: said?.grave ?? false,
    },
  }
}

/** The agency's catalogue of decisions to be reviewed; the states tell whether this proposal has been. */
export function mustBeReviewedWhereListed(facts: Facts, { lives, law, today }: Context): Refusal | undefined {
  const review = requiresReview(proposedOf(facts), law, today)
  if (!review.required || lives['ordinary-penalty'] !== 'no-penalty-examined') return undefined
  const why = review.because.map(({ label }) => label).join('、')
  return refuse(
    'review-not-passed',
    `不予处罚属于应当法制审核的事项（${why}），尚未审核通过。`,
    penaltyLaw(58, 1),
    '请先送法制审核。',
  )
}

export function mustBeDeliberatedWhereListed(
  facts: Facts & { deliberation: Deliberation | undefined },
  context: Context,
): Refusal | undefined {
  const { said, deliberation } = facts
  if (!said || !requiresDeliberation(proposedOf(facts), context.law, context.today).required) return undefined
  if (deliberation?.agreed && deliberation.draftSha256 === digestOf(said, context)) return undefined
  return refuse(
    'not-deliberated',
    '情节复杂或者较重违法行为不予处罚的，应当由负责人集体讨论决定。',
    penaltyLaw(57, 2),
    '请先提交集体讨论。',
  )
}

/** Of the proposal: what is deliberated and what is approved are the same words. */
export function digestOf(said: NoPenalty, { digest }: Pick<Context, 'digest'>): string {
  return digest(canonical(said))
}
