/** Put on record by another than who checked, and the form handed over; or on record by law because nobody answered in time. */
import type { Context, Recorded } from '../acts/context.ts'
import { longTextField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { emergencyPlanRules } from '../law/citation.ts'
import { mustBeHandlerUnder, mustNotBeHandlerUnder, presentOf } from '../proceedings/index.ts'
import { loadProceeding } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { deemedOn, mustBeDeemed, mustContinue, validUntil } from './recordal.rules.ts'
import { insertRecordal, insertRecordalEnd } from './recordal.store.ts'
import type { Recordal, RecordalEnd } from './recordal.ts'
import { recordalLaw } from './recordal-kind.ts'
import { filedOn, recordalBasis, type SubmissionFacts, withSubmission } from './submission.ts'

const of = { key: 'recordalId', noun: '备案' }
const registering = {
  ...of,
  by: ['section-head' as const],
  fields: { opinion: longTextField('登记意见', { max: 1000 }) },
  load: withSubmission,
}

type Registered = { row: Recordal; ended: RecordalEnd | null }

export const registerRecordal = proceedingAct({
  ...registering,
  name: 'recordal.register',
  label: '备案登记',
  basis: recordalLaw,
  must: [mustNotBeHandlerUnder(...recordalLaw), mustStillContinue],
  propose: () => ({ opinion: '备案材料齐全，予以备案登记。' }),
  rule: (facts, _given, context) => recorded(facts, { on: context.today, deemed: false }, context),
  store,
})

export const registerDeemed = proceedingAct({
  ...registering,
  name: 'recordal.register-deemed',
  label: '逾期视为已备案，补办登记',
  basis: [emergencyPlanRules(28)],
  must: [mustNotBeHandlerUnder(emergencyPlanRules(28)), mustBeDeemed, mustStillContinue],
  propose: () => ({ opinion: '逾期未予备案又未告知补正，依法视为已经备案，补办登记。' }),
  rule: (facts, _given, context) =>
    recorded(facts, { on: deemedOn(facts, context.today) ?? context.today, deemed: true }, context),
  store,
})

/** What it changes may have come to an end while the materials were checked. */
function mustStillContinue({ changes, known, kind, subject }: SubmissionFacts) {
  if (changes === undefined) return undefined
  return mustContinue({ known, number: changes }, { kind: kind.code, subjectId: subject.id })
}

function recorded(facts: SubmissionFacts, { on, deemed }: { on: Day; deemed: boolean }, context: Context) {
  const { kind, counted, subject, proceeding, receivedOn, changes, known } = facts
  const { newId, actor, now } = context
  const { particulars } = counted
  const until = validUntil(on, kind.content.validityMonths)
  const row: Recordal = {
    ...{ id: newId(), agencyId: actor.agencyId, proceedingId: proceeding.id, kind: kind.code, name: kind.name },
    ...{ number: '', subjectId: subject.id, replaces: known?.id ?? null, recordedOn: on, validUntil: until },
    ...{ particulars, registeredAt: now },
  }
  const ended: RecordalEnd | null = known
    ? {
        ...{ recordalId: known.id, agencyId: actor.agencyId, manner: 'changed', proceedingId: proceeding.id },
        ...{ effectiveOn: on, reason: '备案人办理变更备案', recordedAt: now },
      }
    : null
  const content = {
    ...filedOn(facts),
    ...{ receivedOn, recordedOn: on, validUntil: until, replaces: changes ?? null, deemed },
    particulars: particulars.filter(({ value }) => value !== ''),
    materials: presentOf(counted.materials, kind.content.materials),
    basis: recordalBasis(kind),
  }
  return { row, ended, documents: [{ form: 'recordal-form', content }] }
}

async function store(tx: Tx, { row, ended, documents }: Recorded<Registered>): Promise<void> {
  await insertRecordal(tx, { ...row, number: documents[0]?.number ?? '' })
  if (ended) await insertRecordalEnd(tx, ended)
}

export const serveRegistration = serviceAct({
  ...of,
  name: 'recordal.serve-registration',
  label: '送达备案登记表',
  basis: recordalLaw,
  form: 'recordal-form',
  load: (tx: Tx, id: string) => loadProceeding(tx, id),
  must: [mustBeHandlerUnder(...recordalLaw)],
})
