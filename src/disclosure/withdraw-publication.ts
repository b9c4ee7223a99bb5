import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, idField, longTextField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { setPublicDecisionWithdrawn } from './portal.store.ts'
import { mustBePublished, notPublished } from './publication.rules.ts'
import { findPublication, insertWithdrawal } from './publication.store.ts'
import { withdrawalReasons } from './publication.ts'

const WithdrawPublication = z.object({
  caseId: idField('案件'),
  reason: choiceField('撤回原因', withdrawalReasons),
  explanation: longTextField('向社会公开说明的理由', { max: 500 }),
})

export const withdrawPublication = act({
  name: 'publication.withdraw',
  label: '撤回公示',
  basis: [penaltyLaw(48, 2)],
  by: ['discloser'],
  input: WithdrawPublication,
  load: async (tx, { caseId }) => ({ publication: caseId ? await findPublication(tx, caseId) : undefined }),
  must: [mustBePublished],
  rule: ({ publication }, input, { actor, now, today }) => {
    if (!publication) return notPublished
    const { agencyId, personId: withdrawnBy } = actor
    const of = { publicationId: publication.id, agencyId, ...input }
    return { withdrawal: { ...of, withdrawnOn: today, withdrawnBy, withdrawnAt: now } }
  },
  store: async (tx, { withdrawal }) => {
    await insertWithdrawal(tx, withdrawal)
    await setPublicDecisionWithdrawn(tx, withdrawal)
  },
})
