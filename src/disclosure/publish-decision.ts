import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField } from '../acts/field.ts'
import { penaltyLaw, workSafetyLaw } from '../law/citation.ts'
import { isRefusal, refuse } from '../law/refusal.ts'
import { findDecisionFacts } from './decision-facts.views.ts'
import { insertPublicDecision } from './portal.store.ts'
import { mustHaveDecision, mustMatchPreview, mustStillBeTheDecision } from './publication.rules.ts'
import { findPreview, insertPublication } from './publication.store.ts'

const PublishDecision = z.object({
  caseId: idField('案件'),
  bodySha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '公示稿哈希值须为64位十六进制')
    .meta({ title: '所确认公示稿的 SHA-256', widget: 'fixed' }),
})

export const publishDecision = act({
  name: 'publication.publish',
  label: '公示处罚决定',
  basis: [penaltyLaw(48, 1), workSafetyLaw(78, 2)],
  by: ['discloser'],
  input: PublishDecision,
  load: async (tx, { caseId }) => ({
    preview: caseId ? await findPreview(tx, caseId) : undefined,
    decision: caseId ? await findDecisionFacts(tx, caseId) : undefined,
  }),
  must: [mustHaveDecision, mustStillBeTheDecision],
  propose: ({ preview }) => (preview ? { bodySha256: preview.bodySha256 } : {}),
  rule: ({ preview }, { caseId, bodySha256 }, context) => {
    const mismatch = mustMatchPreview(preview, bodySha256)
    if (isRefusal(mismatch)) return mismatch
    if (!preview) return refuse('no-preview', '尚未制作公示稿。', penaltyLaw(50))
    const { actor, now, today } = context
    const { id: previewId, documentId, body } = preview
    const published = { id: context.newId(), agencyId: actor.agencyId, bodySha256, publishedOn: today }
    const publication = { ...published, caseId, previewId, publishedBy: actor.personId, publishedAt: now }
    return { publication, shown: { ...published, documentId, body } }
  },
  // One transaction: a crash here leaves neither the public row nor the publication.
  store: async (tx, { publication, shown }) => {
    await insertPublication(tx, publication)
    await insertPublicDecision(tx, shown)
  },
})
