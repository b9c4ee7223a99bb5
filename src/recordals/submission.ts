/** What later acts of a recordal read again: what was filed, and what has come in. */
import { z } from 'zod'
import { listDeadlines } from '../acts/deadline.store.ts'
import { textField } from '../acts/field.ts'
import { partyOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { citationInChinese } from '../law/citation.ts'
import { isRefusal } from '../law/refusal.ts'
import { arrivalFields, Counted, kindOn, lastSaid, type ProceedingRecord, uncounted } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { listKinds } from '../proceedings/proceeding-kind.store.ts'
import { findRecordal } from './recordal.store.ts'
import { kindField, type RecordalKind, type RecordalKindContent, recordalLaw } from './recordal-kind.ts'

export const submissionFields = {
  ...arrivalFields,
  changes: textField('变更的备案编号', {
    max: 60,
    description: '变更已有备案的填写，如（耿）应急备〔2025〕1号；初次备案不填',
  }).optional(),
}
const Submitted = z.object({ kind: kindField, ...submissionFields })

export const listRecordalKinds = (tx: Tx) => listKinds<RecordalKindContent>(tx, 'recordal')

/** @throws RangeError where nothing was filed or no row was in force: the act that received it has refused that */
function submittedOf({ records, kinds }: { records: ProceedingRecord[]; kinds: RecordalKind[] }) {
  const submitted = lastSaid(records, 'recordal.submit', Submitted)
  if (!submitted) throw new RangeError('没有收到备案材料的记录')
  const kind = kindOn(kinds, submitted.kind, submitted.receivedOn)
  if (isRefusal(kind)) throw new RangeError(kind.reason)
  return { ...submitted, kind }
}

/** What every act looks at: the kind as it was when it came in, what was last counted, the clocks, what is changed. */
export async function withSubmission(tx: Tx, { proceeding, records }: ProceedingFacts) {
  const submitted = submittedOf({ records, kinds: await listRecordalKinds(tx) })
  const last = records.findLast(({ act }) => act === 'recordal.check-materials' || act === 'recordal.supplement')
  return {
    ...submitted,
    counted: last ? Counted.parse(last.said) : uncounted(submitted.kind.content),
    deadlines: await listDeadlines(tx, [proceeding.id]),
    known: await findRecordal(tx, submitted.changes),
  }
}
export type SubmissionFacts = ProceedingFacts & Awaited<ReturnType<typeof withSubmission>>

/** What every paper begins with. */
export function filedOn({ agency, subject, kind }: Pick<SubmissionFacts, 'agency' | 'subject' | 'kind'>) {
  return { agencyName: agency.name, matter: kind.name, party: partyOf(subject) }
}

export function recordalBasis({ basis }: RecordalKind): string {
  return (basis.length === 0 ? recordalLaw : basis).map(citationInChinese).join('、')
}
