import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField, longTextField, officersField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { type ApprovalOpinion, opinionOf } from '../approvals/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeCertified, mustNotNeedRecusal, recusalField } from '../officers/index.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { insertHandlers, loadCase } from './case.store.ts'

export const proposeFiling = act({
  name: 'filing.propose',
  label: '提请立案',
  basis: [penaltyLaw(54, 2)],
  by: ['officer'],
  input: z.object({
    caseId: idField('案件'),
    handlers: officersField('承办人', { description: '不少于两名持证执法人员，您须在其中' }),
    recusal: recusalField('各承办人'),
    opinion: longTextField('承办人意见', { max: 2000 }),
  }),
  load: async (tx, { caseId, handlers }) => ({
    ...(await loadCase(tx, String(caseId))),
    proposed: await listOfficers(tx, handlers ?? []),
  }),
  must: [],
  propose: ({ openCase, handlers }, { actor }) => ({
    handlers: handlers.length > 0 ? handlers.map((handler) => handler.personId) : [actor.personId],
    opinion: `经初步核查，${openCase.cause}的违法事实存在，依法应当给予行政处罚，属于本机关管辖，建议立案调查。`,
  }),
  rule: ({ agency, proposed }, { caseId, opinion, recusal }, context) => {
    const { actor, today, law, now } = context
    const certified = mustBeCertified(proposed, { on: today, area: agency.areaCode, law })
    const unfit = certified ?? mustNotNeedRecusal(recusal, '承办人')
    if (unfit) return unfit
    if (!proposed.some((officer) => officer.personId === actor.personId))
      return refuse(
        'not-handler',
        '提请立案的人员应当是承办人之一。',
        penaltyLaw(42, 1),
        '请将您本人列为承办人，或由承办人提请。',
      )
    const { agencyId } = actor
    const handlers = proposed.map(({ personId }) => ({ caseId, agencyId, personId, assignedAt: now }))
    const of = { agencyId, subjectId: caseId, kind: 'filing', level: 'handler' as const, round: context.newId() }
    const given: ApprovalOpinion = opinionOf(context, of, { outcome: 'agreed', opinion })
    return { handlers, given, recusal }
  },
  store: async (tx, { handlers, given }) => {
    await insertHandlers(tx, handlers)
    await insertOpinions(tx, [given])
  },
})
