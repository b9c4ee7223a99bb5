import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { choiceField, idField } from '../acts/field.ts'
import { type DossierCover, documentTitle, officersOf } from '../documents/index.ts'
import { dayOf } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { CatalogueRow } from './bundle-commitment.ts'
import { countDossiers, insertDossier } from './dossier.store.ts'
import { type Dossier, retentions } from './dossier.ts'
import { type DossierFacts, documentPath, inOrder, loadDossier } from './dossier-content.store.ts'

export const compileDossier = act({
  name: 'dossier.compile',
  label: '立卷编目',
  basis: [penaltyLaw(47)],
  by: ['archivist'],
  input: z.object({ caseId: idField('案件'), retention: choiceField('保存期限', retentions) }),
  load: async (tx, { caseId }) => ({ ...(await loadDossier(tx, String(caseId))), earlier: await countDossiers(tx) }),
  must: [mustBeRendered],
  propose: () => ({ retention: 'thirty-years' as const }),
  rule: (facts, { caseId, retention }, context) => {
    const catalogue = catalogueOf(facts)
    const year = context.today.slice(0, 4)
    const number = `${facts.agency.numberPrefix}应急卷〔${year}〕${facts.earlier + 1}号`
    const row: Dossier = {
      subjectId: caseId,
      agencyId: context.actor.agencyId,
      number,
      retention,
      catalogue,
      compiledAt: context.now,
    }
    const rows = catalogue.map(({ title, number: of, day }) => ({
      title,
      number: of ?? null,
      date: day ?? null,
      pages: null,
      remark: null,
    }))
    return {
      row,
      documents: [
        { form: 'dossier-cover', content: coverContent(facts, row, context) },
        { form: 'dossier-catalogue', content: { caseName: facts.openCase.title, rows } },
      ],
    }
  },
  store: (tx, { row }) => insertDossier(tx, row),
})

/** A page that has not been set cannot be bound: what is missing is named before the file is made. */
export function mustBeRendered({ documents }: Pick<DossierFacts, 'documents'>): Refusal | undefined {
  const waiting = documents.filter((document) => document.pdfSha256 === null)
  if (waiting.length === 0) return undefined
  const titles = waiting.map((document) => documentTitle(document)).join('、')
  return refuse('not-rendered', `还有文书正在生成版式文件：${titles}。`, penaltyLaw(47), '请稍候片刻再办理。')
}

function catalogueOf({ documents, evidence }: DossierFacts): CatalogueRow[] {
  const papers = inOrder(documents).map((document, index) => ({
    title: `${documentTitle(document)}${document.standing === 'draft' ? '（草稿）' : ''}`,
    ...(document.number === null ? {} : { number: document.number }),
    day: dayOf(document.drawnUpAt),
    path: documentPath(document, index),
  }))
  const things = evidence
    .filter((piece) => piece.documentId === null)
    .map((piece) => ({ title: `证据：${piece.name}`, day: piece.collectedOn }))
  return [...papers, ...things].map((row, index) => ({ order: index + 1, ...row }))
}

function coverContent(facts: DossierFacts, dossier: Dossier, { today }: Context): DossierCover {
  const { agency, openCase, subject, decision, handlers, filing } = facts
  const filed = filing.findLast((opinion) => opinion.level === 'approver')
  const closing = facts.documents.findLast((document) => document.form === 'closing-approval')
  return {
    agencyName: agency.name,
    caseName: openCase.title,
    cause: openCase.cause,
    partyName: subject.name,
    decisionNumber: decision?.number ?? null,
    outcome: decision?.content.result ?? '',
    filedOn: filed ? dayOf(filed.givenAt) : today,
    closedOn: closing ? dayOf(closing.drawnUpAt) : today,
    officers: officersOf(handlers, today, agency.areaCode),
    archivedOn: today,
    archiveNumber: dossier.number,
    retention: retentions[dossier.retention],
    pieces: dossier.catalogue.length,
    pages: null,
  }
}
