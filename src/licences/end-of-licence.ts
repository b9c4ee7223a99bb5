/** What a cancellation and a revocation have in common: the licence they are about, and the levels that approve them. */
import type { AnyAct } from '../acts/act.ts'
import type { Context, Guard } from '../acts/context.ts'
import { type ApprovalOpinion, approvalAct, opinionsOf } from '../approvals/index.ts'
import { type LicenceApproval, partyOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { type Day, dayOf } from '../kernel/day.ts'
import { type Citation, citationInChinese } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { handlersOnForm } from './application.ts'
import { findHeldOf } from './licence.store.ts'
import type { HeldLicence, LicenceEvent } from './licence.ts'
import { licenceNames } from './licence-kind.ts'

export type EndFacts = ProceedingFacts & { held: HeldLicence | undefined }

export const loadEnd = async (tx: Tx, { proceeding }: ProceedingFacts) => ({
  held: await findHeldOf(tx, proceeding.id),
})

export const noLicence = (basis: Citation): Refusal =>
  refuse('licence-missing', '没有找到所持的许可。', basis, '请从该许可的页面办理。')

/** What every paper about the end of a licence begins with. */
export function endingOf({ agency, subject }: Pick<EndFacts, 'agency' | 'subject'>, held: HeldLicence) {
  return { agencyName: agency.name, matter: licenceNames[held.kind] ?? held.name, party: partyOf(subject) }
}

export function endEvent(
  kind: 'revoked' | 'cancelled',
  { held, proceeding }: { held: HeldLicence; proceeding: ProceedingFacts['proceeding'] },
  { newId, actor, now, today }: Context,
): LicenceEvent {
  const { id: licenceId, number, validUntil, particulars } = held
  return {
    ...{ id: newId(), agencyId: actor.agencyId, licenceId, kind, proceedingId: proceeding.id },
    ...{ number, effectiveOn: today, validUntil, particulars, recordedAt: now },
  }
}

type Levels<Facts extends EndFacts> = {
  name: string
  key: string
  noun: string
  /** The title of the decision that is approved. */
  title: string
  basis: Citation
  load: (tx: Tx, facts: ProceedingFacts) => Promise<Omit<Facts, keyof ProceedingFacts>>
  /** What must hold for the last level to agree. */
  must: Guard<Facts>
  said: (facts: Facts) => Pick<LicenceApproval, 'findings' | 'heard' | 'review'> & { beganOn: Day }
}

/** Examined by the section, approved by the head in charge, on the form 行政许可审批表. */
export function endApprovals<Facts extends EndFacts>(levels: Levels<Facts>): [AnyAct, AnyAct] {
  const { name, key, noun, basis } = levels
  const shared = {
    ...{ key, noun, basis: [basis], kind: name, outcomes: ['agreed' as const, 'returned' as const] },
    load: async (tx: Tx, id: string) => {
      const facts = await loadProceeding(tx, id)
      return { ...facts, ...(await levels.load(tx, facts)) } as Facts
    },
    mustNotHandle: mustNotBeHandlerUnder(basis),
  }
  return [
    approvalAct<Facts>({
      ...shared,
      name: `${name}.examine`,
      label: `审核${noun}`,
      by: 'section-head',
      level: 'examiner',
    }),
    approvalAct<Facts>({
      ...{ ...shared, name: `${name}.approve`, label: `审批${noun}`, by: 'deputy-head', level: 'approver' },
      effects: (facts, { outcome }, context) => (outcome === 'agreed' ? levels.must(facts, context) : undefined) ?? {},
      documents: (facts, given, context) => {
        const { held } = facts
        if (!held) return []
        const content = approvalContent(levels, { ...facts, held }, { opinions: [...facts.opinions, given], context })
        return [{ form: 'licence-approval', content }]
      },
    }),
  ]
}

/** What the handlers found, and what the head of the agency said to it, where the licence stays as it is. */
export function keptContent(
  facts: EndFacts & { held: HeldLicence },
  { purpose, findings, basis, handlers, approval }: Kept,
  { today, actor }: Context,
): LicenceApproval {
  const { held, proceeding } = facts
  const officers = handlersOnForm(facts, today)
  return {
    ...{ ...endingOf(facts, held), purpose, beganOn: dayOf(proceeding.openedAt), findings, heard: null, review: null },
    particulars: [{ label: '许可证编号', value: held.number }],
    ...{ proposed: purpose, basis: citationInChinese(basis) },
    opinions: {
      handlers: { opinion: handlers, officers, date: today },
      review: null,
      approval:
        approval === null ? null : { opinion: approval, name: actor.name, certificateNumber: null, date: today },
    },
  }
}

type Kept = Pick<LicenceApproval, 'purpose' | 'findings'> & {
  basis: Citation
  handlers: string
  approval: string | null
}

type Signed = { opinions: ApprovalOpinion[]; context: Context }

function approvalContent<Facts extends EndFacts>(
  { title, basis, said }: Levels<Facts>,
  facts: Facts & { held: HeldLicence },
  { opinions, context }: Signed,
): LicenceApproval {
  return {
    ...{ ...endingOf(facts, facts.held), purpose: title, ...said(facts), proposed: `作出《${title}》` },
    particulars: [{ label: '许可证编号', value: facts.held.number }, ...facts.held.particulars],
    basis: citationInChinese(basis),
    opinions: opinionsOf(opinions, handlersOnForm(facts, context.today), context.today),
  }
}
