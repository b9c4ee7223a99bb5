/** What every proceeding begins with that is opened on a licence held. */
import type { Tx } from '../kernel/database.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { getProceeding } from '../proceedings/proceeding.store.ts'
import { findSubject } from '../subjects/subject.store.ts'
import { findGrantedBy } from './licence.store.ts'

type Asked = { licenceId?: string | undefined; handlers?: string[] | undefined }

/** `handlers`: of the application, who are likely to handle what follows; `people`: those now named. */
export async function loadLicence(tx: Tx, { licenceId, handlers = [] }: Asked) {
  const held = licenceId === undefined ? undefined : await findGrantedBy(tx, licenceId)
  return {
    held,
    agency: await getAgency(tx),
    subject: held && (await findSubject(tx, held.subjectId)),
    handlers: held === undefined ? [] : (await getProceeding(tx, held.licenceId)).handlers,
    people: await listOfficers(tx, handlers),
  }
}
