import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, idField, textField } from '../acts/field.ts'
import { disclosureRegulation, penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { findDecisionFacts } from './decision-facts.views.ts'
import { drawPublicDecision, mustHaveDecision } from './publication.rules.ts'
import { insertPreview } from './publication.store.ts'
import { severities } from './publication.ts'

const PreparePublication = z.object({
  caseId: idField('案件'),
  severity: choiceField('失信严重程度', severities, { description: '决定公示期限；按信用修复规定的分类选择' }),
  secrecyReview: choiceField('保密审查结论', { 'may-publish': '经审查，可以公开', 'may-not': '涉密或者不宜公开' }),
  alsoHide: z
    .array(textField('还应遮盖的姓名', { max: 40 }))
    .max(50)
    .meta({ title: '还应遮盖的姓名', description: '正文中出现、未登记在案的自然人姓名；系统已知的会自动遮盖' }),
})

export const preparePublication = act({
  name: 'publication.prepare',
  label: '制作公示稿',
  basis: [penaltyLaw(50), disclosureRegulation(17)],
  by: ['discloser'],
  input: PreparePublication,
  load: async (tx, { caseId }) => ({ decision: caseId ? await findDecisionFacts(tx, caseId) : undefined }),
  must: [mustHaveDecision],
  propose: () => ({ severity: 'ordinary' as const, alsoHide: [] }),
  rule: ({ decision }, { caseId, severity, secrecyReview, alsoHide }, context) => {
    if (secrecyReview !== 'may-publish')
      return refuse(
        'not-to-be-public',
        '保密审查认为不宜公开，不得公示。',
        disclosureRegulation(17),
        '请报机关负责人处理。',
      )
    if (!decision) return refuse('no-decision', '本案尚未作出处罚决定。', penaltyLaw(48, 1))
    const personal = [...decision.personal, ...alsoHide.map((text) => ({ kind: 'name' as const, text }))]
    const drawn = drawPublicDecision({ ...decision, personal }, severity, context)
    const { actor, now } = context
    const { documentId, contentSha256: decisionSha256 } = decision
    const prepared = { preparedBy: actor.personId, preparedAt: now }
    const of = { id: context.newId(), agencyId: actor.agencyId, caseId, documentId, decisionSha256 }
    return { preview: { ...of, ...drawn, ...prepared } }
  },
  store: (tx, { preview }) => insertPreview(tx, preview),
})
