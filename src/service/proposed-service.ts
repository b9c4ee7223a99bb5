/** What is known of a service before it is made: nothing is typed twice. Pure. */
import type { Context } from '../acts/context.ts'
import type { Day } from '../kernel/day.ts'
import type { Officer } from '../officers/index.ts'
import type { Agency } from '../organisation/index.ts'
import type { Subject } from '../subjects/index.ts'
import { agreedMedium } from './address.ts'
import { isAnnouncementOver } from './service.rules.ts'
import type { ServiceStanding } from './service.ts'

type Known = {
  handlers: Officer[]
  subject: Subject
  agency: Agency
  standing: ServiceStanding
  document: { title: string; number: string | null } | undefined
}

/**
 * Handed over today by the handlers at the address the party confirmed, or, after the term of a notice, deemed served. What
 * the other manners ask is filled in beside it, for whoever chooses one of them.
 */
export function proposedService(known: Known, context: Context): Record<string, unknown> {
  const { handlers, standing } = known
  const { taker, notice } = standing
  const manner = isAnnouncementOver(notice, context) ? 'announcement-expired' : 'direct'
  const servers = taker ? [taker, ...handlers.filter((one) => one.personId !== taker.personId)].slice(0, 2) : handlers
  return {
    how: { manner, ...days(context.today), ...party(known), ...electronic(standing), ...announcement(known) },
    servers: servers.map(({ personId }) => personId),
  }
}

const days = (today: Day) => ({ servedOn: today, postedOn: today, triedOn: today })

function party({ subject, standing: { address } }: Known) {
  const { kind, name, representative } = subject
  const inCharge = kind === 'person' ? name : representative
  const recipient = address?.recipient ?? inCharge ?? name
  return {
    tried: 'direct',
    place: address?.address ?? subject.address ?? name,
    recipient,
    refusedBy: inCharge ?? name,
    capacity: capacityOf(kind, recipient === inCharge),
  }
}

function capacityOf(kind: Subject['kind'], isInCharge: boolean) {
  if (kind === 'person') return isInCharge ? 'party' : 'designee'
  return isInCharge ? 'representative' : 'receiver'
}

function electronic({ address }: ServiceStanding) {
  const medium = agreedMedium(address)
  return medium === undefined ? {} : { medium, electronicAddress: address?.[medium] }
}

function announcement({ agency, document }: Known) {
  if (!document) return {}
  return {
    collectAt: agency.address,
    summary: `《${document.title}》${document.number ?? ''}`,
  }
}
