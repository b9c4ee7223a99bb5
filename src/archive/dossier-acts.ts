/** Makes the two acts that end every file: bound by a catalogue, then archived with a commitment to all that is in it. */
import { Readable } from 'node:stream'
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import { choiceField, idField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import { archiveRegulation, penaltyLaw } from '../law/citation.ts'
import { archiveCommitment } from './bundle-commitment.ts'
import { catalogueOf, coverContent, mustBeRendered, mustHoldPapers, pageNumbers } from './catalogue.ts'
import { countDossiers, insertDossier } from './dossier.store.ts'
import { type Dossier, type Retention, retentions } from './dossier.ts'
import { bundleContent, type DossierFacts } from './dossier-content.store.ts'
import { loadProceedingDossier } from './proceeding-dossier.store.ts'

type Filed = {
  /** The input field of the subject, and what it is called: `licenceId`, 许可. */
  key: string
  noun: string
  retention: Retention
  load: (tx: Tx, id: string) => Promise<DossierFacts>
}

export function compileAct(name: string, { key, noun, retention, load }: Filed): AnyAct {
  return act({
    name,
    label: '立卷编目',
    basis: [penaltyLaw(47), archiveRegulation(39)],
    by: ['archivist'],
    input: z.object({ retention: choiceField('保存期限', retentions), [key]: idField(noun) } as z.ZodRawShape),
    load: async (tx, input) => ({ ...(await load(tx, String(input[key]))), earlier: await countDossiers(tx) }),
    must: [mustHoldPapers, mustBeRendered],
    propose: () => ({ retention }),
    rule: (facts, input, context) => {
      const { head } = facts
      const catalogue = catalogueOf(facts)
      const number = `${head.agency.numberPrefix}应急卷〔${context.today.slice(0, 4)}〕${facts.earlier + 1}号`
      const row: Dossier = {
        ...{ subjectId: head.stream, agencyId: context.actor.agencyId, number, catalogue },
        retention: input.retention as Retention,
        compiledAt: context.now,
      }
      const pages = pageNumbers(catalogue)
      const rows = catalogue.map(({ title, number: of, day }, index) => ({
        ...{ title, number: of ?? null, date: day ?? null, pages: pages[index] ?? null, remark: null },
      }))
      return {
        row,
        documents: [
          { form: 'dossier-cover', content: coverContent(head, row, context) },
          { form: 'dossier-catalogue', content: { caseName: head.title, rows } },
        ],
      }
    },
    store: (tx, { row }) => insertDossier(tx, row),
  })
}

/** The last entry of the file's stream: it commits to every entry before it and to every file of the bundle. */
export function archiveAct(name: string, { key, noun, load }: Filed): AnyAct {
  return act({
    name,
    label: '归档',
    basis: [penaltyLaw(47), archiveRegulation(39)],
    by: ['archivist'],
    input: z.object({ [key]: idField(noun) } as z.ZodRawShape),
    load: (tx, input) => load(tx, String(input[key])),
    must: [mustBeRendered],
    rule: (facts) =>
      archiveCommitment(
        facts.head.stream,
        facts.entries,
        bundleContent(facts, () => Readable.from([])),
      ),
    store: () => Promise.resolve(),
  })
}

export type ProceedingFile = {
  /** The noun of the acts: `licence` makes `licence.compile` and `licence.archive`. */
  name: string
  key: string
  noun: string
  /** The forms that can end the proceeding. */
  decidedBy: string[]
  retention: Retention
}

/** For a proceeding that stands by itself; the papers of one that hangs on a case are bound with the case. */
export function dossierActs({ name, key, noun, decidedBy, retention }: ProceedingFile): [AnyAct, AnyAct] {
  const filed = { key, noun, retention, load: (tx: Tx, id: string) => loadProceedingDossier(tx, id, decidedBy) }
  return [compileAct(`${name}.compile`, filed), archiveAct(`${name}.archive`, filed)]
}
