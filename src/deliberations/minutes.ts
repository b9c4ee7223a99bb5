/** The record of a deliberation (form 31), drafted from what was entered: nothing is typed a second time. Pure. */
import type { DeliberationRecord } from '../documents/index.ts'
import type { Agency, PersonInPost } from '../organisation/index.ts'
import { entitledIn } from './deliberation.rules.ts'
import { type Deliberation, type Statement, votes } from './deliberation.ts'
import { type Meeting, nameOf } from './meeting.ts'

type Facts = {
  meeting: Meeting
  leading: PersonInPost[]
  seated: PersonInPost[]
  handlers: { name: string }[]
  agency: Agency
}

/** What each said, in the order in which they spoke. */
export function statementsOf({ meeting, leading, seated }: Omit<Facts, 'handlers' | 'agency'>): Statement[] {
  return meeting.statements.map(({ personId, statement, vote, enteredBy }) => ({
    ...{ personId, ...nameOf(leading, personId), statement, vote },
    enteredBy: enteredBy === null ? null : nameOf(seated, enteredBy).name,
  }))
}

type Concluded = { matter: string; isDeferred: boolean }

export function minutesOf(facts: Facts, row: Deliberation, { matter, isDeferred }: Concluded): DeliberationRecord {
  const { meeting, leading, seated, handlers, agency } = facts
  const { attendance, replies, convened, submitted } = meeting
  const called = (presence: string) => attendance.filter((member) => member.presence === presence)
  const dissent = row.members.filter(({ vote }) => vote !== 'agree')
  const observers = (convened?.observers ?? []).map((id) => nameOf(seated, id))
  return {
    ...{ caseName: submitted.title, startedAt: row.startedAt, endedAt: row.endedAt },
    place: convened?.place ?? `${agency.shortName}会议室`,
    host: nameOf(leading, row.host).name,
    reporter: handlers.map(({ name }) => name).join('、'),
    recorder: nameOf(seated, convened?.recorderId ?? '').name,
    entitled: entitledIn(attendance),
    attendees: called('present').map(({ personId }) => {
      const said = row.members.find((member) => member.personId === personId)
      return { ...nameOf(leading, personId), view: said ? viewOf(said) : '未发表意见，未表决。' }
    }),
    recused: called('recused').map(({ personId, reason = '' }) => ({ ...nameOf(leading, personId), reason })),
    absent: called('absent').map(({ personId, reason }) => {
      const reply = replies.find((one) => one.personId === personId)
      return { ...nameOf(leading, personId), reason: reason ?? reply?.reason ?? null, opinion: reply?.opinion ?? null }
    }),
    observers: observers.length === 0 ? null : observers.map(({ name, post }) => `${name}（${post}）`).join('、'),
    matter,
    conclusion: isDeferred ? `延期再议。${row.conclusion}` : row.conclusion,
    tally: isDeferred ? null : tallyOf(row),
    dissent:
      dissent.length === 0
        ? null
        : dissent.map(({ name, vote, statement }) => `${name}：${votes[vote]}。${statement}`).join('\n'),
  }
}

function viewOf({ vote, statement, enteredBy }: Statement): string {
  return `${votes[vote]}。${statement}${enteredBy === null ? '' : `（由${enteredBy}代录，以本人签名确认）`}`
}

function tallyOf({ members }: Deliberation): string {
  const count = (vote: string) => members.filter((member) => member.vote === vote).length
  return `同意${count('agree')}票，不同意${count('disagree')}票，弃权${count('abstain')}票`
}
