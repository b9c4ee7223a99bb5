/** Makes the two acts that put a result on the public site and take it off again. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { choiceField, idField, longTextField, textField } from '../acts/field.ts'
import { canonical } from '../kernel/canonical.ts'
import type { Tx } from '../kernel/database.ts'
import { type Citation, disclosureRegulation } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mask } from './masking.ts'
import { findPublicResult, insertPublicResult, setPublicResultWithdrawn } from './result.store.ts'
import type { PublicResult, ResultFacts, ResultKind, ResultRow } from './result.ts'
import { type Conclude, findProceedingResult } from './result-facts.views.ts'

export type ResultStep = {
  /** The noun of the acts: `licence` makes `licence.publish` and `licence.withdraw`. */
  name: string
  key: string
  noun: string
  kind: ResultKind
  basis: Citation[]
  load: (tx: Tx, id: string) => Promise<ResultFacts | undefined>
}

type Given = { matter: string; conclusion: string; secrecyReview: string; alsoHide: string[] }

/** For a proceeding: what its deciding document says is what is published. */
export function proceedingResultActs(
  step: Omit<ResultStep, 'load'> & { decidedBy: string[]; conclude?: Conclude },
): [AnyAct, AnyAct] {
  const load = (tx: Tx, id: string) => findProceedingResult(tx, id, step)
  return resultActs({ ...step, load })
}

export function resultActs(step: ResultStep): [AnyAct, AnyAct] {
  return [publishAct(step), withdrawAct(step)]
}

function publishAct(step: ResultStep): AnyAct {
  const { name, key, noun, kind, basis } = step
  return act({
    name: `${name}.publish`,
    label: `公示${noun}结果`,
    basis,
    by: ['discloser'],
    input: z.object({
      matter: longTextField('事项', { max: 500 }),
      conclusion: longTextField('结果', { max: 2000, description: '向社会公开的结论；自然人姓名、证件号码会自动遮盖' }),
      secrecyReview: choiceField('保密审查结论', { 'may-publish': '经审查，可以公开', 'may-not': '涉密或者不宜公开' }),
      alsoHide: z
        .array(textField('还应遮盖的姓名', { max: 40 }))
        .max(50)
        .meta({ title: '还应遮盖的姓名', description: '文中出现、未登记的自然人姓名' }),
      [key]: idField(noun),
    } as z.ZodRawShape),
    load: async (tx, input) => ({
      found: await step.load(tx, String(input[key])),
      standing: await findPublicResult(tx, String(input[key]), kind),
    }),
    must: [mustBeDecided(basis)],
    propose: ({ found }) => ({ matter: found?.title ?? '', conclusion: found?.conclusion ?? '', alsoHide: [] }),
    rule: ({ found, standing }, input, context) => {
      const given = input as unknown as Given
      if (!found) return notDecided(basis)
      if (standing && standing.number === found.number)
        return refuse('already-public', '结果已经公示。', basis, '内容有误的，请先撤回再公示。')
      if (given.secrecyReview !== 'may-publish')
        return refuse(
          'not-to-be-public',
          '保密审查认为不宜公开，不得公示。',
          disclosureRegulation(17),
          '请报机关负责人处理。',
        )
      const outcome = found.more ? 'more' : 'last'
      return { ...(found.more === undefined ? {} : { outcome }), shown: drawResult(found, { kind, given }, context) }
    },
    store: (tx, { shown }) => insertPublicResult(tx, shown),
  })
}

function mustBeDecided(basis: Citation[]) {
  return ({ found }: { found: ResultFacts | undefined }) => (found ? undefined : notDecided(basis))
}

const notDecided = (basis: Citation[]): Refusal =>
  refuse('not-decided', '还没有可以公示的决定。', basis, '请在作出决定后公示。')

const Shown = z.object({
  title: z.string(),
  party: z.object({ name: z.string() }),
  matter: z.string(),
  conclusion: z.string(),
})

function drawResult(found: ResultFacts, { kind, given }: { kind: ResultKind; given: Given }, context: Context) {
  const { title, party, personal, number, agencyName, decidedOn, subjectId } = found
  const { matter, conclusion, alsoHide } = given
  const hidden = [...personal, ...alsoHide.map((text) => ({ kind: 'name' as const, text }))]
  const { value } = mask(Shown, { title, party: { name: party.name }, matter, conclusion }, hidden)
  const shown: PublicResult = {
    ...{ kind, number, agencyName, decidedOn, title: value.title },
    party: { ...party, name: value.party.name },
    ...{ matter: value.matter, conclusion: value.conclusion },
  }
  const body = canonical(shown)
  const of = { id: context.newId(), agencyId: context.actor.agencyId, subjectId }
  return { ...of, body, bodySha256: context.digest(body), publishedOn: context.today, publicUntil: null }
}

function withdrawAct({ name, key, noun, kind, basis }: ResultStep): AnyAct {
  return act({
    name: `${name}.withdraw`,
    label: `撤回${noun}公示`,
    basis,
    by: ['discloser'],
    input: z.object({
      explanation: longTextField('向社会公开说明的理由', { max: 500 }),
      [key]: idField(noun),
    } as z.ZodRawShape),
    load: async (tx, input) => ({ standing: await findPublicResult(tx, String(input[key]), kind) }),
    must: [mustBePublic(basis)],
    rule: ({ standing }, { explanation }, { today }) => {
      if (!standing) return notPublic(basis)
      return { publicId: standing.id, withdrawnOn: today, withdrawnReason: String(explanation) }
    },
    store: (tx, { publicId, withdrawnOn, withdrawnReason }) =>
      setPublicResultWithdrawn(tx, publicId, { withdrawnOn, withdrawnReason }),
  })
}

function mustBePublic(basis: Citation[]) {
  return ({ standing }: { standing: ResultRow | undefined }) => (standing ? undefined : notPublic(basis))
}

const notPublic = (basis: Citation[]): Refusal => refuse('not-published', '尚未公示，没有可以撤回的信息。', basis)
