/** Who deliberates, and when enough of them do. */
import type { Draft } from '../drafts/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { PersonInPost } from '../organisation/index.ts'
import type { Deliberation, Statement } from './deliberation.ts'

/** More than half of the leading group in office that day, each once, none of them a handler (第四十三条). */
export function mustBeQuorate(
  present: { personId: string }[],
  group: PersonInPost[],
  handlers: string[],
): Refusal | undefined {
  const ids = new Set(present.map((member) => member.personId))
  const basis = penaltyLaw(57, 2)
  if (ids.size !== present.length)
    return refuse('member-twice', '同一人员重复列入出席人员。', basis, '请核对出席人员。')
  const stranger = [...ids].find((id) => !group.some((member) => member.id === id))
  if (stranger)
    return refuse(
      'not-a-member',
      '出席人员中有人当日不是领导班子成员。',
      basis,
      '请从现任领导班子成员中选择；列席人员不参加表决。',
    )
  if (handlers.some((id) => ids.has(id)))
    return refuse('handler-deliberates', '本案承办人不得参加集体讨论的表决。', penaltyLaw(43, 1), '请承办人回避。')
  if (ids.size * 2 > group.length) return undefined
  return refuse(
    'no-quorum',
    `出席人员应当超过领导班子成员的半数：应到${group.length}人，实到${ids.size}人。`,
    basis,
    '请增加出席人员后再讨论。',
  )
}

/** Carried by more than half of those present. */
export function isCarried(members: Pick<Statement, 'vote'>[]): boolean {
  return members.filter((member) => member.vote === 'agree').length * 2 > members.length
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
  return refuse('not-deliberated', reason, penaltyLaw(57, 2), '请先提交集体讨论。')
}
