/** What the list of forms shows. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import { type Day, dayOf, type Instant } from '../kernel/day.ts'
import { forms } from './form-register.ts'
import { type DocumentTemplate, templateKinds, templateOf } from './template.ts'

type Row = Omit<DocumentTemplate, 'agencyId' | 'installedBy' | 'retiredBy'> & { by: string }
type PrefixRow = { form: string; prefix: string; heldFrom: Day }

export async function listFormRows(tx: Tx, now: Instant) {
  const templates = await sql<Row>`
    select own.id, own.form, own.kind, own.version, own.sha256, own.file_name, own.held_from, own.installed_at,
      own.retired_at, own.retire_reason, person.name as by
    from document_template own join account on account.id = own.installed_by join person on person.id = account.person_id
    order by own.installed_at desc`.execute(tx)
  const prefixes = await sql<PrefixRow>`
    select form, prefix, held_from from document_prefix order by held_from, set_at`.execute(tx)
  return forms.map(({ id, title, edition, prefix, seal, secret }) => {
    const own = templates.rows.filter((row) => row.form === id)
    const current = prefixes.rows.findLast((row) => row.form === id && row.heldFrom <= dayOf(now))
    const next = prefixes.rows.findLast((row) => row.form === id && row.heldFrom > dayOf(now))
    return {
      ...{ id, title, edition, seal, subFile: secret !== undefined },
      prefix: current?.prefix ?? prefix,
      nextPrefix: next === undefined ? null : { prefix: next.prefix, heldFrom: next.heldFrom },
      templates: own.map(({ form: _form, ...row }) => ({
        ...row,
        label: templateKinds[row.kind],
        inForce:
          templateOf(
            own.filter(({ kind }) => kind === row.kind),
            now,
          )?.id === row.id,
      })),
    }
  })
}
