/** What an act would draw up if it were done now: the same judging as perform, in a transaction that can write nothing. */
import { z } from 'zod'
import type { Actor } from '../identity/actor.ts'
import { readOnly, type Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { isRefusal, type Refusal } from '../law/refusal.ts'
import { mayAct } from '../procedures/interpreter.ts'
import { type AnyAct, guardsOf } from './act.ts'
import type { Context, DraftDocument } from './context.ts'
import { digest } from './digest.ts'
import type { Field, Gap } from './index.ts'
import { listLives } from './life.store.ts'
import type { Office } from './office.ts'
import { blockedRefusal, mustHoldRole } from './refusals.ts'
import { stepsOfOthers } from './steps.ts'
import { subjectsIn, tablesOf } from './subjects.ts'

export type Rehearsal = { gaps: Gap[] } & ({ drafts: DraftDocument[] } | { refusal: Refusal } | { incomplete: true })

export async function rehearse(
  office: Office,
  act: AnyAct,
  { actor, input }: { actor: Actor; input: unknown },
): Promise<Rehearsal> {
  const { gaps, filled } = withGapsMarked(act, input)
  const parsed = act.input.safeParse(filled)
  if (!parsed.success) return { gaps, incomplete: true }
  const given = parsed.data as Record<string, unknown>
  const roleMissing = mustHoldRole(act, actor)
  if (roleMissing) return { gaps, refusal: roleMissing }
  const said = await readOnly(office.db, actor.agencyId, (tx) => judge({ office, act, actor, tx }, given))
  return isRefusal(said) ? { gaps, refusal: said } : { gaps, drafts: said }
}

type Asked = { office: Office; act: AnyAct; actor: Actor; tx: Tx }

async function judge({ office, act, actor, tx }: Asked, input: Record<string, unknown>) {
  const rows = await listLives(tx, subjectsIn(act, office.procedures, input))
  const lives = Object.fromEntries(rows.map((row) => [row.procedure, row.state]))
  const verdict = mayAct(tablesOf(act, office.procedures, input), { lives, all: office.procedures }, act.name)
  if ('blocked' in verdict) return blockedRefusal(act, verdict.blocked)
  const [law, facts] = [await office.lawBook(tx), await act.load(tx, input)]
  const now = office.clock()
  const context: Context = { actor, now, today: dayOf(now), law, lives, newId: office.newId, digest }
  for (const guard of guardsOf(act)) {
    const refusal = guard(facts as never, context)
    if (refusal) return refusal
  }
  const event = act.rule(facts, input, context)
  if (isRefusal(event)) return event
  const also = event.also ?? []
  const others = await listLives(
    tx,
    also.map(({ of }) => of),
  )
  const steps = stepsOfOthers(office.procedures, act, { also, rows: others })
  return isRefusal(steps) ? steps : (event.documents ?? [])
}

/**
 * A text that is still to be written stands in the preview as what it is, and a question with but one lawful answer as
 * answered; a day, a sum or a choice is only named, never guessed.
 */
function withGapsMarked(act: AnyAct, input: unknown): { gaps: Gap[]; filled: unknown } {
  const found = act.input.safeParse(input)
  if (found.success) return { gaps: [], filled: input }
  const form = z.toJSONSchema(act.input, { io: 'input', unrepresentable: 'any' }) as Field
  const filled = structuredClone(input)
  const gaps = found.error.issues.map(({ path }) => {
    const field = fieldAt(form, path, filled)
    const marked = field && standIn(field)
    if (marked !== undefined) put(filled, path, marked)
    return { path: path.join('.'), label: field?.title ?? path.join('.') }
  })
  return { gaps, filled }
}

function standIn(field: Field): unknown {
  if (field.widget === 'text' || field.widget === 'textarea') return `〔待填：${field.title}〕`
  if (field.type === 'boolean') return true
  if (field.type === 'array' && field.items?.type === 'object') return [standIn(field.items)]
  if (field.type !== 'object') return undefined
  const parts = (field.required ?? []).map((name) => [name, standIn(field.properties?.[name] ?? {})] as const)
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined))
}

function fieldAt(form: Field, path: PropertyKey[], value: unknown): Field | undefined {
  let [field, within]: [Field | undefined, unknown] = [form, value]
  for (const part of path) {
    const section: Field | undefined = field?.oneOf ? variantOf(field.oneOf, within) : field
    field = typeof part === 'number' ? section?.items : section?.properties?.[String(part)]
    within = isOpen(within) ? within[String(part)] : undefined
  }
  return field
}

/** The one whose constants the answer bears. */
function variantOf(variants: Field[], value: unknown): Field | undefined {
  return variants.find(({ properties = {} }) =>
    Object.entries(properties).every(
      ([key, { const: fixed }]) => fixed === undefined || (isOpen(value) && value[key] === fixed),
    ),
  )
}

function put(into: unknown, path: PropertyKey[], value: unknown): void {
  let target = into
  for (const part of path.slice(0, -1)) target = isOpen(target) ? target[String(part)] : undefined
  const last = path.at(-1)
  if (isOpen(target) && last !== undefined) target[String(last)] = value
}

function isOpen(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
