import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField } from '../acts/field.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { mustBeServedProperly, proposedService, receiptContent, type Service, serviceFields } from '../service/index.ts'
import { insertService } from '../service/service.store.ts'
import { findDecision } from './decision.store.ts'

export const serveDecision = act({
  name: 'decision.serve',
  label: '送达处罚决定书',
  basis: [penaltyLaw(61)],
  by: ['officer'],
  input: z.object({ caseId: idField('案件'), ...serviceFields }),
  load: async (tx, { caseId, servers }) => ({
    ...(await loadCase(tx, String(caseId))),
    decision: await findDecision(tx, String(caseId)),
    people: await listOfficers(tx, servers ?? []),
  }),
  must: [mustBeHandler],
  propose: proposedService,
  rule: ({ decision, openCase, subject, agency, people }, { caseId, ...how }, context) => {
    if (!decision) return refuse('not-decided', '尚未作出处罚决定，不得送达。', penaltyLaw(61))
    const served = { servers: people, area: agency.areaCode, issuedOn: decision.decidedOn }
    const improper = mustBeServedProperly(how, served, context)
    if (improper) return improper
    const of = {
      id: context.newId(),
      agencyId: context.actor.agencyId,
      subjectId: caseId,
      documentId: decision.documentId,
      receiptId: '',
    }
    const row: Service = { ...how, ...of, witness: how.witness ?? null, recordedAt: context.now }
    const named = {
      title: '行政处罚决定书',
      number: decision.number,
      caseName: openCase.title,
      addressee: subject.name,
    }
    return {
      on: how.servedOn,
      row,
      documents: [{ form: 'service-receipt', content: receiptContent(how, named, served) }],
    }
  },
  store: (tx, { row, documents }) => insertService(tx, { ...row, receiptId: documents[0]?.documentId ?? '' }),
})
