/** What may be made public, and when it may not: 《行政处罚法》第四十八条、第五十条. */
import type { Context } from '../acts/context.ts'
import { PenaltyDecision } from '../documents/index.ts'
import { canonical } from '../kernel/canonical.ts'
import { addMonths, type Day } from '../kernel/day.ts'
import { penaltyLaw, workSafetyLaw } from '../law/citation.ts'
import { inForce, type LawBook } from '../law/law-book.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { type Masked, mask } from './masking.ts'
import type { DecisionFacts, Preview, Publication, PublicDecision, Severity } from './publication.ts'

export function mustHaveDecision({ decision }: { decision: DecisionFacts | undefined }): Refusal | undefined {
  if (decision) return undefined
  const basis = [penaltyLaw(48, 1), workSafetyLaw(78, 2)]
  return refuse('no-decision', '本案尚未作出处罚决定，没有可以公示的内容。', basis, '请在作出决定后办理公示。')
}

export type PreviewFacts = { preview: Preview | undefined; decision: DecisionFacts | undefined }

/** What was examined is what is published: the decision has not changed since. */
export function mustStillBeTheDecision({ preview, decision }: PreviewFacts): Refusal | undefined {
  if (preview && decision && preview.decisionSha256 === decision.contentSha256) return undefined
  return refuse('decision-changed', '公示稿与现行处罚决定不一致。', penaltyLaw(48, 1), '请重新制作公示稿。')
}

export function mustMatchPreview(preview: Preview | undefined, bodySha256: string): Refusal | undefined {
  if (preview && preview.bodySha256 === bodySha256) return undefined
  const instead = '请重新查看最新的公示稿，再予公示。'
  return refuse('preview-changed', '您确认的公示稿不是最新的公示稿，不能公示。', penaltyLaw(50), instead)
}

export const notPublished = refuse('not-published', '本案处罚决定尚未公示，没有可以撤回的公示信息。', penaltyLaw(48, 2))

export function mustBePublished({ publication }: { publication: Publication | undefined }): Refusal | undefined {
  return publication ? undefined : notPublished
}

/** 《信用修复管理办法》 counts from the decision; null where the register has no period in force for this class. */
export function publicUntil(law: LawBook, severity: Severity, decidedOn: Day): Day | null {
  const row = inForce(law.thresholds, decidedOn).find(({ key }) => key === `publication.months.${severity}`)
  return row ? addMonths(decidedOn, row.value) : null
}

export type Drawn = { body: string; bodySha256: string; masked: Masked[] }

/** The public text, masked by the marks in the decision's own schema. */
export function drawPublicDecision(decision: DecisionFacts, severity: Severity, context: Context): Drawn {
  const { value, masked } = mask(PenaltyDecision, decision.content, decision.personal)
  const { party } = value
  const shown: PublicDecision = {
    number: decision.number,
    title: value.caseName,
    agencyName: value.agencyName,
    party: {
      kind: party.kind,
      name: party.name,
      creditCode: party.kind === 'person' ? null : party.creditCode,
      representative: party.kind === 'person' ? null : party.representative,
    },
    decidedOn: decision.decidedOn,
    publicUntil: publicUntil(context.law, severity, decision.decidedOn),
    severity,
    measures: decision.measures,
    fineFen: value.totalFineFen,
    confiscation: value.confiscation,
    violations: value.violations.map(({ fact, violated, basis, penalty }) => ({ fact, violated, basis, penalty })),
    result: value.result,
    sections: sectionsOf(value),
    remedies: value.remedies,
  }
  const body = canonical(shown)
  return { body, bodySha256: context.digest(body), masked }
}

function sectionsOf(content: PenaltyDecision): PublicDecision['sections'] {
  const sections: [string, string | null][] = [
    ['查明的事实', content.facts],
    ['主要证据', content.evidence.map(({ name }, index) => `${index + 1}. ${name}`).join('\n')],
    ['裁量理由', content.violations.map(({ discretion }, index) => `${index + 1}. ${discretion}`).join('\n')],
    ['程序履行情况', content.procedure],
    ['处罚决定', content.result],
    ['责令改正', content.rectification],
  ]
  return sections.flatMap(([heading, text]) => (text ? [{ heading, text }] : []))
}
