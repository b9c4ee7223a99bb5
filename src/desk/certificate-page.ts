/** The page of a certificate, issued or applied for: its course and what may be done with it. */
import type { Office } from '../acts/office.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { findCertificateHead, listOfficerRows } from './officer.views.ts'
import { officerView } from './officer-list.ts'
import { subjectPage } from './subject-page.ts'

export async function certificatePage(office: Office, tx: Tx, id: string) {
  const head = await findCertificateHead(tx, id)
  if (!head) return undefined
  const { number, personId, name, section, category, area, issuer, validFrom, validUntil, reason } = head
  const on = { law: await office.lawBook(tx), today: dayOf(office.clock()) }
  const row = (await listOfficerRows(tx, personId)).find(({ certificateId }) => certificateId === id)
  const held = row && officerView(row, on)
  const facts = {
    ...{ 今日状态: held?.state.label ?? null, 有效期至: held?.validUntil ?? validUntil, 股室: section },
    ...{ 执法证号: number, 执法类别: category, 执法区域: area, 发证机关: issuer, 有效期自: validFrom },
    ...{ 须办理: held?.warnings.join('；') || null, 申领理由: reason },
  }
  return {
    ...{ id, personId, title: number === null ? `${name}申领执法证件` : `执法证件 ${number}` },
    party: { name, creditCode: null, address: null, kind: '持证人' },
    summary: Object.entries(facts).flatMap(([label, value]) =>
      value === null ? [] : [{ label, value: String(value) }],
    ),
    ...(await subjectPage(office, tx, id)),
  }
}
