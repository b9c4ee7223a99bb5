import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField, longTextField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { loadHearing } from './heard.store.ts'
import { reportContent } from './hearing.content.ts'
import { mustBeHost } from './hearing.rules.ts'
import { insertHearingReport } from './hearing.store.ts'
import { type HearingReport, hostRoles } from './hearing.ts'

/** What the decision is then made on (第六十五条); the review begins again, now with the hearing record before it. */
export const reportHearing = act({
  name: 'hearing.report',
  label: '提出听证报告',
  basis: [penaltyLaw(65), penaltyLaw(58, 1, 2)],
  by: hostRoles,
  input: z.object({
    caseId: idField('案件'),
    summary: longTextField('听证会基本情况', { max: 20_000 }),
    opinion: longTextField('主持人意见'),
  }),
  load: (tx, { caseId }) => loadHearing(tx, String(caseId)),
  must: [mustBeHost],
  propose: ({ hearing }) => (hearing?.session ? { summary: hearing.session.record } : {}),
  rule: (facts, { summary, opinion }, context) => {
    const { hearing } = facts
    if (!hearing?.session) return refuse('not-held', '尚未举行听证。', penaltyLaw(65), '请先举行听证。')
    const of = { hearingId: hearing.id, agencyId: context.actor.agencyId, documentId: '' }
    const row: HearingReport = { ...of, summary, opinion, reportedAt: context.now }
    const content = reportContent(facts, { ...hearing, session: hearing.session }, { summary, opinion }, context)
    // the head's opinion completes the form, which is numbered then
    return { row, documents: [{ form: 'hearing-report', standing: 'draft', content }] }
  },
  store: (tx, { row, documents }) => insertHearingReport(tx, { ...row, documentId: documents[0]?.documentId ?? '' }),
})
