import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField } from '../acts/field.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import { findDocument } from '../documents/document.store.ts'
import { dayOf } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { mustBeServedProperly, proposedService, receiptContent, type Service, serviceFields } from '../service/index.ts'
import { insertService } from '../service/service.store.ts'
import { findNotice } from './notice.store.ts'

export const serveNotice = act({
  name: 'notice.serve',
  label: '送达处罚告知书',
  basis: [penaltyLaw(44), penaltyLaw(61)],
  by: ['officer'],
  input: z.object({ caseId: idField('案件'), ...serviceFields }),
  load: async (tx, { caseId, servers }) => {
    const notice = await findNotice(tx, String(caseId))
    return {
      ...(await loadCase(tx, String(caseId))),
      notice,
      document: notice && (await findDocument(tx, notice.documentId)),
      people: await listOfficers(tx, servers ?? []),
    }
  },
  must: [mustBeHandler],
  propose: proposedService,
  rule: ({ notice, document, openCase, subject, agency, people }, { caseId, ...how }, context) => {
    if (!notice || !document) return refuse('not-noticed', '尚未制作处罚告知书。', penaltyLaw(44))
    const served = { servers: people, area: agency.areaCode, issuedOn: dayOf(notice.issuedAt) }
    const improper = mustBeServedProperly(how, served, context)
    if (improper) return improper
    const of = {
      id: context.newId(),
      agencyId: context.actor.agencyId,
      subjectId: caseId,
      documentId: document.id,
      receiptId: '',
    }
    const row: Service = { ...how, ...of, witness: how.witness ?? null, recordedAt: context.now }
    const title = notice.hearingTold ? '行政处罚（听证）告知书' : '行政处罚告知书'
    const named = { title, number: document.number, caseName: openCase.title, addressee: subject.name }
    return {
      outcome: notice.hearingTold ? 'with-hearing' : 'without-hearing',
      on: how.servedOn,
      row,
      documents: [{ form: 'service-receipt', content: receiptContent(how, named, served) }],
    }
  },
  store: (tx, { row, documents }) => insertService(tx, { ...row, receiptId: documents[0]?.documentId ?? '' }),
})
