/** One document by itself: what it is, who signed and sealed it, what may still be done with it; and the register of seals. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import { listStarts } from '../acts/available.ts'
import type { Office } from '../acts/office.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { readOnly } from '../kernel/database.ts'
import { problem } from '../law/problem.ts'
import { documentCourse, findDocumentHead, listSealUses } from './document.views.ts'
import { getForm } from './form-register.ts'
import { signers, signingManners } from './forms/signature-sheet.ts'
import { sealManners, sealOf, seals } from './seal.ts'
import { documentTitle } from './title.ts'

type Options = { office: Office; pathOf: (act: AnyAct) => string }

const Id = z.uuid()
const Page = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1) })
const offered = ['document.seal', 'document.correct', 'document.void']

export function documentPageRoutes(app: FastifyInstance, { office, pathOf }: Options): void {
  app.get('/api/documents/:id/page', async (request, reply) => {
    const { actor } = signedInOf(request)
    const id = Id.safeParse((request.params as { id: string }).id).data
    const page = id === undefined ? undefined : await readOnly(office.db, actor.agencyId, (tx) => pageOf(tx, id))
    return (
      page ??
      reply
        .code(404)
        .type('application/problem+json')
        .send(problem(404, 'not-found', '没有这份文书。'))
    )
  })

  app.get('/api/documents/:id/acts', async (request) => {
    const { actor } = signedInOf(request)
    const id = Id.parse((request.params as { id: string }).id)
    const acts = office.acts.filter(({ name }) => offered.includes(name))
    return { acts: await listStarts(office, { actor, key: 'documentId', subjectId: id, pathOf }, acts) }
  })

  app.get('/api/seal-uses', async (request) => {
    const { actor } = signedInOf(request)
    const rows = await readOnly(office.db, actor.agencyId, (tx) => listSealUses(tx, Page.parse(request.query).page))
    return {
      rows: rows.map(({ total: _total, form, seal, manner, ...row }) => ({
        ...{ ...row, title: getForm(form).title },
        seal: seals[seal as keyof typeof seals],
        manner: sealManners[manner as keyof typeof sealManners],
      })),
      total: rows[0]?.total ?? 0,
    }
  })
}

async function pageOf(tx: Parameters<typeof findDocumentHead>[0], id: string) {
  const head = await findDocumentHead(tx, id)
  if (!head) return undefined
  const { signatures, seal, corrections } = await documentCourse(tx, id)
  const { content, ...shown } = head
  const needs = sealOf(head)
  return {
    ...{ ...shown, title: documentTitle({ form: head.form, content }), pdf: `/api/documents/${id}.pdf`, corrections },
    signatures: signatures.map((one) => ({
      ...one,
      signer: signers[one.signer as keyof typeof signers],
      manner: signingManners[one.manner as keyof typeof signingManners],
    })),
    seal: {
      needed: needs === null ? null : seals[needs],
      used: seal && { ...seal, manner: sealManners[seal.manner as keyof typeof sealManners] },
    },
  }
}
