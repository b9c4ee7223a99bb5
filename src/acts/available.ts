/** What may be done now with a subject, by whom, and why the rest may not: the same tables and guards as perform. */
import { z } from 'zod'
import type { Actor } from '../identity/actor.ts'
import { roles } from '../identity/role.ts'
import { readOnly, type Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { citationInChinese } from '../law/citation.ts'
import { ruleMark } from '../law/problem.ts'
import type { Refusal } from '../law/refusal.ts'
import { leadsBack, liesAhead, mayAct, stepsFrom } from '../procedures/interpreter.ts'
import type { Procedure, Step } from '../procedures/procedure.ts'
import type { AnyAct } from './act.ts'
import type { Context } from './context.ts'
import { digest } from './digest.ts'
import { ownEntitlement } from './entitled.ts'
import type { AvailableAct, Field } from './index.ts'
import { listLives } from './life.store.ts'
import type { Office } from './office.ts'
import { blockedRefusal } from './refusals.ts'
import { isTakenOn } from './subjects.ts'

export type Asked = {
  actor: Actor
  key: string
  subjectId: string
  pathOf: (act: AnyAct) => string
  /** What the form of an act that begins something already knows: the party it is about. */
  given?: Record<string, string>
}

export function listAvailable(office: Office, asked: Asked): Promise<AvailableAct[]> {
  return readOnly(office.db, asked.actor.agencyId, async (tx) => {
    const rows = await listLives(tx, [asked.subjectId])
    const lives = Object.fromEntries(rows.map((row) => [row.procedure, row.state]))
    const context = await contextOf(office, tx, asked.actor, lives)
    const tables = office.procedures.filter((table) => table.key === asked.key)
    const names = new Set(
      tables.flatMap((table) => stepsFrom(table, lives[table.name] ?? null).map((step) => step.act)),
    )
    const begun = [...names]
      .map((name) => office.acts.find((act) => act.name === name))
      .filter((act) => act !== undefined)
      .filter((act) => isTakenOn(act, asked.key, office.procedures))
    const offers = begun.filter(
      (act) => isOffered(act, tables, lives) && !isOver(act, { tables, lives, actor: asked.actor }),
    )
    const gates = office.acts.filter(
      (act) =>
        isTakenOn(act, asked.key, office.procedures) &&
        !offers.includes(act) &&
        isGateAhead(act, { tables, lives, actor: asked.actor }),
    )
    const input = { [asked.key]: asked.subjectId }
    const own = await ownEntitlement(office.entitlement, tx, { actor: asked.actor, today: context.today })
    const offering = { office, tx, asked, context, tables, input, own }
    const offered = await Promise.all([...offers, ...gates].map((act) => offer(act, offering)))
    return offered.filter((act) => act !== undefined)
  })
}

/** Acts that begin something new, of the named subject where there is one. */
export function listStarts(office: Office, asked: Asked, starts: AnyAct[]): Promise<AvailableAct[]> {
  return readOnly(office.db, asked.actor.agencyId, async (tx) => {
    const context = await contextOf(office, tx, asked.actor, {})
    const input = asked.key === '' ? (asked.given ?? {}) : { [asked.key]: asked.subjectId }
    const own = await ownEntitlement(office.entitlement, tx, { actor: asked.actor, today: context.today })
    const offering = { office, tx, asked, context, tables: office.procedures, input, own }
    const offered = await Promise.all(starts.map((act) => offer(act, offering)))
    return offered.filter((act) => act !== undefined)
  })
}

/**
 * Open in every table that knows it; or closed only where the act could have begun the life: a draft during review is
 * shown with the reason why it must wait, a step of a life that has moved on is not shown at all.
 */
function isOffered(act: AnyAct, tables: Procedure[], lives: Record<string, string>): boolean {
  return tables
    .filter((table) => table.steps.some((step) => step.act === act.name))
    .every((table) => {
      const state = lives[table.name] ?? null
      const own = table.steps.filter((step) => step.act === act.name)
      return (
        own.some(({ from }) => from === state || from === null) || (state === null && table.unbegun?.includes(act.name))
      )
    })
}

type Viewing = { tables: Procedure[]; lives: Record<string, string>; actor: Actor }

/** A step that needs another procedure, ahead of somebody whose step it is: shown shut, with what would open it. */
function isGateAhead(act: AnyAct, { tables, lives, actor }: Viewing): boolean {
  const knowing = tables.filter((table) => table.steps.some((step) => step.act === act.name))
  const isGate = knowing.some((table) => table.steps.some((step) => step.act === act.name && step.needs))
  const isMine = act.by.some((role) => actor.roles.includes(role))
  return isGate && isMine && knowing.every((table) => liesAhead(table, lives[table.name] ?? null, act.name))
}

/** Where a life has rightly ended, what might still be done with it is shown only to those who may. */
function isOver(act: AnyAct, { tables, lives, actor }: Viewing): boolean {
  const ended = tables
    .filter((table) => table.steps.some((step) => step.act === act.name))
    .every((table) => table.ends.includes(lives[table.name] ?? ''))
  return ended && !act.by.some((role) => actor.roles.includes(role))
}

type Offering = {
  office: Office
  tx: Tx
  asked: Asked
  context: Context
  tables: Procedure[]
  input: Record<string, string>
  own: (act: AnyAct) => Refusal | undefined
}

async function offer(act: AnyAct, offering: Offering): Promise<AvailableAct | undefined> {
  const { office, tx, asked, context, tables, input, own } = offering
  const facts = await act.load(tx, input)
  if (act.only?.(facts)) return undefined
  const steps = tables.flatMap((table) =>
    table.steps.filter((step) => step.act === act.name).map((step) => ({ table, step })),
  )
  const unfit = own(act)
  const reasons = [...(unfit ? [unfit] : []), ...refusalsOf(act, facts, { office, context, tables, input })]
  const mine = act.by.some((role) => asked.actor.roles.includes(role))
  return {
    name: act.name,
    label: act.label,
    procedure: steps[0]?.table.label ?? '',
    by: act.by.map((role) => roles[role]),
    basis: act.basis.map(citationInChinese),
    allowed: mine && reasons.length === 0,
    mine,
    back: leadsBack(tables, context.lives, act.name),
    reasons: reasons.map(({ code, reason, basis, instead }) => ({
      code,
      reason,
      basis: basis.map(citationInChinese),
      ...(instead === undefined ? {} : { instead }),
      ...ruleMark(code),
    })),
    documents: unique(
      steps.flatMap(({ step }) => step.documents ?? []).map((form) => office.titleOf({ form, content: {} })),
    ),
    deadlines: unique(steps.flatMap(({ step }) => labelsOf(step, context))),
    method: 'POST',
    href: asked.pathOf(act).replace(`:${asked.key}`, asked.subjectId),
    form: formOf(act, asked.key),
    defaults: act.propose?.(facts, context) ?? {},
  }
}

type Judging = Pick<Offering, 'office' | 'context' | 'tables' | 'input'>

function refusalsOf(act: AnyAct, facts: unknown, { office, context, tables, input }: Judging): Refusal[] {
  const known = tables.filter((table) => input[table.key] !== undefined)
  const verdict = mayAct(known, { lives: context.lives, all: office.procedures }, act.name)
  const blocked = 'blocked' in verdict ? [blockedRefusal(act, verdict.blocked)] : []
  const guarded = act.must.map((guard) => guard(facts as never, context)).filter((refusal) => refusal !== undefined)
  return [...blocked, ...guarded]
}

async function contextOf(office: Office, tx: Tx, actor: Actor, lives: Record<string, string>): Promise<Context> {
  const now = office.clock()
  return { actor, now, today: dayOf(now), law: await office.lawBook(tx), lives, newId: office.newId, digest }
}

function formOf(act: AnyAct, key: string): Field {
  const schema = key in act.input.shape ? act.input.omit({ [key]: true } as never) : act.input
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Field
}

function labelsOf(step: Step, { law }: Context): string[] {
  return (step.starts ?? []).map((id) => law.deadlines.find((row) => row.id === id)?.label ?? id)
}

function unique(values: string[]): string[] {
  return [...new Set(values)]
}
