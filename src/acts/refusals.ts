/** Refusals that come from the tables and the register of roles rather than from a concept's rule. */
import type { Actor } from '../identity/actor.ts'
import { roles } from '../identity/role.ts'
import { supervisionRegulation } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { Blocked } from '../procedures/interpreter.ts'
import type { AnyAct } from './act.ts'

export function mustHoldRole(act: AnyAct, actor: Actor): Refusal | undefined {
  if (act.by.some((role) => actor.roles.includes(role))) return undefined
  const allowed = act.by.map((role) => roles[role]).join('、')
  const basis = act.basis.length > 0 ? act.basis : [supervisionRegulation(1)]
  return refuse(
    'role-missing',
    `「${act.label}」由${allowed}办理，您没有这一岗位权限。`,
    basis,
    `请转交${allowed}办理。`,
  )
}

export function blockedRefusal(act: AnyAct, blocked: Blocked): Refusal {
  return blocked.why === 'needs' ? needsRefusal(act, blocked) : stateRefusal(act, blocked)
}

function needsRefusal(act: AnyAct, blocked: Extract<Blocked, { why: 'needs' }>): Refusal {
  const { other, otherLabel, otherStates, required, found, step } = blocked
  const named = (state: string | null) => (state === null ? '未开始' : (otherStates[state] ?? state))
  return refuse(
    `needs-${other}`,
    `「${act.label}」须以${otherLabel}为「${required.map(named).join('」或「')}」为前提，现为「${named(found)}」。`,
    step.basis,
    `请先办理${otherLabel}。`,
  )
}

function stateRefusal(act: AnyAct, { procedure, state, allowed }: Extract<Blocked, { why: 'state' }>): Refusal {
  const now = state === null ? '未开始' : (procedure.states[state] ?? state)
  const next = [...new Set(allowed.map((step) => step.label))].join('、')
  const reason = `${procedure.label}现为「${now}」，不能办理「${act.label}」。`
  return refuse('not-in-state', reason, act.basis, next === '' ? undefined : `现在可以办理：${next}。`)
}
