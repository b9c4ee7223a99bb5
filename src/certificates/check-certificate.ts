/** The annual check (年度审验): one a year, and who fails it is suspended from that day. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, dayField, idField, longTextField } from '../acts/field.ts'
import { addDays, type Day, day } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { type CertificateEventRow, insertCertificateEvent } from '../officers/officer.store.ts'
import { mustFollowEvents, mustNotBeOwn } from './certificate.rules.ts'
import { type CertificateCheck, insertCheck, listDueBy, loadCertificate } from './certificate.store.ts'

const basis = penaltyLaw(42, 1)
const results = { passed: '合格', failed: '不合格' } as const
/** How long before its last day the check is put on the administrator's desk. */
const shownDays = 30

export const checkCertificate = act({
  name: 'certificate.check',
  label: '登记年度审验',
  basis: [basis],
  by: ['administrator'],
  input: z.object({
    certificateId: idField('证件'),
    year: z.int('年度须为整数').min(2019).max(2100).meta({ title: '审验年度' }),
    result: choiceField('审验结果', results),
    checkedOn: dayField('审验日期'),
    opinion: longTextField('审验意见', { max: 1000, description: '培训学时、考试、履职和投诉情况' }),
  }),
  load: (tx, { certificateId }) => loadCertificate(tx, certificateId),
  must: [mustNotBeOwn],
  propose: ({ certificate, checks }, { today }) => ({
    checkedOn: today,
    year: (checks.at(-1)?.year ?? Number((certificate?.validFrom ?? today).slice(0, 4)) - 1) + 1,
  }),
  rule: (facts, { certificateId, year, result, checkedOn, opinion }, { newId, actor, now, today }) => {
    if (facts.checks.some((earlier) => earlier.year === year))
      return refuse('checked-before', `${year} 年度已经审验。`, basis, '每年审验一次，请核对年度。')
    if (checkedOn > today || checkedOn < day(`${year}-01-01`))
      return refuse('day-wrong', `审验日期应在 ${year} 年 1 月 1 日至今天之间。`, basis, '请核对年度和日期。')
    const by = { agencyId: actor.agencyId, recordedBy: actor.personId, recordedAt: now }
    const row: CertificateCheck = { id: newId(), certificateId, year, result, checkedOn, opinion, ...by }
    const next = { startsOn: { 'G-08': firstDayAfter(year) } }
    if (result === 'passed') return { outcome: result, row, suspension: null, ...next }
    const wrong = mustFollowEvents(facts, checkedOn)
    if (wrong) return wrong
    const suspension: CertificateEventRow = {
      ...{ id: newId(), certificateId, kind: 'suspended', effectiveOn: checkedOn, validUntil: null },
      ...{ document: null, basis: null, reason: `${year} 年度审验不合格：${opinion}`, ...by },
    }
    return { outcome: result, row, suspension, ...next }
  },
  awaited: (tx, ids, { today }) => listDueBy(tx, ids, { rowId: 'G-08', by: addDays(today, shownDays) }),
  store: async (tx, { row, suspension }) => {
    await insertCheck(tx, row)
    if (suspension) await insertCertificateEvent(tx, suspension)
  },
})

function firstDayAfter(year: number): Day {
  return day(`${year + 1}-01-01`)
}
