/** Who deliberates, when enough of them do, in what order they speak, and what carries. */
import type { Context } from '../acts/context.ts'
import type { Draft } from '../drafts/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { Deliberation, Statement } from './deliberation.ts'
import { type Attended, type Meeting, presentIn, silentIn } from './meeting.ts'

const basis = penaltyLaw(57, 2)

/** The roll of the leading group in office that day: every member once, no handler among those present (第四十三条). */
export function mustCallTheRoll(
  attendance: Attended[],
  group: { id: string }[],
  handlers: string[],
): Refusal | undefined {
  const ids = new Set(attendance.map((member) => member.personId))
  if (ids.size !== attendance.length)
    return refuse('member-twice', '同一人员重复列入出席人员。', basis, '请核对出席人员。')
  if ([...ids].some((id) => !group.some((member) => member.id === id)))
    return refuse(
      'not-a-member',
      '出席人员中有人当日不是领导班子成员。',
      basis,
      '请从现任领导班子成员中选择；列席人员不参加表决。',
    )
  if (group.some((member) => !ids.has(member.id)))
    return refuse('roll-incomplete', '点名没有包括全部领导班子成员。', basis, '请逐人载明出席、缺席或者回避。')
  if (presentIn({ attendance }).some((id) => handlers.includes(id)))
    return refuse('handler-deliberates', '本案承办人不得参加集体讨论的表决。', penaltyLaw(43, 1), '请承办人回避。')
  return mustBeReasoned(attendance) ?? mustBeQuorate(attendance)
}

function mustBeReasoned(attendance: Attended[]): Refusal | undefined {
  const unreasoned = attendance.some(({ presence, reason }) => presence === 'recused' && !reason)
  if (!unreasoned) return undefined
  return refuse('recusal-unreasoned', '回避的，应当载明事由。', penaltyLaw(43, 1), '请填写回避事由。')
}

/** More than half of those entitled: whoever is recused is out of the count, and the quorum is counted anew. */
function mustBeQuorate(attendance: Attended[]): Refusal | undefined {
  const entitled = entitledIn(attendance)
  const present = presentIn({ attendance }).length
  if (present * 2 > entitled) return undefined
  return refuse(
    'no-quorum',
    `出席人员应当超过领导班子成员的半数：应到${entitled}人，实到${present}人。`,
    basis,
    '请增加出席人员后再讨论。',
  )
}

export function entitledIn(attendance: Attended[]): number {
  return attendance.filter(({ presence }) => presence !== 'recused').length
}

/** Carried by more than half of all who were entitled: an absent member's written opinion is no vote. */
export function isCarried(statements: Pick<Statement, 'vote'>[], entitled: number): boolean {
  return statements.filter((member) => member.vote === 'agree').length * 2 > entitled
}

/** The chair speaks last (末位表态), and nobody after him: what he says must not lead the others. */
export function mustSpeakInTurn(memberId: string, meeting: Meeting): Refusal | undefined {
  const chairId = meeting.convened?.chairId
  if (!presentIn(meeting).includes(memberId))
    return refuse(
      'not-present',
      '只有出席的领导班子成员可以发表意见、参加表决。',
      basis,
      '列席人员的发言记入讨论记录。',
    )
  if (meeting.statements.some(({ personId }) => personId === chairId))
    return refuse('chair-has-spoken', '主持人已经末位表态，不再发表或者更改意见。', basis, '请由主持人宣布结论。')
  const silent = silentIn(meeting).filter((id) => id !== chairId)
  if (memberId !== chairId || silent.length === 0) return undefined
  return refuse(
    'chair-speaks-last',
    `主持人应当末位表态，还有${silent.length}名成员没有发表意见。`,
    basis,
    '请待其他成员发表意见后再表态。',
  )
}

/** Nothing is concluded while somebody present has not been heard. */
export function mustAllHaveSpoken(meeting: Meeting): Refusal | undefined {
  const silent = silentIn(meeting)
  if (silent.length === 0) return undefined
  return refuse(
    'members-silent',
    `还有${silent.length}名出席人员没有发表意见。`,
    basis,
    '请其逐一发表意见并表决；不能当场表决的，延期再议。',
  )
}

export function mustBeChair({ meeting }: { meeting: Meeting }, { actor }: Context): Refusal | undefined {
  if (meeting.convened?.chairId === actor.personId) return undefined
  return refuse('not-chair', '您不是本次会议的主持人。', basis, '请由主持人办理；主持人不能到会的，改期另定主持人。')
}

export function mustBeRecorder({ meeting }: { meeting: Meeting }, { actor }: Context): Refusal | undefined {
  if (meeting.convened?.recorderId === actor.personId) return undefined
  return refuse('not-recorder', '您不是本次会议的记录人。', basis, '请由会议通知所列的记录人办理。')
}

export function mustBeMember({ meeting }: { meeting: Meeting }, { actor }: Context): Refusal | undefined {
  if (meeting.convened?.members.includes(actor.personId)) return undefined
  return refuse('not-a-member', '您不是参加本次会议的领导班子成员。', basis, '列席人员不参加表决。')
}

/** The deliberation was about the draft as it stands. */
export function mustHaveDeliberatedThisDraft({
  deliberation,
  draft,
}: {
  deliberation: Deliberation | undefined
  draft: Draft | undefined
}): Refusal | undefined {
  if (deliberation?.agreed && deliberation.draftSha256 === draft?.contentSha256) return undefined
  const reason = '本案属于应当集体讨论的案件，现有草稿尚未经负责人集体讨论通过。'
  return refuse('not-deliberated', reason, basis, '请先提交集体讨论。')
}
