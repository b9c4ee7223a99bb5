/** The holder of a licence asks for its change or its renewal: 《行政许可法》第四十九条、第五十条. Opened on the licence. */
import type { AnyAct } from '../acts/act.ts'
import type { Context, Guard } from '../acts/context.ts'
import { listDeadlines } from '../acts/deadline.store.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import { partyOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { type Citation, licensingLaw } from '../law/citation.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import { type Warning, warn } from '../law/warning.ts'
import { mustBeCertified } from '../officers/index.ts'
import { channels, kindOn } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { listKinds } from '../proceedings/proceeding-kind.store.ts'
import { purposeOf, receivingFields } from './application.ts'
import { type Holding, licenceIdField, mustNotBeExpired } from './held-licence.ts'
import { insertMatter } from './licence.store.ts'
import { isRenewalDeadline, type LicenceKindContent } from './licence-kind.ts'
import { loadLicence } from './opened-on-licence.store.ts'
import { handlersField } from './receive.ts'

type Later = {
  name: 'licence-change' | 'licence-renewal'
  key: string
  label: string
  basis: Citation[]
  must: Guard<Holding>[]
}

export const receiveChange = receiveLaterAct({
  ...{ name: 'licence-change', key: 'licenceChangeId', label: '收到变更许可申请' },
  basis: [licensingLaw(49)],
  must: [mustNotBeExpired],
})

export const receiveRenewal = receiveLaterAct({
  ...{ name: 'licence-renewal', key: 'licenceRenewalId', label: '收到延续许可申请' },
  basis: [licensingLaw(50, 1)],
  must: [mustHaveTerm, mustNotBeExpired],
})

type Asked = { licenceId?: string | undefined; handlers?: string[] | undefined }

async function load(tx: Tx, asked: Asked) {
  return {
    ...(await loadLicence(tx, asked)),
    clocks: asked.licenceId === undefined ? [] : await listDeadlines(tx, [asked.licenceId]),
    kinds: await listKinds<LicenceKindContent>(tx, 'licence'),
  }
}

function mustHaveTerm({ held }: Holding): Refusal | undefined {
  if (!held || held.validUntil !== null) return undefined
  return refuse('no-term', '该许可没有有效期限，无须延续。', licensingLaw(50, 1))
}

function receiveLaterAct({ name, key, label, basis, must }: Later): AnyAct {
  const purpose = purposeOf(name)
  return openingAct({
    ...{ name: `${name}.receive`, label, basis, by: ['officer', 'clerk'] },
    ...{ procedure: name, key },
    fields: { ...licenceIdField, ...receivingFields, handlers: handlersField },
    load,
    must,
    propose: ({ handlers }, { today }) => ({ channel: 'window' as const, receivedOn: today, handlers }),
    rule: ({ held, kinds, agency, subject, people }, given, context) => {
      const { receivedOn, request, channel, handlers } = given
      if (!held || !subject) return refuse('licence-missing', '没有找到所持的许可。', basis, '请从该许可的页面办理。')
      const untimely = mustBeTimely({ receivedOn, grantedOn: held.grantedOn }, context)
      if (untimely) return untimely
      const kind = kindOn(kinds, held.kind, receivedOn)
      if (isRefusal(kind)) return kind
      const unfit = mustBeCertified(people, { on: context.today, area: agency.areaCode, law: context.law })
      if (unfit) return unfit
      const content = {
        ...{ agencyName: agency.name, matter: kind.name, party: partyOf(subject) },
        ...{ purpose: purpose.label, channel: channels[channel], receivedOn, request, particulars: held.particulars },
        materials: kind.content[purpose.asks].map((one) => ({ ...one, note: null })),
        signature: null,
      }
      return {
        opened: { title: `${subject.name}${purpose.label}${kind.name}`, subjectId: subject.id, handlers },
        ...{ on: receivedOn, said: { kind: kind.code }, held },
        ...(held.validUntil === null ? {} : { dueOn: { 'L-09': held.validUntil } }),
        documents: [{ form: 'licence-application', content }],
      }
    },
    warn: ({ clocks }, { receivedOn }) => (name === 'licence-renewal' ? lateRenewal(clocks, receivedOn) : []),
    store: (tx, { proceeding, held }) =>
      insertMatter(tx, { proceedingId: proceeding.id, agencyId: proceeding.agencyId, licenceId: held.id }),
  })
}

function mustBeTimely(
  { receivedOn, grantedOn }: { receivedOn: string; grantedOn: string },
  { today }: Context,
): Refusal | undefined {
  if (receivedOn <= today && receivedOn >= grantedOn) return undefined
  return refuse('day-wrong', '收到日期应在准予许可之后、今天之前。', licensingLaw(49), '请核对收到日期。')
}

/** 第五十条第一款 (L-08, L-12): it should have come earlier; it is received all the same, and why it is dealt with is kept. */
function lateRenewal(clocks: DeadlineRecord[], receivedOn: string): Warning[] {
  const clock = clocks.findLast(({ rowId, metOn }) => isRenewalDeadline(rowId) && metOn === null)
  if (!clock || receivedOn <= clock.dueOn) return []
  const reason = `延续申请应当在 ${clock.dueOn} 以前提出，本申请于 ${receivedOn} 收到。`
  return [
    warn('renewal-late', reason, licensingLaw(50, 1), '请说明逾期的原因和处理意见；届满前未作决定的，仍视为准予延续。'),
  ]
}
