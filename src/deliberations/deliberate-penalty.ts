import { loadHeard } from '../hearings/heard.store.ts'
import { mustHaveHeardParty, mustNotBeHeavierThanNoticed } from '../hearings/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { mustHavePassedReviewOfTheseBytes } from '../penalty-review/index.ts'
import { deliberationActs } from './deliberation-act.ts'

export const [submitDeliberation, concludeDeliberation] = deliberationActs({
  submit: 'deliberation.submit',
  conclude: 'deliberation.conclude',
  label: '集体讨论',
  basis: [penaltyLaw(57, 2)],
  key: 'caseId',
  noun: '案件',
  load: loadHeard,
  must: [mustHavePassedReviewOfTheseBytes, mustHaveHeardParty, mustNotBeHeavierThanNoticed],
  matter: ({ openCase, draft }) => ({
    ...{ caseId: openCase.id, title: openCase.title, sha256: draft?.contentSha256 ?? '' },
    matter: `${openCase.title}拟作出的处罚：${draft?.content.result ?? ''}`,
    agreeing: '同意拟作出的处罚决定。',
  }),
})
