/** A person keeps a way of looking at a list under a name of the own, or gives it up. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { idField } from '../acts/field.ts'
import { type Role, roles } from '../identity/role.ts'
import { supervisionRegulation } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { insertListView, type ListView, listListViews, setListViewDropped } from './list-view.store.ts'
import { places } from './matter-list.ts'

const everybody = Object.keys(roles) as Role[]
const basis = [supervisionRegulation(1)]
/** More than a menu can show are no help. */
const mostViews = 20

const own = (views: ListView[], { actor }: Context) => views.filter(({ accountId }) => accountId === actor.accountId)

export const keepListView = act({
  name: 'list-view.keep',
  label: '保存列表视图',
  basis,
  by: everybody,
  input: z.object({
    place: z.enum(places).meta({ title: '列表' }),
    name: z.string().trim().min(1, '请给视图起个名称').max(20, '名称不超过 20 字').meta({ title: '名称' }),
    search: z.string().max(500, '查询条件过长').meta({ title: '查询条件' }),
  }),
  load: (tx) => listListViews(tx),
  must: [],
  rule: (views, { place, name, search }, context) => {
    const kept = own(views, context).filter((view) => view.place === place)
    if (kept.length >= mostViews)
      return refuse('too-many-list-views', `每个列表最多保存 ${mostViews} 个视图。`, basis, '请先删除不用的视图。')
    const { actor, now, newId } = context
    const replaced = kept.find((view) => view.name === name)?.id ?? null
    const { agencyId, accountId } = actor
    return { replaced, view: { id: newId(), agencyId, accountId, place, name, search, keptAt: now, droppedAt: null } }
  },
  store: async (tx, { view, replaced }, { now }) => {
    if (replaced !== null) await setListViewDropped(tx, replaced, now)
    await insertListView(tx, view)
  },
})

export const dropListView = act({
  name: 'list-view.drop',
  label: '删除列表视图',
  basis,
  by: everybody,
  input: z.object({ listViewId: idField('视图') }),
  load: (tx) => listListViews(tx),
  must: [],
  rule: (views, { listViewId }, context) => {
    if (own(views, context).some(({ id }) => id === listViewId)) return { viewId: listViewId }
    return refuse('list-view-unknown', '没有这个视图，或者不是您保存的。', basis, '请刷新列表后再试。')
  },
  store: (tx, { viewId }, { now }) => setListViewDropped(tx, viewId, now),
})
