import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { choiceField, idField, instantField, longTextField, textField } from '../acts/field.ts'
import type { DeliberationRecord } from '../documents/index.ts'
import { type HeardFacts, loadHeard } from '../hearings/heard.store.ts'
import { mustHaveHeardParty, mustNotBeHeavierThanNoticed } from '../hearings/index.ts'
import { dayOf, type Instant } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustHavePassedReviewOfTheseBytes } from '../legal-review/index.ts'
import type { PersonInPost } from '../organisation/index.ts'
import { listLeadingGroup } from '../organisation/organisation.store.ts'
import { isCarried, mustBeQuorate } from './deliberation.rules.ts'
import { insertDeliberation } from './deliberation.store.ts'
import { type Deliberation, type Statement, votes } from './deliberation.ts'

const input = z.object({
  caseId: idField('案件'),
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
})

export const concludeDeliberation = act({
  name: 'deliberation.conclude',
  label: '集体讨论',
  basis: [penaltyLaw(57, 2)],
  by: ['agency-head'],
  input,
  load: async (tx, { caseId, startedAt }) => ({
    ...(await loadHeard(tx, String(caseId))),
    leading: await listLeadingGroup(tx, startedAt === undefined ? undefined : dayOf(startedAt as Instant)),
  }),
  must: [mustHavePassedReviewOfTheseBytes, mustHaveHeardParty, mustNotBeHeavierThanNoticed],
  propose: ({ leading, agency, handlers }) => ({
    place: `${agency.shortName}会议室`,
    reporter: handlers[0]?.name ?? '',
    members: leading.map(({ id }) => ({ personId: id, statement: '同意拟作出的处罚决定。', vote: 'agree' as const })),
    conclusion: '同意按拟定的处罚决定作出处罚。',
  }),
  rule: (facts, given, context) => {
    const { draft, leading, handlers } = facts
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
    const row: Deliberation = {
      ...{ id: context.newId(), agencyId: context.actor.agencyId, caseId: given.caseId, host: context.actor.personId },
      ...{ members, conclusion: given.conclusion, agreed, draftSha256: draft?.contentSha256 ?? '', startedAt, endedAt },
    }
    const content = recordContent(facts, { ...given, members }, context)
    return { outcome: agreed ? 'agreed' : 'returned', row, documents: [{ form: 'deliberation-record', content }] }
  },
  store: (tx, { row }) => insertDeliberation(tx, row),
})

function nameOf(leading: PersonInPost[], id: string): { name: string; post: string } {
  const member = leading.find((one) => one.id === id)
  return { name: member?.name ?? '', post: member?.post ?? '' }
}

type Given = Omit<z.infer<typeof input>, 'members'> & { members: Statement[] }

function recordContent(
  facts: HeardFacts & { leading: PersonInPost[] },
  given: Given,
  { actor }: Context,
): DeliberationRecord {
  const { openCase, draft, leading } = facts
  const dissent = given.members.filter((member) => member.vote !== 'agree')
  return {
    caseName: openCase.title,
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
    matter: `${openCase.title}拟作出的处罚：${draft?.content.result ?? ''}`,
    conclusion: given.conclusion,
    dissent: dissent.length === 0 ? null : dissent.map(({ name, vote }) => `${name}：${votes[vote]}`).join('；'),
  }
}
