import { Readable } from 'node:stream'
import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField } from '../acts/field.ts'
import { archiveRegulation, penaltyLaw } from '../law/citation.ts'
import { archiveCommitment } from './bundle-commitment.ts'
import { mustBeRendered } from './compile-dossier.ts'
import { bundleContent, loadDossier } from './dossier-content.store.ts'

/** The last entry of the case's stream: it commits to every entry before it and to every file of the bundle. */
export const archiveCase = act({
  name: 'case.archive',
  label: '归档',
  basis: [penaltyLaw(47), archiveRegulation(39)],
  by: ['archivist'],
  input: z.object({ caseId: idField('案件') }),
  load: (tx, { caseId }) => loadDossier(tx, String(caseId)),
  must: [mustBeRendered],
  rule: (facts, { caseId }) =>
    archiveCommitment(
      caseId,
      facts.entries,
      bundleContent(facts, () => Readable.from([])),
    ),
  store: () => Promise.resolve(),
})
