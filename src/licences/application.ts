/** What later acts of an application read again: what was applied for, and what has come in. */
import { z } from 'zod'
import { longTextField } from '../acts/field.ts'
import { officersOf, partyOf } from '../documents/index.ts'
import type { Day } from '../kernel/day.ts'
import { isRefusal } from '../law/refusal.ts'
import {
  type AskedMaterial,
  arrivalFields,
  Counted,
  channels,
  kindOn,
  type ProceedingRecord,
  uncounted,
} from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import type { ApplicationFacts } from './application-step.ts'
import { kindField } from './licence-kind.ts'

export const receivingFields = { ...arrivalFields, request: longTextField('申请内容', { max: 4000 }) }
const Received = z.object({ kind: kindField, ...receivingFields })

/** A proceeding has one noun: what was last said under a verb is found without it. */
export const byVerb =
  (...verbs: string[]) =>
  ({ act }: Pick<ProceedingRecord, 'act'>): boolean =>
    verbs.includes(act.slice(act.indexOf('.') + 1))

export function lastUnder<Schema extends z.ZodObject>(
  records: ProceedingRecord[],
  verb: string,
  shape: Schema,
): z.infer<Schema> | undefined {
  const found = records.findLast(byVerb(verb))
  return found && shape.parse(found.said)
}

const purposes = {
  licence: { label: '新办', asks: 'materials' },
  'licence-change': { label: '变更', asks: 'changeMaterials' },
  'licence-renewal': { label: '延续', asks: 'renewalMaterials' },
} as const

export function purposeOf(procedure: string): (typeof purposes)[keyof typeof purposes] {
  return purposes[procedure as keyof typeof purposes]
}

type Applied = Pick<ApplicationFacts, 'proceeding' | 'records' | 'kinds'>

/** @throws RangeError where no row was in force: the act that received it has refused that */
export function applicationOf({ proceeding, records, kinds }: Applied) {
  const received = lastUnder(records, 'receive', Received)
  if (!received) throw new RangeError('没有收件记录')
  const kind = kindOn(kinds, received.kind, received.receivedOn)
  if (isRefusal(kind)) throw new RangeError(kind.reason)
  const asked: AskedMaterial[] = kind.content[purposeOf(proceeding.procedure).asks]
  return { ...received, kind, asked, channel: channels[received.channel] }
}

/** As they were last counted; before that, what the kind asks for and what the licence held states. */
export function countedOf(facts: Applied & Pick<ApplicationFacts, 'held'>): Counted {
  const last = facts.records.findLast(byVerb('check-materials', 'supplement'))
  if (last) return Counted.parse(last.said)
  const { asked, kind } = applicationOf(facts)
  const fresh = uncounted({ materials: asked, particulars: kind.content.particulars })
  return { ...fresh, particulars: facts.held?.particulars ?? fresh.particulars }
}

/** The day of acceptance; undefined while the application has not been accepted. */
export function acceptedOn(records: ProceedingRecord[]): Day | undefined {
  return records.findLast(byVerb('accept', 'accept-deemed'))?.saidOn
}

/** What every paper begins with. */
export function appliedOn({
  agency,
  subject,
  ...facts
}: Pick<ApplicationFacts, 'agency' | 'subject' | 'proceeding' | 'records' | 'kinds'>) {
  const { name } = applicationOf(facts).kind
  const purpose = purposeOf(facts.proceeding.procedure)
  const matter = purpose.label === '新办' ? name : `${name}（${purpose.label}）`
  return { agencyName: agency.name, matter, party: partyOf(subject) }
}

export function handlersOnForm({ handlers, agency }: Pick<ProceedingFacts, 'handlers' | 'agency'>, on: Day) {
  return officersOf(handlers, on, agency.areaCode)
}
