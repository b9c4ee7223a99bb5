/** What the party answered to a notice, on the form 陈述申辩笔录. */
import type { DefenceRecord } from '../documents/index.ts'
import { officersOf } from '../documents/index.ts'
import { type Day, instant, startOf } from '../kernel/day.ts'
import type { Officer } from '../officers/index.ts'
import type { Agency } from '../organisation/index.ts'
import type { Subject } from '../subjects/index.ts'
import { type DefenceKind, defenceKinds } from './notice.ts'

const hour = 3_600_000

type Facts = { agency: Agency; caseName: string; handlers: Officer[]; subject: Subject }
type Given = { kind: DefenceKind; content: string; receivedOn: Day; recheck?: string | undefined }

export function defenceOnForm(
  { agency, caseName, handlers, subject }: Facts,
  { kind, content, receivedOn, recheck = undefined }: Given,
  recorder: { name: string },
): DefenceRecord {
  const at = (hours: number) => instant(Date.parse(startOf(receivedOn)) + hours * hour)
  const unknown = { gender: null, telephone: null }
  const { representativePost: post, address, postcode } = subject
  const name = subject.representative ?? subject.name
  return {
    agencyName: agency.name,
    caseName,
    noticeNumber: null,
    startedAt: at(10),
    endedAt: at(11),
    place: agency.name,
    person: { name, post, workplace: subject.name, address, postcode, ...unknown },
    officers: officersOf(handlers, receivedOn, agency.areaCode),
    recorder: recorder.name,
    statement: `${defenceKinds[kind]}。${content}`,
    materials: kind === 'waived' ? ['书面放弃声明'] : [],
    reply: recheck ?? null,
    signature: { manner: 'signed', name, on: receivedOn },
  }
}
