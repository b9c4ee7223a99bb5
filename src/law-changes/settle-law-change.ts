import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, dayField, longTextField, textField } from '../acts/field.ts'
import { roles } from '../identity/role.ts'
import { penaltyLaw } from '../law/citation.ts'
import { getLawBook } from '../law/law.store.ts'
import { refuse } from '../law/refusal.ts'
import { kindOfPlace, placeKinds } from './citing-place.ts'
import { findSettlement, insertSettlement } from './law-change.store.ts'
import { outcomes } from './outcome.ts'

const basis = penaltyLaw(5, 3)

/** 法律变化后，凡引用了变动条文的都要有人回答：改了没有，为什么不用改，交给谁改。 */
export const settleLawChange = act({
  name: 'law-change.settle',
  label: '处理法律变化',
  basis: [basis],
  by: ['administrator', 'reviewer', 'discloser', 'section-head', 'officer'],
  input: z.object({
    statute: textField('法律、法规、规章', { max: 80, widget: 'fixed' }),
    version: dayField('新版本', { widget: 'fixed' }),
    article: z.int().min(1).max(9999).meta({ title: '原条文号', widget: 'fixed' }),
    insertion: z.int().min(0).max(99).default(0).meta({ title: '之几', widget: 'fixed' }),
    place: textField('引用处', { max: 200, widget: 'fixed' }),
    outcome: choiceField('处理结果', outcomes),
    done: longTextField('已做的工作', { max: 1000 }),
    reason: longTextField('理由', { max: 1000 }),
  }),
  load: async (tx, { statute, version, article, insertion, place }) => ({
    law: await getLawBook(tx),
    settled:
      statute === undefined || version === undefined || article === undefined || place === undefined
        ? undefined
        : await findSettlement(tx, { statute, version, article, insertion: insertion ?? 0, place }),
  }),
  must: [],
  rule: ({ law, settled }, input, { actor, newId }) => {
    const { statute, version, place } = input
    const kind = placeKinds[kindOfPlace(place)]
    if (kind === undefined || !law.statutes.some((row) => row.statute === statute && row.version === version))
      return refuse('law-change-missing', '没有这一项法律变化。', basis, '请从法律变化页面重新进入。')
    if (settled !== undefined)
      return refuse('law-change-settled', '这一处已经处理。', basis, '处理有误的，请直接改正引用处。')
    if (![...kind.by, 'administrator'].some((role) => actor.roles.includes(role as (typeof kind.by)[number])))
      return refuse(
        'law-change-not-yours',
        `「${kind.label}」引用的条文变动，由${kind.by.map((role) => roles[role]).join('、')}处理。`,
        basis,
        '请转告负责的人员。',
      )
    const { agencyId, personId: settledBy } = actor
    return { settlement: { ...input, id: newId(), agencyId, settledBy } }
  },
  store: (tx, { settlement }, { now, today }) =>
    insertSettlement(tx, { ...settlement, settledOn: today, settledAt: now }),
})
