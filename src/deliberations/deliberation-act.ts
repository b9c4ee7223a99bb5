/** Makes the acts by which the leading group deliberates: who must be there and what is recorded is the same for all. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import type { Context, Guard } from '../acts/context.ts'
import { choiceField, idField, instantField, longTextField, textField } from '../acts/field.ts'
import type { DeliberationRecord } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf, type Instant } from '../kernel/day.ts'
import { type Citation, penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import type { Officer } from '../officers/index.ts'
import type { Agency, PersonInPost } from '../organisation/index.ts'
import { listLeadingGroup } from '../organisation/organisation.store.ts'
import { isCarried, mustBeQuorate } from './deliberation.rules.ts'
import { insertDeliberation } from './deliberation.store.ts'
import { type Deliberation, type Statement, votes } from './deliberation.ts'

const fields = {
  startedAt: instantField('开始时间'),
  endedAt: instantField('结束时间'),
  place: textField('地点'),
  reporter: textField('汇报人', { max: 60 }),
  recorder: textField('记录人', { max: 60 }),
  members: z
    .array(
      z.object({
        personId: idField('出席人员', 'person'),
        statement: longTextField('发表的意见', { max: 4000 }),
        vote: choiceField('表决', votes),
      }),
    )
    .min(1, '请填写出席人员的意见')
    .max(30)
    .meta({ title: '出席人员意见和表决' }),
  conclusion: longTextField('结论性意见', { max: 4000 }),
}
const Given = z.object(fields)
type Given = z.infer<typeof Given>

/** What is on the table; `sha256` is that of its bytes, and what is decided afterwards must be about the same. */
export type Deliberated = { caseId: string; title: string; matter: string; sha256: string; agreeing: string }

type Facts = { agency: Agency; handlers: Officer[] }

export type DeliberationStep<Own extends Facts> = {
  name: string
  label: string
  basis: Citation[]
  /** The input field of the subject, and what it is called. */
  key: string
  noun: string
  load: (tx: Tx, subjectId: string) => Promise<Own>
  must: Guard<Own>[]
  matter: (facts: Own, context: Context) => Deliberated
}

export function deliberationAct<Own extends Facts>(step: DeliberationStep<Own>): AnyAct {
  const { name, label, basis, key, noun } = step
  return act({
    ...{ name, label, basis },
    by: ['agency-head'],
    input: z.object({ [key]: idField(noun), ...fields } as z.ZodRawShape),
    load: async (tx, input) => ({
      ...(await step.load(tx, String(input[key]))),
      leading: await listLeadingGroup(
        tx,
        input.startedAt === undefined ? undefined : dayOf(input.startedAt as Instant),
      ),
    }),
    must: step.must as Guard<never>[],
    propose: (facts, context) => proposed(facts, step.matter(facts, context)),
    rule: (facts, input, context) => {
      const { leading, handlers } = facts
      const given = input as unknown as Given
      const deliberated = step.matter(facts, context)
      const [startedAt, endedAt] = [given.startedAt as Instant, given.endedAt as Instant]
      if (endedAt <= startedAt || endedAt > context.now)
        return refuse('times-wrong', '讨论结束应晚于开始，且不得晚于现在。', penaltyLaw(57, 2), '请核对起止时间。')
      const unfit = mustBeQuorate(
        given.members,
        leading,
        handlers.map((handler) => handler.personId),
      )
      if (unfit) return unfit
      const agreed = isCarried(given.members)
      const members = given.members.map((member) => ({ ...member, ...nameOf(leading, member.personId) }))
      const { caseId, sha256: draftSha256 } = deliberated
      const row: Deliberation = {
        ...{ id: context.newId(), agencyId: context.actor.agencyId, caseId, host: context.actor.personId },
        ...{ members, conclusion: given.conclusion, agreed, draftSha256, startedAt, endedAt },
      }
      const content = recordContent({ deliberated, leading }, { ...given, members }, context)
      return { outcome: agreed ? 'agreed' : 'returned', row, documents: [{ form: 'deliberation-record', content }] }
    },
    store: (tx, { row }) => insertDeliberation(tx, row),
  })
}

function proposed({ leading, agency, handlers }: Facts & { leading: PersonInPost[] }, { agreeing }: Deliberated) {
  return {
    place: `${agency.shortName}会议室`,
    reporter: handlers[0]?.name ?? '',
    members: leading.map(({ id }) => ({ personId: id, statement: agreeing, vote: 'agree' as const })),
    conclusion: agreeing,
  }
}

function nameOf(leading: PersonInPost[], id: string): { name: string; post: string } {
  const member = leading.find((one) => one.id === id)
  return { name: member?.name ?? '', post: member?.post ?? '' }
}

type OnTable = { deliberated: Deliberated; leading: PersonInPost[] }

function recordContent(
  { deliberated, leading }: OnTable,
  given: Omit<Given, 'members'> & { members: Statement[] },
  { actor }: Context,
): DeliberationRecord {
  const dissent = given.members.filter((member) => member.vote !== 'agree')
  return {
    caseName: deliberated.title,
    startedAt: given.startedAt as Instant,
    endedAt: given.endedAt as Instant,
    place: given.place,
    host: actor.name,
    reporter: given.reporter,
    recorder: given.recorder,
    entitled: leading.length,
    attendees: given.members.map(({ name, post, statement, vote }) => ({
      name,
      post,
      view: `${votes[vote]}。${statement}`,
    })),
    observers: null,
    matter: deliberated.matter,
    conclusion: given.conclusion,
    dissent: dissent.length === 0 ? null : dissent.map(({ name, vote }) => `${name}：${votes[vote]}`).join('；'),
  }
}
