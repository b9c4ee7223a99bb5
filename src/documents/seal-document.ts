import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, dayField, idField, longTextField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeInOpenFile } from './document.rules.ts'
import { loadDocument } from './document-facts.store.ts'
import { insertSealManner, insertSealUses, type SealUse } from './seal.store.ts'
import { sealManners, sealOf } from './seal.ts'

/** By the keeper of the seals, once, on these bytes. 《行政处罚法》第五十九条第二款: 决定书必须盖有行政机关的印章. */
export const sealDocument = act({
  name: 'document.seal',
  label: '用印',
  basis: [penaltyLaw(59, 2)],
  by: ['clerk'],
  input: z.object({ documentId: idField('文书') }),
  load: (tx, { documentId }) => loadDocument(tx, documentId),
  must: [mustBeInOpenFile],
  rule: ({ document }, _input, { actor, now }) => {
    const seal = document && sealOf(document)
    if (!document || !seal) return refuse('no-seal', '这种文书不用印。', penaltyLaw(59, 2))
    const row: SealUse = {
      ...{ documentId: document.id, agencyId: document.agencyId, seal, manner: 'by-keeper' },
      ...{ contentSha256: document.contentSha256, usedAt: now, usedBy: actor.accountId },
    }
    return { stream: document.subjectId, row }
  },
  store: (tx, { row }) => insertSealUses(tx, [row]),
})

export const setSealManner = act({
  name: 'seal.set-manner',
  label: '改变用印方式',
  basis: [penaltyLaw(59, 2)],
  by: ['administrator'],
  input: z.object({
    manner: choiceField('用印方式', sealManners),
    heldFrom: dayField('启用日期', { description: '从这一天起制作的文书按此办理' }),
    reason: longTextField('理由', { max: 500 }),
  }),
  load: () => Promise.resolve({}),
  must: [],
  propose: (_facts, { today }) => ({ heldFrom: today }),
  rule: (_facts, given, { newId, actor, now, today }) =>
    given.heldFrom < today
      ? refuse('day-past', '启用日期不得早于今天：已经制作的文书不变。', penaltyLaw(59, 2), '请改为今天或者以后。')
      : { row: { ...given, id: newId(), agencyId: actor.agencyId, setAt: now, setBy: actor.accountId } },
  store: (tx, { row }) => insertSealManner(tx, row),
})
