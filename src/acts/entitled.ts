/**
 * The one place where it is asked whether those who act may enforce: whoever acts as an officer, on the day of acting and
 * on the day the act happened; every officer whom an act names, on the day it happened. 《行政处罚法》第四十二条、第五十五条.
 */
import { z } from 'zod'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Refusal } from '../law/refusal.ts'
import type { AnyAct } from './act.ts'
import type { Field } from './index.ts'
import type { Entitlement } from './office.ts'

/** `before`: of whoever is about to act; `on`: of all of them, once it is known on which day it happened. */
export type Entitled = {
  before: (today: Day) => Refusal | undefined
  on: (day: Day) => Refusal | undefined
}

type Asked = { act: AnyAct; actor: Actor; input: unknown }

export async function entitled(
  { capacityOf, load }: Entitlement,
  tx: Tx,
  { act, actor, input }: Asked,
): Promise<Entitled> {
  const capacity = capacityOf(act, actor)
  const own = capacity === 'none' ? [] : [actor.personId]
  const doing = [...new Set([...(capacity === 'officer' ? own : []), ...officersNamed(act, input)])]
  if (own.length + doing.length === 0) return { before: () => undefined, on: () => undefined }
  const mayEnforce = await load(tx, [...new Set([...own, ...doing])])
  return { before: (today) => mayEnforce(own, today), on: (day) => mayEnforce(doing, day) }
}

/** Of one person and many acts: what perform would say today of the person's own certificate. */
export async function ownEntitlement(
  { capacityOf, load }: Entitlement,
  tx: Tx,
  { actor, today }: { actor: Actor; today: Day },
): Promise<(act: AnyAct) => Refusal | undefined> {
  const unfit = (await load(tx, [actor.personId]))([actor.personId], today)
  return (act) => (capacityOf(act, actor) === 'none' ? undefined : unfit)
}

const forms = new WeakMap<AnyAct, Field>()

function officersNamed(act: AnyAct, input: unknown): string[] {
  const form = forms.get(act) ?? (z.toJSONSchema(act.input, { io: 'input', unrepresentable: 'any' }) as Field)
  forms.set(act, form)
  return namedIn(form, input)
}

function namedIn(field: Field, value: unknown): string[] {
  if (value === undefined || value === null) return []
  if (field.widget === 'officers' && typeof value === 'string') return [value]
  const branches = [...(field.oneOf ?? []), ...(field.anyOf ?? [])].flatMap((branch) => namedIn(branch, value))
  if (Array.isArray(value)) return [...branches, ...value.flatMap((one) => namedIn(field.items ?? {}, one))]
  const inside = Object.entries(field.properties ?? {}).flatMap(([name, one]) =>
    namedIn(one, (value as Record<string, unknown>)[name]),
  )
  return [...branches, ...inside]
}
