/** What perform asks of certificates: whether these persons may enforce here on that day. */
import type { MayEnforce } from '../acts/office.ts'
import type { Tx } from '../kernel/database.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { mustHoldCertificates } from './officer.rules.ts'
import { listOfficers } from './officer.store.ts'

export async function loadEntitlement(tx: Tx, personIds: string[]): Promise<MayEnforce> {
  const [officers, { areaCode: area }] = await Promise.all([listOfficers(tx, personIds), getAgency(tx)])
  return (asked, on) => {
    const found = officers.filter(({ personId }) => asked.includes(personId))
    if (found.length < new Set(asked).size)
      return refuse('too-few-officers', '所列人员中有人没有登记。', penaltyLaw(42, 1), '请选择登记在册的执法人员。')
    return mustHoldCertificates(found, { on, area })
  }
}
