/** Decided by another than who proposed it, told to the filer in writing. */
import { approvalAct } from '../approvals/index.ts'
import { partyOf, remediesOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { citationInChinese } from '../law/citation.ts'
import { lastSaid, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding } from '../proceedings/proceeding.store.ts'
import { serviceAct } from '../service/service-act.ts'
import { cancellationGrounds, ProposedCancellation } from './propose-cancellation.ts'
import { mustStandOnRecord } from './recordal.rules.ts'
import { findRecordal, insertRecordalEnd } from './recordal.store.ts'
import type { RecordalEnd } from './recordal.ts'
import { recordalLaw } from './recordal-kind.ts'

const of = { key: 'cancellationId', noun: '注销备案', basis: recordalLaw }

/** @throws RangeError where nothing was proposed: every one begins with a proposal */
async function load(tx: Tx, id: string) {
  const facts = await loadProceeding(tx, id)
  const proposed = lastSaid(facts.records, 'recordal-cancellation.propose', ProposedCancellation)
  if (!proposed) throw new RangeError('没有提请注销的记录')
  return { ...facts, proposed, known: await findRecordal(tx, proposed.number) }
}
type Facts = Awaited<ReturnType<typeof load>>

export const decideCancellation = approvalAct<Facts>({
  ...of,
  name: 'recordal-cancellation.decide',
  label: '决定注销备案',
  by: 'section-head',
  kind: 'recordal-cancellation',
  level: 'approver',
  outcomes: ['agreed', 'refused'],
  load,
  mustNotHandle: mustNotBeHandlerUnder(...recordalLaw),
  effects: ({ known, proposed, proceeding }, { outcome }, { actor, now, today }) => {
    const gone = outcome === 'agreed' ? mustStandOnRecord({ known, number: proposed.number }) : undefined
    if (gone || !known) return gone ?? {}
    const ended: RecordalEnd = {
      ...{ recordalId: known.id, agencyId: actor.agencyId, manner: 'cancelled', proceedingId: proceeding.id },
      ...{ effectiveOn: today, reason: cancellationGrounds[proposed.ground], recordedAt: now },
    }
    return outcome === 'agreed' ? { ended } : {}
  },
  documents: (facts, { outcome }, context) =>
    outcome === 'agreed' ? [{ form: 'recordal-cancellation', content: noticeContent(facts, context) }] : [],
  store: async (tx, { ended }) => {
    if (ended) await insertRecordalEnd(tx, ended as RecordalEnd)
  },
})

function noticeContent({ agency, subject, proposed, known }: Facts, context: Parameters<typeof remediesOf>[1]) {
  return {
    ...{ agencyName: agency.name, matter: known?.name ?? '备案', party: partyOf(subject) },
    recordalNumber: proposed.number,
    reason: `${cancellationGrounds[proposed.ground]}：${proposed.reason}`,
    basis: recordalLaw.map(citationInChinese).join('、'),
    cancelledOn: context.today,
    remedies: remediesOf(agency, context),
  }
}

export const serveCancellation = serviceAct({
  ...of,
  name: 'recordal-cancellation.serve',
  label: '送达注销备案通知书',
  form: 'recordal-cancellation',
  load,
  must: [mustBeHandlerUnder(...recordalLaw)],
})
